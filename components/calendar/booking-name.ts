import type { BookingJson } from '@/lib/wire/profile-shapes'

/** A time that is only kept, for somebody on the public page who has not said yet who they are. */
export const isBeingBooked = ({
  kind,
  status,
  source,
  visitor_name,
  hold_expires_at,
}: BookingJson): boolean =>
  kind !== 'group' &&
  status === 'pending' &&
  source === 'visitor' &&
  visitor_name === '' &&
  hold_expires_at !== null

/** What a booking is called on the page: a class by itself, everything else by its visitor. */
export const bookingName = ({ kind, product_name, visitor_name }: BookingJson): string =>
  kind === 'group' ? product_name : visitor_name || product_name

/** What is said beside the name: who sits in the class, or what the visitor comes for, if that is not its name. */
export const bookingContent = (booking: BookingJson): string => {
  if (booking.kind === 'group')
    return booking.participants.filter(isThere).map(firstWord).filter(Boolean).join(', ')
  return booking.visitor_name && booking.product_name
}

const isThere = ({ status }: BookingJson['participants'][number]) => status !== 'cancelled'

const firstWord = ({ name }: { name: string }) => name.split(' ')[0] ?? name
