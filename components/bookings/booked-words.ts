import type { Manner } from '@/components/ui/words'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import { placeInWords } from './words'

/** Who has just been booked, and into what: a class goes by its own name, for others may sit in it already. */
export function bookedInWords(booking: BookingJson, name: string, manner: Manner): string {
  const into = booking.kind === 'group' ? ` into ${booking.product_name}` : ''
  return `${name} is booked${into}: ${placeInWords(booking, manner)}.`
}
