import { now } from '@/lib/db/now'
import { type Opened, openedIn, openLink } from '@/lib/db/opened-link'
import { readProfile } from '@/lib/db/profile-rules'
import { type WriteTx, write } from '@/lib/db/transaction'
import { readLink } from '@/lib/db/visitor-link'
import { type Actor, visitorActor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { missing, Refused } from '@/lib/domain/refusal'
import type { ProfileRules } from '@/lib/domain/situation'
import {
  isOpen,
  type VisitorChoices,
  visitorChoices,
  visitorDeadline,
  visitStatus,
} from '@/lib/domain/visitor-rules'
import { holdAll } from './batch-hold'
import { lastWall } from './book'

/** A visitor's own booking or seat, locked for a change of theirs. */
export interface Own extends Opened {
  actor: Actor
  profile: ProfileRules
  /** The database's clock once it was locked (ms). */
  now: number
  /** Other bookings that were asked for, locked with it. */
  others: Map<number, Booking>
}

interface Holding {
  /** Other bookings of the profile that the change is about. */
  others?: number[]
  /** Everybody who offers its service may be given it. */
  anyone?: boolean
}

/** A write by the holder of a link. A link that opens nothing is refused like a booking that does not exist. */
export async function asVisitor<T>(token: string, work: (tx: WriteTx) => Promise<T>): Promise<T> {
  const target = readLink('booking', token)
  if (!target) throw missing('Booking')
  return write(target.profileId, work).catch(lastWall)
}

/** Locks what a link opens, as every write does, and looks once more whether the link still opens it. */
export async function holdOwn(tx: WriteTx, token: string, holding: Holding = {}): Promise<Own> {
  const target = readLink('booking', token)
  const seen = await openLink(tx, 'booking', token)
  if (!target || !seen) throw missing('Booking')
  return holdSeen(tx, seen, (booking) => openedIn(booking, target), holding)
}

/** Locks what somebody was seen to have, and looks by `again` once more whether it is still theirs. */
export async function holdSeen(
  tx: WriteTx,
  seen: Opened,
  again: (booking: Booking) => Opened | null,
  { others = [], anyone = false }: Holding = {},
): Promise<Own> {
  const { name, customerId } = visitorOf(seen)
  const actor = visitorActor(seen.profileId, name, customerId)
  const ids = [...new Set([seen.booking.id, ...others])].sort((a, b) => a - b)
  const held = await holdAll(tx, actor, ids, ({ serviceId }) =>
    anyone ? [{ staffId: null, serviceId }] : [],
  )
  const opened = again(held.get(seen.booking.id) as Booking)
  if (!opened)
    throw new Refused('unavailable', 'This booking is being changed. Please try again.', { retryAfter: 1 })
  return {
    ...opened,
    actor,
    profile: await readProfile(tx, seen.profileId),
    now: await now(tx),
    others: held,
  }
}

/** Who the visitor of an opened link is, as the booking or the seat names them. */
export const visitorOf = ({ booking, seat }: Opened) =>
  seat ?? {
    name: booking.visitorName,
    email: booking.visitorEmail,
    phone: booking.visitorPhone,
    customerId: booking.customerId,
  }

/** Refuses what a visitor may not do (any more): `deadline_passed` with until when, or `invalid_transition`. */
export function demandChoice(own: Own, choice: keyof VisitorChoices): void {
  const { booking, seat, now, profile } = own
  if (visitorChoices(booking, seat, { moves: profile.visitorMoves, now })[choice]) return
  const deadline = visitorDeadline(booking, seat)
  if (now > deadline && isOpen(visitStatus(booking, seat))) {
    const until = new Date(deadline).toISOString().slice(0, 19)
    throw new Refused('deadline_passed', `This was possible until ${until}Z.`, {
      conflicts: [
        {
          type: 'deadline',
          message: 'The time for changes by the visitor is over.',
          overridable: false,
          endsAt: new Date(deadline),
        },
      ],
    })
  }
  throw new Refused('invalid_transition', 'This is not possible for this booking.')
}

/** Refuses unless the business lets its visitors choose another time themselves. */
export function demandDirect(own: Own): void {
  demandChoice(own, 'move')
  if (own.profile.visitorMoves !== 'direct')
    throw new Refused('forbidden', 'This business wants to be asked for another time.')
}
