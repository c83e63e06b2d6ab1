import type { Role } from '@/lib/domain/actor'
import type { MailKind } from '@/lib/domain/mail-kind'
import type { MailLanguage } from '@/lib/domain/mail-text'
import type { VisitorMoves } from '@/lib/domain/situation'
import type { DisabledReason } from '@/lib/domain/webhook'
import { de } from './words-de'
import { en } from './words-en'

/** What an opening may speak of; names are one line each. */
export interface Told {
  business: string
  visitor: string
  /** Who cancelled it; null: nobody says. */
  by: 'visitor' | 'business' | null
}

/** What a mail says around the facts. */
export interface Wording {
  subject: string
  heading: string
  opening(told: Told): string
  /** What its button says; null: there is none. */
  action: string | null
  /** `contact` is a half-sentence like "call 030 1234 or answer this email". */
  closing?(contact: string): string
}

/** All that mails say in one language. A language that lacks a word fails the build. */
export interface Words {
  hello(name: string | null): string
  /** In place of a visitor's name that is not repeated. */
  guest: string
  /** In place of a price where nothing is to be paid. */
  free: string
  labels: Readonly<Record<Label, string>>
  nights(count: number): string
  seats(count: number): string
  /** The end of a line that says when. */
  withPerson(name: string): string
  /** Until when a visitor may do what the business lets them do. */
  deadline: Readonly<Record<VisitorMoves, (moment: string) => string>>
  keptUntil(moment: string): string
  zone(name: string): string
  sentWith: string
  call(phone: string): string
  write(email: string): string
  mails: Readonly<Record<MailKind | 'unmoved' | 'agreed' | 'refused', Wording>>
  bookAgain: string
  roles: Readonly<Record<Role, string>>
  invitation: {
    subject(inviter: string, business: string): string
    heading(business: string): string
    opening(inviter: string, business: string): string
    action: string
    caution: string
    small(days: number): string
  }
  passwordReset: {
    subject: string
    heading: string
    opening(business: string): string
    action: string
    caution: string
    small: string
  }
  calendarFailing: {
    subject(label: string): string
    heading: string
    opening: string
    rows: { calendar: string }
    action: string
    caution: string
  }
  webhookEnded: {
    subject(host: string): string
    heading: string
    why: Readonly<Record<Exclude<DisabledReason, 'owner'>, string>>
    rows: { address: string }
    action: string
    caution: string
  }
}

export type Label =
  | 'what'
  | 'when'
  | 'with'
  | 'checkIn'
  | 'checkOut'
  | 'stay'
  | 'price'
  | 'where'
  | 'also'
  | 'reason'
  | 'before'
  | 'now'
  | 'booked'
  | 'proposed'
  | 'message'
  | 'visitor'
  | 'email'
  | 'phone'
  | 'note'
  | 'taken'
  | 'needed'
  | 'role'
  | 'wish'

export const wordsIn: Readonly<Record<MailLanguage, Words>> = { en, de }
