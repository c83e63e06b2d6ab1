/**
 * A customer's bookings and seats in classes, as one kind of row ($1: the profile; $2: the only calendar that counts, or
 * null for all). A seat ends as its class ends, unless it ended otherwise before.
 */
export const visits = `
  SELECT b.customer_id, b.id AS booking_id, NULL::int AS participant_id, b.kind, b.status, b.service_id, b.staff_id,
    b.starts_at, b.ends_at, b.price, b.currency
  FROM booking b
  WHERE b.profile_id = $1 AND b.deleted_at IS NULL AND b.kind <> 'group' AND ($2::int IS NULL OR b.staff_id = $2)
  UNION ALL
  SELECT q.customer_id, b.id, q.id, b.kind,
    CASE WHEN q.status IN ('cancelled', 'no_show') OR b.status NOT IN ('completed', 'cancelled', 'no_show')
      THEN q.status ELSE b.status END,
    b.service_id, b.staff_id, b.starts_at, b.ends_at, q.price, b.currency
  FROM participant q JOIN booking b ON b.profile_id = q.profile_id AND b.id = q.booking_id
  WHERE q.profile_id = $1 AND b.deleted_at IS NULL AND ($2::int IS NULL OR b.staff_id = $2)`

/** They came: it has begun, and nobody said otherwise. */
const came = `v.starts_at <= now() AND v.status IN ('confirmed', 'completed')`
const stands = `v.status <> 'cancelled'`

/** Over visits `v` of one customer: what a list of customers can be ordered by. Spend: in the profile's own currency. */
export const measures = {
  last_visit: `(extract(epoch FROM max(v.starts_at) FILTER (WHERE ${came})) * 1000)::bigint`,
  bookings: `count(*) FILTER (WHERE ${stands})`,
  spend: `coalesce(sum(v.price) FILTER (WHERE ${came}
    AND v.currency = (SELECT currency FROM profile WHERE id = $1)), 0)::bigint`,
} as const

/** What is spent, by currency. */
export interface Spend {
  currency: string
  /** In smallest units. */
  amount: number
}

/** What a customer's bookings and seats add up to, as far as the actor may see them. */
export interface CustomerFigures {
  /** All that were not cancelled, those ahead and no-shows included. */
  bookings: number
  /** Those they came to. */
  visits: number
  noShows: number
  cancelled: number
  lastVisit: Date | null
  nextVisit: Date | null
  spend: Spend[]
}

/** The figures of one customer `c`, to be joined laterally. */
export const figures = `
  SELECT coalesce(sum(p.bookings), 0)::int AS bookings, coalesce(sum(p.came), 0)::int AS visits,
    coalesce(sum(p.no_shows), 0)::int AS "noShows", coalesce(sum(p.cancelled), 0)::int AS cancelled,
    max(p.last) AS "lastVisit", min(p.next) AS "nextVisit",
    coalesce(json_agg(json_build_object('currency', p.currency, 'amount', p.amount) ORDER BY p.amount DESC, p.currency)
      FILTER (WHERE p.amount > 0), '[]') AS spend
  FROM (
    SELECT v.currency, count(*) FILTER (WHERE ${stands}) AS bookings, count(*) FILTER (WHERE ${came}) AS came,
      count(*) FILTER (WHERE v.status = 'no_show') AS no_shows,
      count(*) FILTER (WHERE v.status = 'cancelled') AS cancelled,
      max(v.starts_at) FILTER (WHERE ${came}) AS last,
      min(v.starts_at) FILTER (WHERE v.starts_at > now() AND v.status IN ('reserved', 'pending', 'confirmed')) AS next,
      sum(v.price) FILTER (WHERE ${came}) AS amount
    FROM (${visits}) v WHERE v.customer_id = c.id GROUP BY v.currency) p`

/** Customers `c` the actor may know of: somebody confined to their own calendar knows their own visitors. */
export const known = `c.profile_id = $1 AND c.erased_at IS NULL
  AND ($2::int IS NULL OR EXISTS (SELECT FROM (${visits}) v WHERE v.customer_id = c.id))`

/** What is read of a customer `c` and their figures `f`. */
export const customerColumns = `c.id, c.uid, c.name, c.email, c.phone, c.note, c.created_at AS "createdAt",
  c.mail_bounced_at AS "mailBouncedAt", c.mail_complained_at AS "mailComplainedAt", f.*`
