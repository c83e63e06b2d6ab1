import type { Booking, Participant } from '@/lib/domain/booking'
import type { MailText, VisitorMoves } from '@/lib/domain/situation'
import type { Calendar, Span } from './when'

/** What goes to Resend, frozen when it is owed. */
export interface Mail {
  from: string
  to: string
  reply_to?: string
  subject: string
  text: string
  html: string
  attachments?: Attachment[]
}

/** A file in a mail, as Resend wants it. */
export interface Attachment {
  filename: string
  /** Base64. */
  content: string
  content_type: string
}

/** Where a booking stood before the move a mail tells of. */
export interface FormerPlace extends Span {
  staffName: string | null
}

/** Another time that a visitor is asked to take. */
export interface ProposedPlace extends FormerPlace {
  message: string | null
  /** Until when it is kept for them. */
  expiresAt: Date
}

/** Another booking of the recipient's, or another seat. */
export interface OtherDate {
  booking: Booking
  seat: Participant | null
  /** Where the visitor sees and changes it. */
  manage: string
}

/** What a mail tells of. */
export interface MailAbout {
  profile: Calendar & {
    name: string
    email: string | null
    phone: string | null
    address: string | null
    slug: string
    publicPage: boolean
    visitorMoves: VisitorMoves
    mailTexts: MailText[]
  }
  booking: Booking
  recipient: { name: string; email: string }
  /** The recipient's language (BCP 47); null: the profile's. */
  locale: string | null
  /** The recipient's seat, of a class. */
  seat: Participant | null
  /** Where the visitor sees and changes their booking, and where they review it. The team is led to its calendar. */
  links: { manage: string; review: string }
  proposal?: ProposedPlace
  /** Until when a place from the waitlist is kept. */
  offeredUntil?: Date
  /** How many a class needs that has fewer now. */
  minimum?: number
  /** For a move, and for whoever did not hear of it before. */
  from?: FormerPlace
  /** The visitor moved it, or agreed to it. */
  isTheirWish?: boolean
  /** What is cancelled was a request of the visitor's, and never confirmed. */
  wasRequest?: boolean
  reason?: string | null
  /** The other bookings that it tells of as well, all of one series. */
  others?: OtherDate[] | undefined
  appUrl: string
}
