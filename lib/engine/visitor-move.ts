import { openLink } from '@/lib/db/opened-link'
import type { WriteTx } from '@/lib/db/transaction'
import { localOf } from '@/lib/domain/local-time'
import { missing, Refused } from '@/lib/domain/refusal'
import type { Slot } from '@/lib/domain/slots'
import { moveSeatIn } from './change-seat'
import { moveIn } from './move-in'
import { asVisitor, demandDirect, holdOwn } from './visitor-hold'
import { visitorTimes } from './visitor-times'

export interface VisitorMove {
  /** The instant (ms) it shall begin. */
  startsAt: number
  /** With anybody who offers it; else with who has it now. */
  anyone: boolean
}

/**
 * The holder of a link moves what it opens to another free time of the same service, where the business lets visitors do
 * so. What stands there already stays and nobody is told again.
 * Refuses: not_found, deadline_passed, invalid_transition, slot_taken (it is not among the free times, or not any more).
 */
export async function moveByVisitor(token: string, move: VisitorMove): Promise<void> {
  await asVisitor(token, async (tx) => {
    const opened = await openLink(tx, 'booking', token)
    if (!opened) throw missing('Booking')
    if (opened.booking.startsAt.getTime() === move.startsAt) return
    if (opened.seat) await moveOwnSeat(tx, token, move)
    else await moveOwnBooking(tx, token, move)
  })
}

async function moveOwnBooking(tx: WriteTx, token: string, { startsAt, anyone }: VisitorMove): Promise<void> {
  // Whoever is free may turn out to be another: all who offer it are locked.
  const own = await holdOwn(tx, token, { anyone: true })
  const { actor, booking } = own
  if (booking.startsAt.getTime() === startsAt) return
  demandDirect(own)
  const slot = await slotAt(tx, own, { startsAt, anyone })
  const keepsStaff = booking.staffId === null || slot.staffIds.includes(booking.staffId)
  await moveIn(tx, actor, booking, {
    startsAt,
    ...(!keepsStaff && { staffId: null }),
    override: false,
    tell: true,
    version: null,
  })
}

async function moveOwnSeat(tx: WriteTx, token: string, move: VisitorMove): Promise<void> {
  const seen = await openLink(tx, 'booking', token)
  if (!seen) throw missing('Booking')
  const { bookingId } = await slotAt(tx, seen, move)
  const own = await holdOwn(tx, token, { others: bookingId === null ? [] : [bookingId] })
  const { actor, booking, seat, others } = own
  const target = others.get(bookingId ?? 0)
  if (!seat || !target || booking.id !== seen.booking.id || target.startsAt.getTime() !== move.startsAt)
    throw taken()
  demandDirect(own)
  await moveSeatIn(tx, actor, { booking, seat, target }, { override: false, tell: true, version: null })
}

/** The free time that begins then, or the refusal that it is free no more. */
async function slotAt(
  tx: WriteTx,
  own: Parameters<typeof visitorTimes>[0],
  { startsAt, anyone }: VisitorMove,
): Promise<Slot> {
  const { date } = localOf(startsAt, own.booking.timezone)
  const { slots } = await visitorTimes(own, { from: date, to: date, anyone }, tx)
  const slot = slots.find(({ start }) => start === startsAt)
  if (!slot) throw taken()
  return slot
}

const taken = () => new Refused('slot_taken', 'This time is no longer free.')
