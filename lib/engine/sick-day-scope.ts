import { bookingColumns, bookingTables } from '@/lib/db/booking-rows'
import type { Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import type { Interval } from '@/lib/domain/interval'
import { boundaryOf, daysBetween } from '@/lib/domain/local-time'
import { demand, onlyOwn } from '@/lib/domain/permission'
import { invalid, Refused } from '@/lib/domain/refusal'
import type { ProfileRules } from '@/lib/domain/situation'

/** Who or what is not there (a person, a service with its room, or with neither everybody), and when. */
export interface Scope {
  staffId: number | null
  serviceId: number | null
  /** Local dates, both inclusive. */
  dateFrom: string
  dateTo: string
  /** Minutes of the first and of the last day; null: from its beginning, to its end. */
  minuteFrom: number | null
  minuteTo: number | null
  /** Above 0: nobody is away, the rest of today runs so late. */
  lateMinutes: number
}

const mostDays = 31
const mostBookings = 300

/** The desk moves bookings between people: it needs to see them all. */
export function demandDesk(actor: Actor): void {
  demand(actor, 'bookings.write')
  demand(actor, 'blocks.write')
  if (onlyOwn(actor) !== null)
    throw new Refused('forbidden', 'This needs the calendars of everybody, and you see your own.')
}

/** The time somebody is away, in ms; null when things only run late. Refuses an end before the start, and over a month. */
export function absenceOf({ timezone }: ProfileRules, scope: Scope): Interval | null {
  if (scope.lateMinutes > 0) return null
  const { dateFrom, dateTo, minuteFrom, minuteTo } = scope
  if (dateTo < dateFrom) throw invalid('date_to', 'Must not be before date_from.', 'too_early')
  if (daysBetween(dateFrom, dateTo) >= mostDays)
    throw invalid('date_to', `At most ${mostDays} days.`, 'too_big')
  const start = boundaryOf({ date: dateFrom, minute: minuteFrom ?? 0 }, timezone)
  const end = boundaryOf({ date: dateTo, minute: minuteTo ?? 1440 }, timezone)
  if (end <= start) throw invalid('time_to', 'Must be after time_from.', 'too_early')
  return { start, end }
}

/**
 * The bookings a scope touches, in the order of the diary: those not over yet that hold their time; when things run
 * late, today's that would not begin in time. Refuses who and what is not there, and more bookings than one can look at.
 */
export async function affectedBy(
  tx: Tx,
  { profileId }: Actor,
  profile: ProfileRules,
  scope: Scope,
): Promise<Booking[]> {
  const away = absenceOf(profile, scope) ?? wholeDay(profile, scope.dateFrom)
  const [asked] = await tx.query<{ staff: boolean; service: boolean }>('sick-day-scope', exists, [
    profileId,
    scope.staffId,
    scope.serviceId,
  ])
  if (!asked?.staff) throw invalid('scope/staffId', 'No such person.', 'unknown_operator')
  if (!asked.service) throw invalid('scope/serviceId', 'No such service.', 'unknown_product')
  const found = await tx.query<Booking>('sick-day-affected', affected, [
    profileId,
    new Date(away.start),
    new Date(away.end),
    scope.staffId,
    scope.serviceId,
    scope.lateMinutes > 0 ? scope.lateMinutes : null,
  ])
  if (found.length > mostBookings)
    throw invalid('date_to', `More than ${mostBookings} bookings: choose a shorter time.`, 'too_big')
  return found
}

/** Only today can run late. */
function wholeDay({ timezone }: ProfileRules, date: string): Interval {
  const start = boundaryOf({ date, minute: 0 }, timezone)
  return { start, end: boundaryOf({ date, minute: 1440 }, timezone) }
}

const exists = `SELECT $2::int IS NULL OR EXISTS (SELECT FROM staff WHERE profile_id = $1 AND id = $2) AS staff,
  $3::int IS NULL OR EXISTS (SELECT FROM service WHERE profile_id = $1 AND id = $3) AS service`

const affected = `
  SELECT ${bookingColumns} FROM ${bookingTables}
  WHERE b.profile_id = $1 AND b.deleted_at IS NULL
    AND tstzrange(b.starts_at, b.ends_at, '[)') && tstzrange($2, $3, '[)')
    AND b.ends_at > clock_timestamp()
    AND b.status IN ('reserved', 'pending', 'confirmed')
    AND (b.status <> 'reserved' OR b.hold_expires_at > clock_timestamp())
    AND ($4::int IS NULL OR b.staff_id = $4) AND ($5::int IS NULL OR b.service_id = $5)
    AND ($6::int IS NULL OR b.kind <> 'rental' AND b.starts_at >= $2
      AND b.starts_at + $6 * interval '1 minute' > clock_timestamp())
  ORDER BY b.starts_at, b.id LIMIT ${mostBookings + 1}`
