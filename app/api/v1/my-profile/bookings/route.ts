import { methods, profile } from '@/lib/api/profile'
import { etagOf } from '@/lib/api/version'
import { book } from '@/lib/engine/book'
import { list } from '@/lib/engine/list'
import { bookingProjection, toBooking } from '@/lib/wire/profile-booking'
import { listQuery, newBooking } from '@/lib/wire/profile-inputs'
import { fromCursor, toCursor, toListFilter, toOrder } from '@/lib/wire/profile-list'
import { toBookingWish } from '@/lib/wire/profile-wishes'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    query: listQuery,
    act: ({ actor, query }) => {
      const order = toOrder(query.sort)
      const after = fromCursor(query.after, order)
      const page = { limit: query.limit ?? 50, offset: query.offset ?? 0, order, after }
      return list(actor, toListFilter(query), page, bookingProjection)
    },
    show: ({ bookings, total, last }, { query }) => ({
      body: `{"success":true,"bookings":${bookings},"total":${total},"next_cursor":${JSON.stringify(toCursor(toOrder(query.sort), last))}}`,
    }),
  }),
  POST: profile({
    body: newBooking,
    act: ({ actor, body }) => book(actor, toBookingWish(body)),
    show: (booking) => ({
      status: 201,
      headers: { Location: `/api/v1/my-profile/bookings/${booking.id}`, ETag: etagOf(booking.version) },
      body: { success: true, booking: toBooking(booking) },
    }),
  }),
})
