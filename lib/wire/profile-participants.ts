import type { BookingJson } from './profile-shapes'

/**
 * Who has a seat in a class, in one cell: “Ann Lee <ann@example.org>; Bob <+4930123456> (cancelled)”. A status stands
 * there where it is not the class's.
 */
export const toParticipants = (booking: BookingJson): string =>
  booking.participants
    .map((seat) => {
      const reached = seat.email ?? seat.phone
      const status = wordOf(seat)
      return [plain(seat.name), reached && `<${plain(reached)}>`, status !== wordOf(booking) && `(${status})`]
        .filter(Boolean)
        .join(' ')
    })
    .join('; ')

const wordOf = ({ status, no_show }: { status?: string; no_show?: boolean }) => (no_show ? 'no_show' : status)

/** Without what separates one from the next, and a name from what follows it. */
const plain = (text: string) => text.replace(/[;<>\s]+/g, ' ').trim()
