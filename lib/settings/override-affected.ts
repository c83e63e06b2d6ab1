import type { Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { contains, type Interval, overlapping } from '@/lib/domain/interval'
import { addDays, localOf } from '@/lib/domain/local-time'
import { remember } from '@/lib/domain/remember'
import { openIntervals } from '@/lib/domain/schedule'
import type { Concerned } from './lock-for-override'
import { setupOf } from './setup'

/** Bookings that stay although their time is closed now: somebody should look at them. */
export interface Affected {
  ids: number[]
  /** The local dates on which they begin. */
  dates: string[]
}

interface Standing extends Interval {
  id: number
  staffId: number | null
}

/**
 * The bookings to come on the given local dates, of one person (null: of all), that do not lie within working hours.
 * Stays have no hours. Read within the transaction that changed the hours.
 */
export async function bookingsOutside(
  tx: Tx,
  actor: Actor,
  staffId: number | null,
  dates: string[],
): Promise<Affected> {
  const [first, last] = [dates.reduce(earlier), dates.reduce(later)]
  const [from, to] = [addDays(first, -1), addDays(last, 1)]
  const { settings, schedule, overrides } = await setupOf(actor, from, to, tx)
  const standing = await tx.query<Standing>('standing-in-dates', inDates, [
    actor.profileId,
    first,
    last,
    staffId,
  ])
  const house = { hours: schedule, overrides, profile: settings }
  // By person; '' is a service nobody is needed for, which keeps the profile's hours.
  const openAt = remember((person) =>
    overlapping(openIntervals(house, person ? Number(person) : null, from, to)),
  )
  const changed = new Set(dates)
  const zone = settings.timezone
  return affected(
    standing.filter(
      (booking) =>
        (changed.has(localOf(booking.start, zone).date) ||
          changed.has(localOf(booking.end - 1, zone).date)) &&
        !openAt(String(booking.staffId ?? ''))(booking).some((open) => contains(open, booking)),
    ),
    zone,
  )
}

/** The bookings to come that overlap blocked time: of the person, of the service, or of everybody. */
export async function bookingsBlocked(
  tx: Tx,
  actor: Actor,
  block: Interval & Concerned,
  zone: string,
): Promise<Affected> {
  const standing = await tx.query<Standing>('standing-in-block', inBlock, [
    actor.profileId,
    new Date(block.start),
    new Date(block.end),
    block.staffId,
    block.serviceId,
  ])
  return affected(standing, zone)
}

/** Bookings as they are told of: which, and on what days. */
export const affected = (bookings: Pick<Standing, 'id' | 'start'>[], zone: string): Affected => ({
  ids: bookings.map(({ id }) => id),
  dates: [...new Set(bookings.map(({ start }) => localOf(start, zone).date))].sort(),
})

const earlier = (a: string, b: string) => (a < b ? a : b)
const later = (a: string, b: string) => (a < b ? b : a)

const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::bigint`
const standing = `SELECT b.id, b.staff_id AS "staffId", ${ms('b.starts_at')} AS start, ${ms('b.ends_at')} AS end
  FROM booking b`
/** Whether a row `b` of booking is still to come, in SQL. */
export const isToCome = `b.deleted_at IS NULL AND b.ends_at > clock_timestamp()
  AND b.status IN ('reserved', 'pending', 'confirmed')
  AND (b.status <> 'reserved' OR b.hold_expires_at > clock_timestamp())`
const toCome = `b.profile_id = $1 AND ${isToCome} AND ($4::int IS NULL OR b.staff_id = $4)`

const inDates = `${standing} JOIN profile p ON p.id = b.profile_id
  WHERE ${toCome} AND b.kind <> 'rental' AND tstzrange(b.starts_at, b.ends_at, '[)') && tstzrange(
    $2::date::timestamp AT TIME ZONE p.timezone, ($3::date + 1)::timestamp AT TIME ZONE p.timezone, '[)')
  ORDER BY b.starts_at, b.id`

const inBlock = `${standing}
  WHERE ${toCome} AND tstzrange(b.starts_at, b.ends_at, '[)') && tstzrange($2, $3, '[)')
    AND ($5::int IS NULL OR b.service_id = $5)
  ORDER BY b.starts_at, b.id`
