import { methods, profile } from '@/lib/api/profile'
import { addStaff } from '@/lib/settings/add-staff'
import { setupOf } from '@/lib/settings/setup'
import { toSetup } from '@/lib/wire/profile-setup'
import { staffReply } from '@/lib/wire/profile-staff'
import { newStaff, toNewStaff } from '@/lib/wire/profile-staff-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    act: ({ actor }) => setupOf(actor),
    show: (setup) => ({ body: { success: true, staff: toSetup(setup).staff } }),
  }),
  POST: profile({
    body: newStaff,
    act: ({ actor, body }) => addStaff(actor, toNewStaff(body)),
    show: (person) => ({
      status: 201,
      headers: { Location: `/api/v1/my-profile/staff/${person.id}` },
      ...staffReply(person),
    }),
  }),
})
