import type { Manner } from '@/components/ui/words'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import type { BookingWords } from './booking-words'
import { placeInWords } from './words'

/** Who has just been booked, and into what: a class goes by its own name, for others may sit in it already. */
export function bookedInWords(
  booking: BookingJson,
  name: string,
  manner: Manner,
  words: BookingWords,
): string {
  const place = placeInWords(booking, manner)
  return booking.kind === 'group'
    ? words('joined', { name, class: booking.product_name, place })
    : words('booked', { name, place })
}
