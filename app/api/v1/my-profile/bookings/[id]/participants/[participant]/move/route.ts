import { methods, profile } from '@/lib/api/profile'
import { bookingReply } from '@/lib/api/profile-booking'
import { moveSeat } from '@/lib/engine/change-seat'
import { seatMove, toSeatMove } from '@/lib/wire/profile-series-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: profile({
    body: seatMove,
    act: ({ actor, id, ids, body, version }) =>
      moveSeat(actor, id, ids.participant ?? 0, toSeatMove(body, version)),
    show: bookingReply,
  }),
})
