import { slots, slotsMethods } from '@/lib/api/slots'
import { changeSlotsBooking } from '@/lib/api/slots-bookings'
import { etagOf } from '@/lib/api/version'
import type { DetailedBooking } from '@/lib/db/booking-details'
import { findDetailedById } from '@/lib/engine/detailed'
import { remove } from '@/lib/engine/remove'
import { toSlotsBooking } from '@/lib/wire/slots-booking'
import { slotsBookingChange } from '@/lib/wire/slots-inputs'

const shown = (booking: DetailedBooking) => ({
  headers: { ETag: etagOf(booking.version) },
  body: { data: toSlotsBooking(booking) },
})

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = slotsMethods({
  GET: slots({ act: ({ actor, id }) => findDetailedById(actor, id), show: shown }),
  PATCH: slots({
    body: slotsBookingChange,
    act: ({ actor, id, body, version }) => changeSlotsBooking(actor, id, body, version),
    show: shown,
  }),
  DELETE: slots({
    act: ({ actor, id, version }) => remove(actor, id, version),
    show: () => ({ body: { data: 'ok' } }),
  }),
})
