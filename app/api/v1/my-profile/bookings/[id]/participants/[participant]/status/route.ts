import { methods, profile } from '@/lib/api/profile'
import { bookingReply } from '@/lib/api/profile-booking'
import { changeSeat } from '@/lib/engine/change-seat'
import { seatStatus, toSeatStatus } from '@/lib/wire/profile-series-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: profile({
    body: seatStatus,
    act: ({ actor, id, ids, body, version }) =>
      changeSeat(actor, id, ids.participant ?? 0, toSeatStatus(body, version)),
    show: bookingReply,
  }),
})
