import { type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking, Status } from '@/lib/domain/booking'
import { instantOf, localOf, MINUTE } from '@/lib/domain/local-time'
import { demand } from '@/lib/domain/permission'
import { invalid } from '@/lib/domain/refusal'
import { holds } from '@/lib/domain/status'
import { type Amendment, amendIn } from './amend'
import { lastWall } from './book'
import { changeStatusIn } from './change-status-in'
import { demandOnce } from './demand-once'
import { demandVersion, goingTo, holdForMove } from './hold'
import { isStill, type MoveTarget, type MoveWish, moveIn } from './move-in'
import { ownCalendar } from './own-calendar'
import { suggestingFor } from './suggest'

/**
 * When a booking shall be, as instants (ms), with whom and where, what becomes of it, and which details shall be put
 * right. An absent key keeps its value; without its end a booking keeps its length.
 */
export interface Revision {
  startsAt?: number | undefined
  /** The local date in place of the instant: it keeps its time of day. */
  date?: string | undefined
  endsAt?: number | undefined
  serviceId?: number | undefined
  /** null: anyone, the present one preferred. */
  staffId?: number | null | undefined
  locationId?: number | undefined
  status?: Status | undefined
  /** Why it ends, where it does. */
  reason?: string | undefined
  amendment: Amendment
  /** Whether the visitors hear of it; without, as the booking says. */
  tell?: boolean | undefined
  /** Whether its visitor may have one place in a fixed time at most, also by moving to it or by coming back. */
  once?: boolean
  /** The version the caller saw, if it says so. */
  version: number | null
}

const longest = 24 * 60

/**
 * Moves a booking, changes its status and puts details right: all of it, or nothing. Where it stands already it is not
 * moved, so that of one that is over or cancelled the details can still be put right. Refuses as reschedule and
 * changeStatus do.
 */
export async function revise(actor: Actor, id: number, revision: Revision): Promise<Booking> {
  demand(actor, 'bookings.write')
  if (revision.staffId !== undefined) ownCalendar(actor, revision.staffId)
  return suggestingFor(actor.profileId, id, (found) =>
    write(actor.profileId, (tx) => reviseIn(tx, actor, id, revision, found)).catch(lastWall),
  )
}

async function reviseIn(
  tx: WriteTx,
  actor: Actor,
  id: number,
  revision: Revision,
  found: (target: MoveTarget) => void,
): Promise<Booking> {
  const held = await holdForMove(tx, actor, id, goingTo(revision))
  await demandVersion(tx, actor, held, revision.version)
  const tell = revision.tell ?? held.notifyClient
  const move = wishFor(held, revision, tell)
  const moved = async (booking: Booking) =>
    isStill(booking, move) ? booking : (await moveIn(tx, actor, booking, move, { found })).booking
  const become = async (booking: Booking) =>
    revision.status === undefined
      ? booking
      : (
          await changeStatusIn(tx, actor, booking, {
            ...silent,
            ...ending(revision),
            status: revision.status,
            tell,
          })
        ).booking
  // What comes back is moved when it is there again, what ends while it still is.
  const comesBack = !movable(held.status) && revision.status !== undefined && movable(revision.status)
  const changed = comesBack ? await moved(await become(held)) : await become(await moved(held))
  const arrives = changed.startsAt.getTime() !== held.startsAt.getTime() || !holds(held.status)
  if (revision.once && arrives && holds(changed.status)) await demandOnce(tx, actor, changed)
  return amendIn(tx, actor, changed, revision.amendment)
}

const ending = ({ reason }: Revision) => (reason === undefined ? {} : { reason })

const silent = { reason: null, override: false, version: null }

const movable = (status: Status) => status === 'reserved' || status === 'pending' || status === 'confirmed'

/** A stay goes by its dates: it begins and ends when its rooms do. */
function wishFor(held: Booking, revision: Revision, tell: boolean): MoveWish {
  const { kind, timezone } = held
  const { serviceId, staffId, locationId } = revision
  const how = { serviceId, staffId, locationId, override: false, tell, version: null }
  const { startsAt, endsAt } = spanFor(held, revision)
  if (kind === 'rental')
    return { date: localOf(startsAt, timezone).date, checkoutDate: localOf(endsAt, timezone).date, ...how }
  const duration = (endsAt - startsAt) / MINUTE
  if (duration > longest) throw invalid('endTime', 'At most 24 hours.', 'too_big')
  return { startsAt, duration, ...how }
}

function spanFor(held: Booking, revision: Revision): { startsAt: number; endsAt: number } {
  const [start, end] = [held.startsAt.getTime(), held.endsAt.getTime()]
  const startsAt = revision.startsAt ?? (revision.date === undefined ? start : onDate(held, revision.date))
  const endsAt = revision.endsAt ?? startsAt + end - start
  if (endsAt <= startsAt) throw invalid('endTime', 'Must be after the start.', 'too_small')
  return { startsAt, endsAt }
}

function onDate({ startsAt, timezone }: Booking, date: string): number {
  const present = localOf(startsAt.getTime(), timezone)
  return date === present.date ? startsAt.getTime() : instantOf({ ...present, date }, timezone, 'date')
}
