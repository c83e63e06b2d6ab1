import type { BookingJson } from '@/lib/wire/profile-shapes'

/** What a booking is called on the page: a class by itself, everything else by its visitor. */
export const bookingName = ({ kind, product_name, visitor_name }: BookingJson): string =>
  kind === 'group' ? product_name : visitor_name || product_name

/** What is said beside the name: who sits in the class, or what the visitor comes for, if that is not its name. */
export const bookingContent = (booking: BookingJson): string => {
  if (booking.kind === 'group') return booking.participants.filter(isThere).map(firstWord).join(', ')
  return booking.visitor_name && booking.product_name
}

const isThere = ({ status }: BookingJson['participants'][number]) => status !== 'cancelled'

const firstWord = ({ name }: { name: string }) => name.split(' ')[0] ?? name
