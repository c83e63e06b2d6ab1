import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { addDays, daysBetween } from '@/lib/domain/local-time'
import { demand } from '@/lib/domain/permission'
import { missing } from '@/lib/domain/refusal'
import type { BatchChange, BatchWish } from './batch'
import { type BulkAnswer, bulk } from './bulk'
import { findSeries } from './series'
import { placeOf } from './span'

/** Which bookings of a series a change is for: from the chosen one on, or all that are still to come. */
export type SeriesScope = 'following' | 'all'

interface SeriesChange {
  /** The booking the change was decided on. */
  bookingId: number
  /** The version of it that was seen; null: any. */
  version: number | null
  scope: SeriesScope
  override: boolean
  tell: boolean
}

/** Where the chosen booking shall go; the others go as far. An absent key keeps its value. */
export interface SeriesMove extends SeriesChange {
  date?: string | undefined
  minute?: number | undefined
  duration?: number | undefined
  serviceId?: number | undefined
  staffId?: number | null | undefined
}

export interface SeriesEnd extends SeriesChange {
  reason: string | null
}

/**
 * Moves bookings of a series by as many days, and to the same time of day; or only tells what would become of each.
 * Refuses as commitBatch does.
 */
export const moveSeries = async (
  actor: Actor,
  id: number,
  move: SeriesMove,
  dryRun: boolean,
): Promise<BulkAnswer> => bulk(actor, await moveBatch(actor, id, move), dryRun)

/** Cancels bookings of a series, or only tells what would become of each. Refuses as commitBatch does. */
export const cancelSeries = async (
  actor: Actor,
  id: number,
  end: SeriesEnd,
  dryRun: boolean,
): Promise<BulkAnswer> => bulk(actor, await cancelBatch(actor, id, end), dryRun)

async function moveBatch(actor: Actor, id: number, move: SeriesMove): Promise<BatchWish> {
  const { chosen, bookings } = await scoped(actor, id, move)
  const days = move.date === undefined ? 0 : daysBetween(placeOf(chosen).date, move.date)
  const { minute, duration, serviceId, staffId } = move
  return batchOf(move, bookings, (booking) => ({
    type: 'move',
    date: addDays(placeOf(booking).date, days),
    minute,
    duration,
    serviceId,
    staffId,
  }))
}

async function cancelBatch(actor: Actor, id: number, end: SeriesEnd): Promise<BatchWish> {
  const { bookings } = await scoped(actor, id, end)
  return batchOf(end, bookings, () => ({ type: 'status', status: 'cancelled', reason: end.reason }))
}

/** What is over or cancelled stays as it is, and so does what has begun, unless it is the one that was chosen. */
async function scoped(actor: Actor, id: number, { bookingId, scope }: SeriesChange) {
  demand(actor, 'bookings.write')
  const series = await findSeries(actor, id)
  const chosen = series.bookings.find((booking) => booking.id === bookingId)
  if (!chosen) throw missing('Booking')
  const since = scope === 'following' ? chosen.startsAt.getTime() : Date.now()
  const bookings = series.bookings.filter(
    (booking) =>
      booking.id === bookingId ||
      (booking.startsAt.getTime() >= since &&
        (booking.status === 'pending' || booking.status === 'confirmed')),
  )
  return { chosen, bookings }
}

function batchOf(
  change: SeriesChange,
  bookings: Booking[],
  to: (booking: Booking) => BatchChange['to'],
): BatchWish {
  return {
    kind: 'series',
    tell: change.tell,
    override: change.override,
    changes: bookings.map((booking) => ({
      bookingId: booking.id,
      version: booking.id === change.bookingId ? (change.version ?? booking.version) : booking.version,
      to: to(booking),
    })),
  }
}
