import type { MailKind } from '@/lib/domain/mail-kind'
import { address, line } from './inert'
import type { MailAbout } from './mail'

interface Wording {
  subject: string
  heading: string
  opening(business: string): string
  /** `contact` is a half-sentence like "call 030 1234 or answer this email", or null when there is no way. */
  closing(contact: string | null): string | null
}

const change = (contact: string | null) => contact && `To change or cancel your booking, ${contact}.`

/** What each mail says. */
export const wordings: Readonly<Record<MailKind, Wording>> = {
  received: {
    subject: 'Booking request received',
    heading: 'We have your request',
    opening: (business) =>
      `Thank you for your booking request. ${business} will look at it, and you will hear from us again as soon as it is confirmed.`,
    closing: change,
  },
  confirmed: {
    subject: 'Booking confirmed',
    heading: 'Your booking is confirmed',
    opening: (business) => `Your booking with ${business} is confirmed. We look forward to seeing you.`,
    closing: change,
  },
  cancelled: {
    subject: 'Booking cancelled',
    heading: 'Your booking is cancelled',
    opening: (business) => `Your booking with ${business} has been cancelled.`,
    closing: (contact) => contact && `To book another time, ${contact}.`,
  },
  rescheduled: {
    subject: 'Booking moved',
    heading: 'Your booking has been moved',
    opening: (business) => `Your booking with ${business} has been moved. Please note the new details.`,
    closing: (contact) => contact && `If this does not suit you, ${contact}.`,
  },
  move_request: {
    subject: 'Please choose another time',
    heading: 'We must move your appointment',
    opening: (business) =>
      `${business} cannot keep your appointment at the time below, and is sorry for it. Please answer and tell us when else it would suit you.`,
    closing: (contact) =>
      contact ? `To choose another time, ${contact}.` : 'We will also try to reach you ourselves.',
  },
  review_request: {
    subject: 'How was it?',
    heading: 'How was it?',
    opening: (business) => `Thank you for coming to ${business}. We would like to know how you found it.`,
    closing: (contact) => (contact ? `To tell us, ${contact}.` : 'Please tell us when you come next time.'),
  },
  proposal: {
    subject: 'Would another time suit you?',
    heading: 'Would another time suit you?',
    opening: (business) =>
      `${business} would like to move your booking and asks whether the new time suits you.`,
    closing: change,
  },
  reminder: {
    subject: 'Reminder',
    heading: 'See you soon',
    opening: (business) => `This is a reminder of your booking with ${business}.`,
    closing: change,
  },
  waitlist_offer: {
    subject: 'A place is free',
    heading: 'A place is free',
    opening: (business) =>
      `A place you were waiting for is free at ${business}. It is kept for you for a while.`,
    closing: change,
  },
  new_request: {
    subject: 'New booking request',
    heading: 'Somebody asks for a booking',
    opening: () => 'A visitor asks for this booking. It waits for your answer.',
    closing: () => null,
  },
  staff_booked: {
    subject: 'New booking',
    heading: 'New booking',
    opening: () => 'A visitor booked this.',
    closing: () => null,
  },
  staff_cancelled: {
    subject: 'Booking cancelled',
    heading: 'Booking cancelled',
    opening: () => 'A visitor cancelled this.',
    closing: () => null,
  },
  staff_rescheduled: {
    subject: 'Booking moved',
    heading: 'Booking moved',
    opening: () => 'A visitor moved this.',
    closing: () => null,
  },
  move_wish: {
    subject: 'A visitor would like another time',
    heading: 'A visitor would like another time',
    opening: () => 'A visitor asks you to move this booking.',
    closing: () => null,
  },
}

/** For a booking that somebody is told of again though it never moved. */
export const unmoved: Wording = {
  subject: 'Your booking',
  heading: 'Your booking',
  opening: (business) => `Here are the details of your booking with ${business}.`,
  closing: change,
}

/** How to reach the business, as the end of a sentence; null when it gave no way. */
export function contact({ phone, email }: MailAbout['profile']): string | null {
  const calling = phone ? `call ${line(phone, 40)}` : ''
  const writing = email ? `answer this email or write to ${address(email)}` : ''
  return [calling, writing].filter(Boolean).join(', ') || null
}
