import type { Booking } from '@/lib/domain/booking'
import type { Calendar, Span } from './when'

export type MailKind = 'received' | 'confirmed' | 'cancelled' | 'rescheduled' | 'review_request'

/** What goes to Resend, frozen when it is owed. */
export interface Mail {
  from: string
  to: string
  reply_to?: string
  subject: string
  text: string
  html: string
}

/** What a mail tells of. */
export interface MailAbout {
  profile: Calendar & { name: string; email: string | null; phone: string | null; address: string | null }
  booking: Booking
  recipient: { name: string; email: string }
  /** For a move: where the booking stood before. */
  from?: Span & { staffName: string | null }
  reason?: string | null
  appUrl: string
}
