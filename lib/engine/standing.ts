import type { Actor } from '@/lib/domain/actor'
import { broughtIn } from '@/lib/domain/brought-in'
import type { Interval } from '@/lib/domain/interval'
import { may } from '@/lib/domain/permission'
import { classesAt, type Placed, place, refusalFor, seatConflicts } from '@/lib/domain/place'
import { missing, Refused } from '@/lib/domain/refusal'
import { withoutNotice } from '@/lib/domain/sick-day-notice'
import type { BusyRow, Situation } from '@/lib/domain/situation'
import { holds } from '@/lib/domain/status'
import { isTwice, slotAt } from '@/lib/domain/time-slot'
import type { BookingWish } from './book'
import { spanOf } from './span'

/** Where a wish leads: to a seat of a class that meets then, or to a place of its own. */
export type Standing = { situation: Situation; span: Interval } & (
  | { joins: BusyRow; placed: null }
  | { joins: null; placed: Placed }
)

/** Where a wish leads in a situation, or its refusal; what only a class itself tells is seen when it is joined. Pure. */
export function standingOf(actor: Actor, wish: BookingWish, read: Situation): Standing {
  const span = spanOf(read, wish)
  const situation = wish.isBroughtIn ? broughtIn(read, span, wish.status) : read
  const { staffId, locationId = null } = wish
  const classes = classesAt(situation, { ...span, staffId, locationId })
  const running = wish.classId === undefined ? classes[0] : classes.find(({ id }) => id === wish.classId)
  if (wish.classId !== undefined && !running)
    throw new Refused('invalid_transition', 'This class does not meet any more.')
  if (running) {
    demandSeat(actor, wish, situation, running)
    return { situation, span, joins: running, placed: null }
  }
  demandSlot(actor, wish, situation, span)
  const placed = place(wish.recorded ? withoutNotice(situation, true) : situation, {
    ...span,
    staffId,
    override: wish.override,
    mayOverride: may(actor, 'bookings.override'),
  })
  return { situation, span, joins: null, placed }
}

/** Refuses a class that is full, and somebody who sits in it already; a seat that was given up elsewhere takes none. */
function demandSeat(actor: Actor, wish: BookingWish, situation: Situation, running: BusyRow): void {
  if (!holds(wish.status)) return
  const email = wish.visitor.email?.toLowerCase()
  if (email && running.seats.includes(email)) throw alreadyIn()
  const mayOverride = may(actor, 'bookings.override')
  const conflicts = seatConflicts(situation, running)
  if (conflicts.length > 0 && !(wish.override && mayOverride)) throw refusalFor(conflicts, mayOverride)
}

/**
 * Refuses a fixed time that is no longer what was offered, and a visitor who has a place in it already.
 */
function demandSlot(actor: Actor, wish: BookingWish, situation: Situation, span: Interval): void {
  if (wish.timeSlotId !== undefined && slotAt(situation, span)?.id !== wish.timeSlotId)
    throw missing('Time slot')
  const { email } = wish.visitor
  const { knownBy = { email, phone: null, name: null } } = wish
  const passes = wish.override && may(actor, 'bookings.override')
  if (!passes && isTwice(situation, span, knownBy))
    throw new Refused('duplicate_booking', 'This visitor has a place in this time slot already.', {
      faults: [
        { field: 'visitorEmail', code: 'duplicate_booking', message: 'Already booked into this time slot.' },
      ],
    })
}

export const alreadyIn = () =>
  new Refused('duplicate_booking', 'This visitor is already booked into this class.', {
    faults: [
      { field: 'visitorEmail', code: 'duplicate_booking', message: 'Already booked into this class.' },
    ],
  })
