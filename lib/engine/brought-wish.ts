import type { ImportBooking, ImportMoment } from '@/lib/domain/import'
import type { ImportOptions } from '@/lib/domain/import-options'
import { addDays, instantOf, localOf, MINUTE } from '@/lib/domain/local-time'
import { smallestUnits } from '@/lib/domain/money'
import { invalid } from '@/lib/domain/refusal'
import type { BookingWish } from './book'

/** What a booking of a file is about, as it is called here. */
export interface BroughtPlace {
  service: { id: number; kind: string; currency: string }
  staffId: number | null
  /** null: not there yet. */
  customerId: number | null
  timezone: string
}

const longest = 24 * 60

/**
 * What a booking of a file asks for. Nobody is told of it, and nobody asked whether it can still be made. Refuses
 * (validation_failed, nonexistent_local_time) what it says of its time and price when that cannot be.
 */
export function broughtWish(
  said: ImportBooking,
  { service, staffId, customerId, timezone }: BroughtPlace,
  options: Pick<ImportOptions, 'status' | 'clash'>,
): BookingWish {
  const isStay = service.kind === 'rental'
  return {
    serviceId: service.id,
    staffId,
    ...whenOf(said, isStay, timezone),
    visitor: { ...said.visitor, note: said.visitorNote },
    internalNote: said.internalNote,
    price: priceOf(said, service.currency),
    currency: said.currency,
    status: said.status ?? options.status,
    cancelReason: said.cancelReason,
    source: 'import',
    override: options.clash === 'overbook',
    tell: false,
    isBroughtIn: true,
    ...(customerId !== null && { customerId }),
    ...(said.locale !== null && { locale: said.locale }),
  }
}

function whenOf(said: ImportBooking, isStay: boolean, zone: string) {
  const start = localIn(said.start, zone)
  if (isStay) {
    const checkoutDate = said.checkoutDate ?? (said.end && localIn(said.end, zone).date)
    return { date: start.date, minute: start.minute, checkoutDate, duration: null }
  }
  const instant = 'instant' in said.start ? said.start.instant : undefined
  return {
    ...start,
    checkoutDate: null,
    duration: lengthOf(said, zone),
    ...(instant !== undefined && { startsAt: instant }),
  }
}

const localIn = (moment: ImportMoment, zone: string) =>
  'instant' in moment ? localOf(moment.instant, zone) : moment

/** As long as it says, by its duration or its end; where these are of two minds, neither is taken for the other. */
function lengthOf(said: ImportBooking, zone: string): number | null {
  const { start, end, duration } = said
  if (duration === null) return minutesOf(said, zone)
  const from = instantIn(start, zone, 'startTime')
  if (end === null || from === null) return duration
  // By the clock on the wall, as the file was: a clock that goes back may show an end before its start.
  const [begins, ends, meant] = [
    localIn(start, zone),
    localOf(from + duration * MINUTE, zone),
    localIn(end, zone),
  ]
  const isTheDay = meant.date === ends.date || meant.date === begins.date
  if (meant.minute !== null && !(isTheDay && meant.minute === ends.minute))
    throw invalid('endTime', 'Ends at another time than its duration says.', 'other_length')
  return duration
}

/** From start to end; an end that seems to lie before the start, on the same day, is one of the next. */
function minutesOf({ start, end }: ImportBooking, zone: string): number | null {
  if (end === null) return null
  const [from, to] = [instantIn(start, zone, 'startTime'), instantIn(end, zone, 'endTime')]
  if (from === null || to === null) return null
  const isNextDay = 'date' in start && 'date' in end && start.date === end.date && to < from
  const until = isNextDay ? instantIn({ ...end, date: addDays(end.date, 1) }, zone, 'endTime') : to
  const minutes = ((until ?? to) - from) / MINUTE
  if (minutes <= 0) throw invalid('endTime', 'Does not end after it begins.', 'too_early')
  if (minutes > longest) throw invalid('endTime', 'Lasts longer than 24 hours.', 'too_late')
  return Math.max(1, Math.round(minutes))
}

function instantIn(moment: ImportMoment, zone: string, field: string): number | null {
  if ('instant' in moment) return moment.instant
  return moment.minute === null ? null : instantOf({ date: moment.date, minute: moment.minute }, zone, field)
}

/** The largest amount that is kept. */
const most = 2_147_483_647

function priceOf({ price, currency }: ImportBooking, usual: string): number | null {
  if (price === null) return null
  const amount = smallestUnits(Number(price), currency ?? usual)
  if (amount === null || amount > most) throw invalid('price', 'Is no amount of this currency.')
  return amount
}
