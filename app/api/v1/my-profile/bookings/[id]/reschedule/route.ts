import { methods, profile } from '@/lib/api/profile'
import { bookingReply } from '@/lib/api/profile-booking'
import { reschedule } from '@/lib/engine/reschedule'
import { newPlace } from '@/lib/wire/profile-inputs'
import { toMoveWish } from '@/lib/wire/profile-wishes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: profile({
    body: newPlace,
    act: ({ actor, id, body, version }) => reschedule(actor, id, toMoveWish(body, version)),
    show: bookingReply,
  }),
})
