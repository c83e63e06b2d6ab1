import type { Interval } from './interval'
import { localOf, MINUTE, weekdayOf } from './local-time'
import type { BusyRow, KnownBy, Situation, TimeSlotRow } from './situation'

/** A span somebody asks for; of a booking that stands there already also the fixed time it was booked into. */
export interface AskedSpan extends Interval {
  timeSlotId?: number | null
}

/** The fixed time of the service that a span is, to the minute; null: an ordinary time. */
export function slotAt(
  { timeSlots, profile }: Pick<Situation, 'timeSlots'> & { profile: { timezone: string } },
  { start, end }: Interval,
): TimeSlotRow | null {
  if (timeSlots.length === 0) return null
  const { date, minute } = localOf(start, profile.timezone)
  const weekday = weekdayOf(date)
  const found = timeSlots.find(
    (slot) =>
      slot.start === minute &&
      (slot.end - slot.start) * MINUTE === end - start &&
      slot.weekdays.includes(weekday),
  )
  return found ?? null
}

/**
 * Which bookings stand in the same fixed time as a span does: they share it, so none is in another's way. One that has a
 * single place is shared with nobody; one that is no longer offered only by those who were booked into it.
 */
export function sharing(situation: Situation, span: AskedSpan): (booking: BusyRow) => boolean {
  const slot = slotAt(situation, span)
  if (slot === null ? span.timeSlotId == null : slot.capacity === 1) return nobody
  return (booking) =>
    stands(situation, booking, span) && (slot !== null || booking.timeSlotId === span.timeSlotId)
}

const nobody = () => false

/** How many places of the fixed time that a span is are left; null where it is none. */
export function placesLeft(situation: Situation, span: Interval): number | null {
  const slot = slotAt(situation, span)
  if (slot === null) return null
  const taken = situation.bookings.filter((booking) => stands(situation, booking, span)).length
  return Math.max(0, slot.capacity - taken)
}

const stands = ({ service }: Situation, booking: BusyRow, { start, end }: Interval): boolean =>
  booking.serviceId === service.id && booking.start === start && booking.end === end

/**
 * Whether two visitors are one, as far as it is said: by the first of email and phone that both gave, and by their names
 * where neither gave any. Who shares a phone and has an address of their own is somebody else.
 */
export function isSameVisitor(one: KnownBy, other: KnownBy): boolean {
  if (one.email && other.email) return plain(one.email) === plain(other.email)
  if (one.phone && other.phone) return digits(one.phone) === digits(other.phone)
  const isNamedOnly = !one.email && !one.phone && !other.email && !other.phone
  return isNamedOnly && Boolean(one.name && other.name) && plain(one.name) === plain(other.name)
}

const plain = (text: string | null) => text?.trim().toLowerCase()
const digits = (phone: string) => phone.replace(/[^\d+]/g, '')

/** Whether the same visitor has a place in the fixed time that a span is. */
export const isTwice = (situation: Situation, span: Interval, who: KnownBy): boolean =>
  situation.bookings.some(
    (booking) => booking.visitor && isSameVisitor(booking.visitor, who) && stands(situation, booking, span),
  )

/** Of the bookings that share a fixed time the first one stands for all: together they take a room or a cabin once. */
export function eachOnce<Taken extends { booking: BusyRow }>(taken: Taken[]): Taken[] {
  const seen = new Set<string>()
  return taken.filter(({ booking: { timeSlotId, start } }) => {
    if (timeSlotId == null) return true
    const key = `${timeSlotId} ${start}`
    return !seen.has(key) && seen.add(key)
  })
}
