import { reader, type Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { localOf, weekdayOf } from '@/lib/domain/local-time'
import { demand } from '@/lib/domain/permission'
import { invalid, missing } from '@/lib/domain/refusal'
import type { TimeSlotRow } from '@/lib/domain/situation'
import { type BookingWish, book } from './book'
import { type Revision, revise } from './revise'

/** A place in a fixed time on a date. */
export interface SlotWish {
  timeSlotId: number
  date: string
  visitor: BookingWish['visitor']
  /** Nobody knows who comes, so nobody can come twice. */
  isAnonymous: boolean
}

/**
 * Books a place in a fixed time of a service on one of its dates, as a request: whoever gave places of it already gives
 * this one too, else anyone who offers the service.
 * Refuses as book does, and: not_found (the fixed time), validation_failed (it is not on that weekday), duplicate_booking
 * (the same visitor has a place in it on that date: isSameVisitor).
 */
export async function bookSlot(actor: Actor, asked: SlotWish): Promise<Booking> {
  demand(actor, 'bookings.write')
  const { timeSlotId, date, visitor, isAnonymous } = asked
  const slot = await offered(reader, actor.profileId, timeSlotId)
  if (!slot) throw missing('Time slot')
  demandWeekday(slot, date)
  return book(actor, {
    timeSlotId,
    knownBy: { ...visitor, name: isAnonymous ? null : visitor.name },
    serviceId: slot.serviceId,
    staffId: null,
    date,
    minute: slot.start,
    checkoutDate: null,
    duration: slot.end - slot.start,
    visitor,
    internalNote: '',
    price: null,
    currency: null,
    status: 'pending',
    override: false,
    tell: true,
  })
}

/** What of a booking shall be otherwise, as somebody says it who thinks in dates. An absent key keeps its value. */
export type SlotChange = Pick<Revision, 'date' | 'status' | 'reason' | 'amendment'>

/**
 * Moves a booking to another date at its time of day, changes its status and its words: all of it, or nothing. One of a
 * fixed time stays in it. Refuses as revise does, a date that is not on the fixed time's weekday, and duplicate_booking
 * (its visitor has a place there already).
 */
export async function reviseSlot(
  actor: Actor,
  booking: Booking,
  change: SlotChange,
  version: number | null,
): Promise<Booking> {
  const { date } = change
  const present = localOf(booking.startsAt.getTime(), booking.timezone).date
  const slot =
    date === undefined || date === present || booking.timeSlotId === null
      ? undefined
      : await offered(reader, actor.profileId, booking.timeSlotId)
  if (slot && date !== undefined) demandWeekday(slot, date)
  return revise(actor, booking.id, { ...change, version, once: true, ...(slot && { staffId: null }) })
}

function demandWeekday({ weekdays }: TimeSlotRow, date: string): void {
  if (!weekdays.includes(weekdayOf(date)))
    throw invalid('date', 'This time slot is not on that day of the week.', 'other_weekday')
}

type Offered = TimeSlotRow & { serviceId: number }

async function offered(tx: Tx, profileId: number, id: number): Promise<Offered | undefined> {
  const [slot] = await tx.query<Offered>('offered-time-slot', text, [profileId, id])
  return slot
}

const text = `
  SELECT t.id, t.service_id AS "serviceId", t.weekdays, t.start_minute AS start, t.end_minute AS "end", t.capacity
  FROM time_slot t JOIN service s ON s.profile_id = t.profile_id AND s.id = t.service_id
  WHERE t.profile_id = $1 AND t.id = $2 AND t.archived_at IS NULL AND s.archived_at IS NULL`
