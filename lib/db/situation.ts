import type { Kind } from '@/lib/domain/booking'
import { situationAt, worksAt } from '@/lib/domain/location'
import { invalid } from '@/lib/domain/refusal'
import type { BusyRow, Situation } from '@/lib/domain/situation'
import { profileRules } from './profile-rules'
import type { Tx } from './transaction'

/** Which part of the diary is read. */
export interface SituationRange {
  serviceId: number
  /**
   * Local dates, both inclusive (YYYY-MM-DD). What reaches into them by buffers or duration is read as well, and the
   * nights of the shortest stay that begins within; who asks for longer ones names a later date.
   */
  fromDate: string
  toDate: string
  /** Minutes asked for, where they are not the service's own. */
  duration?: number | null
  /** Only this person's bookings, where it is known whom the wish is about. */
  staffId?: number | null
  /** Only what is to be had at this location; null: wherever it is. */
  locationId?: number | null
  /** A booking that does not stand in its own way. */
  ignoreBookingId?: number | null
  /** A booking that exists is dealt with although its service is no longer sold. */
  archivedToo?: boolean
  /** The kind of a booking that exists: it may go to another service of that kind only. */
  kind?: Kind
  /** The person is the one who has the booking, not one that was asked for. */
  keepsStaff?: boolean
}

/**
 * Reads everything that decides about one service in a range, with the database's clock, in one statement (one
 * snapshot). Refuses an unknown or archived service, and a person who does not offer it.
 */
export async function readSituation(tx: Tx, profileId: number, range: SituationRange): Promise<Situation> {
  const [row] = await tx.query<{ situation: Written }>('situation', text, [
    profileId,
    range.serviceId,
    range.fromDate,
    range.toDate,
    range.staffId ?? null,
    range.ignoreBookingId ?? 0,
    range.duration ?? 0,
  ])
  if (!row || (row.situation.service.archived && !range.archivedToo))
    throw invalid('serviceId', 'No such service.', 'unknown_product')
  const situation = { ...row.situation, bookings: rowsOf(row.situation.bookings) }
  demandOffer(situation, range)
  demandLocation(situation, range)
  return situationAt(situation, range.locationId ?? null)
}

/** Bookings as they travel: each of their columns as one array. A month has thousands, and a key for each value costs most. */
type Columns = { [Key in keyof Required<BusyRow>]: BusyRow[Key][] }
type Written = Omit<Situation, 'bookings'> & { bookings: Columns }

const rowsOf = (columns: Columns): BusyRow[] =>
  columns.id.map((id, index) => {
    const at = <Key extends keyof Columns>(key: Key) => columns[key][index] as BusyRow[Key]
    return {
      id,
      kind: at('kind'),
      status: at('status'),
      serviceId: at('serviceId'),
      staffId: at('staffId'),
      locationId: at('locationId'),
      start: at('start'),
      end: at('end'),
      bufferBefore: at('bufferBefore'),
      bufferAfter: at('bufferAfter'),
      overbooked: at('overbooked'),
      seats: at('seats') ?? [],
      timeSlotId: at('timeSlotId') ?? null,
      visitor: at('visitor') ?? null,
    }
  })

/** The one refusal of a place: what is asked for is not to be had there, or nowhere. */
function demandLocation({ locations, staff }: Situation, { staffId, locationId }: SituationRange): void {
  if (locationId == null) return
  const member = staff.find(({ id }) => id === staffId)
  if (!locations.some(({ id }) => id === locationId))
    throw invalid('locationId', 'No such location, or this service is not offered there.', 'unknown_location')
  if (member && !worksAt(member, locationId))
    throw invalid('locationId', 'This person does not work at this location.', 'unknown_location')
}

/** Refuses (validation_failed) a person who does not offer the service, and a service of another kind. */
export function demandOffer(
  { service, staff }: Situation,
  { staffId, kind, keepsStaff }: Pick<SituationRange, 'staffId' | 'kind' | 'keepsStaff'>,
): void {
  if (kind !== undefined && service.kind !== kind)
    throw invalid(
      'serviceId',
      `A booking of kind ${kind} cannot become one of kind ${service.kind}.`,
      'other_kind',
    )
  if (staffId == null || staff.some(({ id }) => id === staffId)) return
  if (keepsStaff)
    throw invalid('serviceId', 'Who has this booking does not offer this service.', 'unknown_operator')
  throw invalid('staffId', 'No such person, or they do not offer this service.', 'unknown_operator')
}

// As a float, which has room for microseconds: extract() counts in decimals, at several times the cost.
const ms = (column: string) => `(date_part('epoch', ${column}) * 1000)::bigint`

/** How far outside the dates something can lie and still matter: the longest buffers on either side, and the service itself. */
const reach = `(SELECT max(x.buffer_before_minutes + x.buffer_after_minutes) + greatest(s.duration_minutes, $7::int)
  FROM service x WHERE x.profile_id = $1) * interval '1 minute'`
const since = `($3::date::timestamp AT TIME ZONE p.timezone) - ${reach}`
/** A stay that begins on the last date lasts some nights more: those of the shortest that is sold. */
const lastDate = `($4::date + CASE WHEN s.kind = 'rental' THEN coalesce(s.min_nights, 0) ELSE 0 END)`
const until = `((${lastDate} + 1)::timestamp AT TIME ZONE p.timezone) + ${reach}`

/**
 * Of somebody, and of a service with fixed times everything of its own, as their places are counted together; or without
 * a name: of this service and of everybody who offers it.
 */
const concerned = (
  row: string,
) => `CASE WHEN $5::int IS NOT NULL THEN ${row}.staff_id = $5 OR (timed.exist AND ${row}.service_id = s.id)
  ELSE ${row}.service_id = s.id OR ${row}.staff_id IN
    (SELECT staff_id FROM service_staff x WHERE x.profile_id = $1 AND x.service_id = s.id) END`

const taken = `
  SELECT k.id, k.kind, k.status, k.service_id, k.staff_id, k.location_id, k.starts_at, k.ends_at, k.buffer_before_minutes,
    k.buffer_after_minutes, k.overbooked, k.time_slot_id,
    k.visitor_email, k.visitor_phone, k.visitor_name
  FROM booking k
  WHERE k.profile_id = $1 AND k.deleted_at IS NULL AND k.id <> $6
    AND tstzrange(k.starts_at, k.ends_at, '[)') && tstzrange(${since}, ${until}, '[)')
    AND k.status IN ('reserved', 'pending', 'confirmed', 'completed')
    AND (k.status <> 'reserved' OR k.hold_expires_at > clock_timestamp())
    AND ${concerned('k')}`

/**
 * The places that are kept for bookings whose visitors have not answered yet, each as its booking. Where it stands
 * already it takes nothing more of the same object.
 */
const proposed = `
  SELECT k.id, k.kind, 'reserved'::status, o.service_id, o.staff_id, k.location_id, lower(part), upper(part),
    CASE WHEN o.service_id = k.service_id THEN k.buffer_before_minutes ELSE x.buffer_before_minutes END,
    CASE WHEN o.service_id = k.service_id THEN k.buffer_after_minutes ELSE x.buffer_after_minutes END, false, NULL, NULL, NULL, NULL
  FROM proposal o
  JOIN booking k ON k.profile_id = $1 AND k.id = o.booking_id AND k.deleted_at IS NULL
  JOIN service x ON x.profile_id = $1 AND x.id = o.service_id
  CROSS JOIN LATERAL unnest(tstzmultirange(tstzrange(o.starts_at, o.ends_at, '[)'))
    - CASE WHEN o.service_id = k.service_id AND o.staff_id IS NULL AND k.staff_id IS NULL
      THEN tstzmultirange(tstzrange(k.starts_at, k.ends_at, '[)')) ELSE '{}' END) part
  WHERE o.profile_id = $1 AND o.state = 'open' AND o.expires_at > clock_timestamp() AND k.id <> $6
    AND tstzrange(o.starts_at, o.ends_at, '[)') && tstzrange(${since}, ${until}, '[)')
    AND ${concerned('o')}`

/** The columns of BusyRow over the bookings `k`, each as one JSON array. */
const columns = Object.entries({
  id: 'k.id',
  kind: 'k.kind',
  status: 'k.status',
  serviceId: 'k.service_id',
  staffId: 'k.staff_id',
  locationId: 'k.location_id',
  start: ms('k.starts_at'),
  end: ms('k.ends_at'),
  bufferBefore: 'k.buffer_before_minutes',
  bufferAfter: 'k.buffer_after_minutes',
  overbooked: 'k.overbooked',
  seats: `CASE WHEN k.kind = 'group' THEN (SELECT coalesce(json_agg(lower(q.email)), '[]') FROM participant q
    WHERE q.profile_id = $1 AND q.booking_id = k.id AND q.status IN ('reserved', 'pending', 'confirmed', 'completed')
      AND (q.status <> 'reserved' OR q.hold_expires_at > clock_timestamp())) END`,
  timeSlotId: 'k.time_slot_id',
  visitor: `CASE WHEN k.time_slot_id IS NOT NULL
    THEN json_build_object('email', k.visitor_email, 'phone', k.visitor_phone, 'name', k.visitor_name) END`,
} satisfies Record<keyof BusyRow, string>)
  .map(([key, column]) => `'${key}', coalesce(array_to_json(array_agg(${column})), '[]')`)
  .join(', ')

/** Whether the service is offered at a location: it is at all of them where none is named. */
const offeredAt = (l: string) => `(
    NOT EXISTS (SELECT FROM service_location w WHERE w.profile_id = $1 AND w.service_id = s.id)
    OR EXISTS (SELECT FROM service_location w
      WHERE w.profile_id = $1 AND w.service_id = s.id AND w.location_id = ${l}.id))`

const text = `
  SELECT json_build_object(
    'now', ${ms('clock_timestamp()')},
    'profile', ${profileRules},
    'service', json_build_object('id', s.id, 'kind', s.kind, 'name', s.name, 'color', s.color,
      'duration', s.duration_minutes, 'bufferBefore', s.buffer_before_minutes, 'bufferAfter', s.buffer_after_minutes,
      'price', s.price, 'priceType', s.price_type, 'currency', s.currency, 'cost', s.cost, 'quantity', s.quantity,
      'capacityMin', s.capacity_min, 'capacityMax', s.capacity_max, 'minNights', s.min_nights, 'maxNights', s.max_nights,
      'checkInMinute', s.check_in_minute, 'checkOutMinute', s.check_out_minute, 'minNotice', s.min_notice_minutes,
      'maxDaysAhead', s.max_days_ahead, 'cancelDeadlineHours', s.cancel_deadline_hours,
      'bookableOnline', s.bookable_online, 'archived', s.archived_at IS NOT NULL),
    'needsStaff', EXISTS (SELECT FROM service_staff x WHERE x.profile_id = $1 AND x.service_id = s.id),
    'staff', (SELECT coalesce(json_agg(json_build_object('id', st.id, 'name', st.name, 'locationIds',
        (SELECT coalesce(json_agg(w.location_id), '[]') FROM staff_location w
         WHERE w.profile_id = $1 AND w.staff_id = st.id)) ORDER BY st.id), '[]')
      FROM service_staff x JOIN staff st ON st.profile_id = x.profile_id AND st.id = x.staff_id
      WHERE x.profile_id = $1 AND x.service_id = s.id AND st.archived_at IS NULL),
    'locations', (SELECT coalesce(json_agg(json_build_object('id', l.id, 'name', l.name, 'address', l.address)
        ORDER BY l.position, l.id), '[]')
      FROM location l WHERE l.profile_id = $1 AND l.archived_at IS NULL AND ${offeredAt('l')}),
    'hours', (SELECT coalesce(json_agg(json_build_object('staffId', h.staff_id, 'weekday', h.weekday,
        'start', h.start_minute, 'end', h.end_minute, 'validFrom', h.valid_from, 'validTo', h.valid_to)
        ORDER BY h.weekday, h.start_minute), '[]')
      FROM weekly_hours h WHERE h.profile_id = $1 AND (h.staff_id IS NULL OR h.staff_id IN
        (SELECT staff_id FROM service_staff x WHERE x.profile_id = $1 AND x.service_id = s.id))),
    'overrides', (SELECT coalesce(json_agg(json_build_object('id', o.id, 'staffId', o.staff_id, 'date', o.date,
        'closed', o.closed, 'intervals', o.intervals, 'reason', o.reason) ORDER BY o.id), '[]')
      FROM schedule_override o WHERE o.profile_id = $1 AND o.date BETWEEN $3::date - 1 AND ${lastDate} + 2),
    'blocks', (SELECT coalesce(json_agg(json_build_object('id', b.id, 'staffId', b.staff_id, 'serviceId', b.service_id,
        'name', b.name, 'start', ${ms('b.starts_at')}, 'end', ${ms('b.ends_at')}) ORDER BY b.starts_at), '[]')
      FROM blocked_time b
      WHERE b.profile_id = $1 AND tstzrange(b.starts_at, b.ends_at, '[)') && tstzrange(${since}, ${until}, '[)')),
    'bookings', (SELECT json_build_object(${columns}) FROM (
      SELECT * FROM (${taken} UNION ALL ${proposed}) found ORDER BY found.starts_at, found.id) k),
    'timeSlots', timed.slots
  ) AS situation
  FROM service s JOIN profile p ON p.id = s.profile_id
  CROSS JOIN LATERAL (
    SELECT count(*) > 0 AS exist, coalesce(json_agg(json_build_object('id', t.id, 'weekdays', t.weekdays,
      'start', t.start_minute, 'end', t.end_minute, 'capacity', t.capacity) ORDER BY t.id), '[]') AS slots
    FROM time_slot t
    WHERE t.profile_id = $1 AND t.service_id = s.id AND s.kind = 'appointment' AND t.archived_at IS NULL) timed
  WHERE s.profile_id = $1 AND s.id = $2`
