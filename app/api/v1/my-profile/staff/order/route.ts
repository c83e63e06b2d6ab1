import { methods, profile } from '@/lib/api/profile'
import { orderStaff } from '@/lib/settings/order-staff'
import { toStaff } from '@/lib/wire/profile-setup'
import { staffOrder } from '@/lib/wire/profile-staff-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: profile({
    body: staffOrder,
    act: ({ actor, body }) => orderStaff(actor, body.ids),
    show: (people) => ({ body: { success: true, staff: people.map(toStaff) } }),
  }),
})
