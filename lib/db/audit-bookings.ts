import { type AuditCheck, inTheDiary } from './audit-check'

/**
 * Whatever a booking takes for itself: a person, else an object that exists once. Bookings of one fixed time share it, and
 * count as one.
 */
const taken = `
  SELECT b.profile_id AS profile, coalesce('person ' || b.staff_id, 'object ' || b.service_id) AS taker, min(b.id) AS id,
    b.starts_at, b.ends_at
  FROM booking b WHERE ${inTheDiary('b')} AND b.exclusive AND NOT b.overbooked
  GROUP BY 1, 2, b.starts_at, b.ends_at, coalesce(b.time_slot_id, -b.id)`

const doubled = `
  SELECT profile, 'booking ' || id || ' of ' || taker AS what FROM (
    SELECT *, max(ends_at) OVER (PARTITION BY profile, taker ORDER BY starts_at, id
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS busy_until FROM (${taken}) taken) ordered
  WHERE busy_until > starts_at`

/** At every beginning: how many units stand then, which is the most until the next one begins. */
const units = `
  SELECT profile, 'booking ' || id || ' of object ' || service_id AS what FROM (
    SELECT b.profile_id AS profile, b.id, b.service_id, s.quantity, sum(e.change) OVER (
      PARTITION BY b.profile_id, b.service_id ORDER BY e.at, e.change, b.id) AS at_once, e.change,
      b.updated_at > s.updated_at AS is_later
    FROM booking b
    JOIN service s ON s.profile_id = b.profile_id AND s.id = b.service_id AND s.quantity > 1
    CROSS JOIN LATERAL (VALUES (b.starts_at, 1), (b.ends_at, -1)) e (at, change)
    WHERE ${inTheDiary('b')} AND b.staff_id IS NULL AND b.kind <> 'group' AND NOT b.overbooked) counted
  WHERE change = 1 AND at_once > quantity AND is_later`

const seats = `
  SELECT b.profile_id AS profile, 'booking ' || b.id || ': ' || count(*) || ' in a class of ' || s.capacity_max AS what
  FROM participant q
  JOIN booking b ON b.profile_id = q.profile_id AND b.id = q.booking_id
  JOIN service s ON s.profile_id = b.profile_id AND s.id = b.service_id
  WHERE ${inTheDiary('b')} AND q.status IN ('reserved', 'pending', 'confirmed', 'completed') AND NOT b.overbooked
  GROUP BY b.profile_id, b.id, s.capacity_max, s.updated_at
  HAVING count(*) > s.capacity_max AND max(q.updated_at) > s.updated_at`

const places = `
  SELECT b.profile_id AS profile, 'time slot ' || t.id || ' at ' || (b.starts_at AT TIME ZONE 'UTC') AS what
  FROM booking b JOIN time_slot t ON t.profile_id = b.profile_id AND t.id = b.time_slot_id
  WHERE ${inTheDiary('b')} AND b.kind <> 'group' AND NOT b.overbooked
  GROUP BY b.profile_id, t.id, t.capacity, t.updated_at, b.starts_at
  HAVING count(*) > t.capacity AND max(b.updated_at) > t.updated_at`

const seatTwice = `
  SELECT profile_id AS profile, 'booking ' || booking_id || ': the same address twice' AS what FROM participant
  WHERE email IS NOT NULL AND status NOT IN ('cancelled', 'no_show')
  GROUP BY profile_id, booking_id, lower(email) HAVING count(*) > 1`

const counted = `
  SELECT c.profile_id AS profile, 'says ' || c.bookings_total || ', has ' || count(b.id) AS what
  FROM profile_clock c LEFT JOIN booking b ON b.profile_id = c.profile_id AND b.deleted_at IS NULL
    AND NOT (b.status = 'reserved' AND b.visitor_name = '' AND b.source = 'visitor')
  GROUP BY c.profile_id, c.bookings_total HAVING c.bookings_total <> count(b.id)`

/** What holds among bookings. What an owner allowed is marked; what was allowed before a limit was lowered stays. */
export const bookingChecks: AuditCheck[] = [
  {
    name: 'double bookings',
    promise: 'Nobody and nothing is in two bookings at once, unless an owner allowed it.',
    text: doubled,
  },
  { name: 'units', promise: 'No more units are taken at once than there are.', text: units },
  { name: 'seats', promise: 'No class has more seats taken than it has places.', text: seats },
  { name: 'places', promise: 'No fixed time has more bookings than it has places.', text: places },
  { name: 'seats twice', promise: 'Nobody sits in a class twice.', text: seatTwice },
  { name: 'counter', promise: 'Each business has as many bookings as it counts.', text: counted },
]
