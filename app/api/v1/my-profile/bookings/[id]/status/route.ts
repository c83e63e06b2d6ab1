import { methods, profile } from '@/lib/api/profile'
import { bookingReply } from '@/lib/api/profile-booking'
import { changeStatus } from '@/lib/engine/change-status'
import { newStatus } from '@/lib/wire/profile-inputs'
import { toStatusWish } from '@/lib/wire/profile-wishes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: profile({
    body: newStatus,
    act: ({ actor, id, body, version }) => changeStatus(actor, id, toStatusWish(body, version)),
    show: bookingReply,
  }),
})
