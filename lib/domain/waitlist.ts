import { addDays, daysBetween, isNameable, localOf, MINUTE } from './local-time'
import { invalid } from './refusal'
import type { Situation } from './situation'
import type { Slot } from './slots'

export const waitStates = ['waiting', 'offered', 'booked', 'left', 'expired'] as const
export type WaitState = (typeof waitStates)[number]

/** When somebody would come who found nothing free. */
export interface Wishes {
  serviceId: number
  /** null: anyone who offers it. */
  staffId: number | null
  /** Local dates between which it should begin, both inclusive. */
  dateFrom: string
  dateTo: string
  /** Minutes of the local day between which it should begin. */
  fromMinute: number
  untilMinute: number
  /** null: no stay; for a stay, the least that are sold. */
  nights: number | null
}

/** Somebody on the waitlist. */
export interface WaitlistEntry extends Wishes {
  id: number
  uid: string
  state: WaitState
  serviceName: string
  staffName: string | null
  name: string
  email: string
  phone: string | null
  note: string
  locale: string | null
  /** What is, or was last, reserved for them, and of a class the seat. */
  bookingId: number | null
  participantId: number | null
  offeredUntil: Date | null
  offeredStart: Date | null
  /** Times (ISO) that were offered and not taken: each is offered once. */
  declined: string[]
  createdAt: Date
}

/** Days that one wish may span. */
export const longestDays = 184
const hoursToAnswer = 2
/** In less nobody reads their mail. */
const minutesToAnswer = 10

/** The wishes with what they leave open filled in. Refuses dates that have passed or are too far ahead, and a stay of another length than is sold. */
export function settledWishes({ service, profile, now }: Situation, wishes: Wishes): Wishes {
  const { dateFrom, dateTo, fromMinute, untilMinute } = wishes
  const today = localOf(now, profile.timezone).date
  const furthest = addDays(today, service.maxDaysAhead ?? profile.maxDaysAhead)
  if (dateTo < today) throw invalid('dateTo', 'This day has passed.', 'too_early')
  if (dateTo < dateFrom) throw invalid('dateTo', 'The last day comes before the first.', 'too_early')
  if (dateFrom > furthest) throw invalid('dateFrom', 'This date is too far ahead.', 'too_late')
  if (daysBetween(dateFrom, dateTo) > longestDays)
    throw invalid('dateTo', `At most ${longestDays} days.`, 'too_late')
  if (untilMinute <= fromMinute) throw invalid('untilTime', 'Ends before it begins.', 'too_early')
  if (service.kind !== 'rental') return { ...wishes, nights: null }
  return { ...wishes, fromMinute: 0, untilMinute: DAY_MINUTES, nights: nightsOf(service, wishes.nights) }
}

const DAY_MINUTES = 1440

function nightsOf({ minNights, maxNights }: Situation['service'], nights: number | null): number {
  const wished = nights ?? minNights
  if (wished < minNights) throw invalid('nights', `At least ${minNights} nights.`, 'too_small')
  if (maxNights !== null && wished > maxNights)
    throw invalid('nights', `At most ${maxNights} nights.`, 'too_big')
  return wished
}

/** The dates of the wishes that are still to come; null when none are. */
export function datesAhead(
  { dateFrom, dateTo }: Pick<Wishes, 'dateFrom' | 'dateTo'>,
  today: string,
): { from: string; to: string } | null {
  return dateTo < today ? null : { from: dateFrom < today ? today : dateFrom, to: dateTo }
}

/**
 * The first of the free times that is offered to somebody who waits: within their wishes, not offered to them before,
 * and late enough to be answered. Of classes a seat in one that meets already, and in which they do not sit.
 */
export function firstFit(
  situation: Situation,
  slots: Slot[],
  entry: Pick<WaitlistEntry, keyof Span | 'declined' | 'email'>,
): Slot | undefined {
  const { service, bookings } = situation
  const declined = new Set(entry.declined.map((time) => Date.parse(time)))
  const email = entry.email.toLowerCase()
  const sits = (slot: Slot) => bookings.find(({ id }) => id === slot.bookingId)?.seats.includes(email)
  return slots.find(
    (slot) =>
      isWished(situation, slot, entry) &&
      !declined.has(slot.start) &&
      (service.kind !== 'group' || (slot.bookingId !== null && !sits(slot))) &&
      answerableUntil(situation, slot.start) >= situation.now + minutesToAnswer * MINUTE,
  )
}

type Span = Pick<Wishes, 'dateFrom' | 'dateTo' | 'fromMinute' | 'untilMinute'>

/** Whether a free time lies within the wishes, and can be named by its local date and time. */
export function isWished(
  { service, profile }: Situation,
  { start }: Pick<Slot, 'start'>,
  wishes: Span,
): boolean {
  const { date, minute } = localOf(start, profile.timezone)
  return (
    wishes.dateFrom <= date &&
    date <= wishes.dateTo &&
    (service.kind === 'rental' || (wishes.fromMinute <= minute && minute < wishes.untilMinute)) &&
    isNameable(start, profile.timezone)
  )
}

/** Until when an offer of that time stands (ms): two hours, but no longer than it could be booked. */
export function answerableUntil({ now, service, profile }: Situation, start: number): number {
  const notice = (service.minNotice ?? profile.minNotice) * MINUTE
  return Math.min(now + hoursToAnswer * 60 * MINUTE, start - notice)
}
