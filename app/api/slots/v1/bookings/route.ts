import { slots, slotsMethods } from '@/lib/api/slots'
import { bookPlace, listSlots } from '@/lib/api/slots-bookings'
import { toPagination, toSlotsBooking } from '@/lib/wire/slots-booking'
import { bookingsQuery, newSlotsBooking } from '@/lib/wire/slots-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = slotsMethods({
  GET: slots({
    query: bookingsQuery,
    act: ({ actor, query }) => listSlots(actor, query),
    show: ({ bookings, total }, { query }) => ({
      body: { data: { bookings: bookings.map(toSlotsBooking), pagination: toPagination(query, total) } },
    }),
  }),
  POST: slots({
    body: newSlotsBooking,
    act: ({ actor, body }) => bookPlace(actor, body),
    show: (booking) => ({
      status: 201,
      headers: { Location: `/api/slots/v1/bookings/${booking.id}` },
      body: { data: toSlotsBooking(booking) },
    }),
  }),
})
