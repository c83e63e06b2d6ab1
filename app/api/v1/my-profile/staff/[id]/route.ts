import { methods, profile } from '@/lib/api/profile'
import { changeStaff } from '@/lib/settings/change-staff'
import { removeStaff } from '@/lib/settings/remove-staff'
import { staffMember } from '@/lib/settings/staff'
import { staffReply } from '@/lib/wire/profile-staff'
import { staffChange, toStaffChange } from '@/lib/wire/profile-staff-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({ act: ({ actor, id }) => staffMember(actor, id), show: staffReply }),
  PATCH: profile({
    body: staffChange,
    act: ({ actor, id, body }) => changeStaff(actor, id, toStaffChange(body)),
    show: staffReply,
  }),
  DELETE: profile({ act: ({ actor, id }) => removeStaff(actor, id), show: staffReply }),
})
