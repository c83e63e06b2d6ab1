import type { Booking } from '@/lib/domain/booking'
import { toBooking } from '@/lib/wire/profile-booking'
import type { Reply } from './speak'
import { etagOf } from './version'

/** One booking with its version as ETag. */
export const bookingReply = (booking: Booking): Reply => ({
  headers: { ETag: etagOf(booking.version) },
  body: { success: true, booking: toBooking(booking) },
})
