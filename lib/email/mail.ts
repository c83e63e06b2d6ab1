import type { Booking } from '@/lib/domain/booking'
import type { Calendar, Span } from './when'

export type MailKind =
  | 'received'
  | 'confirmed'
  | 'cancelled'
  | 'rescheduled'
  | 'move_request'
  | 'review_request'

/** What goes to Resend, frozen when it is owed. */
export interface Mail {
  from: string
  to: string
  reply_to?: string
  subject: string
  text: string
  html: string
}

/** Where a booking stood before the move a mail tells of. */
export interface FormerPlace extends Span {
  staffName: string | null
}

/** What a mail tells of. */
export interface MailAbout {
  profile: Calendar & { name: string; email: string | null; phone: string | null; address: string | null }
  booking: Booking
  recipient: { name: string; email: string }
  /** For a move. */
  from?: FormerPlace
  reason?: string | null
  /** When the other bookings begin that it tells of as well, all of one series. */
  others?: Date[] | undefined
  appUrl: string
}
