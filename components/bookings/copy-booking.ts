import type { EmptyTime } from '@/components/calendar/calendar-props'
import { addDays, daysBetween } from '@/lib/domain/local-time'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import type { Beginning } from './empty-choice'

/**
 * The form of a new booking like this one: at the place that was pointed at, else at the same time next week, or in the
 * coming week where that is over already. Whoever is in a class of several is not copied with it.
 */
export function copyOf(booking: BookingJson, today: string, at?: EmptyTime): Beginning {
  const date = at?.date ?? sameWeekday(booking.booking_date, today)
  const isStay = booking.checkout_date !== null
  const isOnePerson = booking.kind !== 'group' || booking.participants.length === 1
  return {
    date,
    startTime: at?.startTime || booking.start_time,
    given: {
      serviceId: booking.product_id,
      staffId: at?.staffId ?? booking.operator_id,
      minutes: isStay ? null : booking.duration_minutes,
      price: booking.price,
      ...(booking.checkout_date && {
        checkoutDate: addDays(date, daysBetween(booking.booking_date, booking.checkout_date)),
      }),
      ...(isOnePerson && {
        name: booking.visitor_name,
        email: booking.visitor_email ?? '',
        phone: booking.visitor_phone ?? '',
        note: booking.visitor_note ?? '',
      }),
    },
  }
}

/** A week on, or as many as it takes to be today or later. */
function sameWeekday(date: string, today: string): string {
  const weeks = Math.max(1, Math.ceil(daysBetween(date, today) / 7))
  return addDays(date, weeks * 7)
}
