import { statuses } from '@/lib/domain/booking'
import { demandTransition } from '@/lib/domain/status'
import type { AuditCheck } from './audit-check'
import { nameless } from './held-rows'

/** Facts that say what a booking became; the others tell of one seat, of a wish, or of a message. */
const becoming = `f.type IN ('booked', 'confirmed', 'completed', 'cancelled', 'no_show', 'reopened', 'rescheduled', 'changed',
  'undone') OR (f.type = 'asked' AND f.before IS NOT NULL)`

/** What of a booking its facts tell, and how it stands now in their words. */
const told = {
  status: 'b.status::text',
  startsAt: instant('b.starts_at'),
  endsAt: instant('b.ends_at'),
  staffId: 'b.staff_id::text',
  serviceId: 'b.service_id::text',
} as const

function instant(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}

const keys = Object.entries(told)

/** What was said of it last, and whether anything was. */
const last = keys.map(
  ([key]) => `
    (array_agg(f.after ->> '${key}' ORDER BY f.id DESC) FILTER (WHERE f.after ? '${key}'))[1] AS "${key}",
    bool_or(f.after ? '${key}') AS "has ${key}"`,
)

/**
 * A class that was only kept for somebody stands by the seat that is taken in it: the fact of the seat says so, and no
 * fact of the class.
 */
const byItsSeats = `word.key = 'status' AND word.said = 'reserved' AND b.kind = 'group'`

const replayed = `
  SELECT b.profile_id AS profile, 'booking ' || b.id || ': ' || word.key || ' is ' || coalesce(word.present, 'nobody')
    || ', its facts say ' || coalesce(word.said, 'nobody') AS what
  FROM (SELECT f.profile_id, f.booking_id, ${last.join(',')}
    FROM fact f WHERE ${becoming} GROUP BY f.profile_id, f.booking_id) said
  JOIN booking b ON b.profile_id = said.profile_id AND b.id = said.booking_id
  CROSS JOIN LATERAL (VALUES ${keys
    .map(([key, present]) => `('${key}', ${present}, said."${key}", said."has ${key}")`)
    .join(', ')}) word (key, present, said, is_told)
  WHERE word.is_told AND word.said IS DISTINCT FROM word.present AND NOT (${byItsSeats})`

/** A time that is kept for nobody in particular has no history until it has a name. */
const untold = `
  SELECT b.profile_id AS profile, 'booking ' || b.id AS what FROM booking b
  WHERE NOT ${nameless('b')} AND NOT EXISTS (
    SELECT FROM fact f WHERE f.profile_id = b.profile_id AND f.booking_id = b.id AND f.type IN ('booked', 'joined'))`

/** A class also changes by seats that are only kept, of which nothing is told. */
const versions = `
  SELECT b.profile_id AS profile, 'booking ' || b.id || ': version ' || b.version || ', its facts go from ' || h.first
    || ' to ' || h.last || ' in ' || h.steps AS what
  FROM (SELECT profile_id, booking_id, min(version) AS first, max(version) AS last, count(DISTINCT version) AS steps,
      bool_or(version < before) AS goes_back
    FROM (SELECT profile_id, booking_id, version,
        lag(version) OVER (PARTITION BY profile_id, booking_id ORDER BY id) AS before FROM fact) ordered
    GROUP BY 1, 2) h
  JOIN booking b ON b.profile_id = h.profile_id AND b.id = h.booking_id
  WHERE h.goes_back OR b.version < h.last
    OR (b.kind <> 'group' AND (b.version <> h.last OR h.steps <> h.last - h.first + 1))`

const deleted = `
  SELECT b.profile_id AS profile, 'booking ' || b.id AS what
  FROM booking b LEFT JOIN (SELECT DISTINCT profile_id, booking_id FROM fact WHERE type = 'deleted') f
    ON f.profile_id = b.profile_id AND f.booking_id = b.id
  WHERE (b.deleted_at IS NOT NULL) <> (f.booking_id IS NOT NULL) AND NOT ${nameless('b')}`

/** Every pair of statuses of which the second may follow the first, as the engine has it. */
const legal = statuses
  .flatMap((from) => statuses.filter((to) => may(from, to)).map((to) => `('${from}', '${to}')`))
  .join(', ')

function may(...pair: Parameters<typeof demandTransition>): boolean {
  try {
    demandTransition(...pair)
    return true
  } catch {
    return false
  }
}

/** What is undone goes back, whatever it was. */
const transitions = `
  SELECT f.profile_id AS profile, 'booking ' || f.booking_id || ': ' || (f.before ->> 'status') || ' became '
    || (f.after ->> 'status') AS what
  FROM fact f WHERE f.type <> 'undone' AND f.before ? 'status' AND f.after ? 'status'
    AND (f.before ->> 'status', f.after ->> 'status') NOT IN (${legal})`

const clocks = `
  SELECT p.id AS profile, 'at ' || coalesce(c.ts::text, 'nothing') || ', last fact ' || coalesce(f.last::text, 'none') AS what
  FROM profile p LEFT JOIN profile_clock c ON c.profile_id = p.id
  LEFT JOIN (SELECT profile_id, floor(extract(epoch FROM max(at)))::bigint AS last FROM fact GROUP BY 1) f
    ON f.profile_id = p.id
  WHERE c.ts IS NULL OR c.ts < f.last`

/** What holds between bookings and what is told of them. */
export const factChecks: AuditCheck[] = [
  { name: 'history', promise: 'Every booking’s history tells how it began.', text: untold },
  {
    name: 'replay',
    promise: 'A booking stands as its facts, one after the other, say: status, time, person, service.',
    text: replayed,
  },
  { name: 'versions', promise: 'Every version of a booking is told of, in order.', text: versions },
  { name: 'transitions', promise: 'No status followed one that it may not follow.', text: transitions },
  { name: 'deletions', promise: 'What is deleted was told to be, and nothing else.', text: deleted },
  { name: 'change clock', promise: 'No change is later than its business’s change clock.', text: clocks },
]
