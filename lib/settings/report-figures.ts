import { bookingTotal } from '@/lib/db/booking-total'
import { nameless } from '@/lib/db/held-rows'
import type { Tx } from '@/lib/db/transaction'
import type { Status } from '@/lib/domain/booking'
import { type DateRange, periodsOf, periodWithin } from '@/lib/domain/report-period'
import type { BusyHour, ReportWish } from './report'
import { type ReportScope, scopeValues } from './report-scope'

export interface Money {
  currency: string
  /** Smallest units. */
  revenue: number
  /** null to those who may not know costs. */
  cost: number | null
}

/** What some bookings add up to. */
export interface Figures {
  /** reserved counts as pending, as in the list of bookings. */
  pending: number
  confirmed: number
  completed: number
  cancelled: number
  noShow: number
  /** Minutes of confirmed and completed appointments and classes, without buffers. */
  minutes: number
  /** Of confirmed and completed bookings, the largest first. */
  money: Money[]
}

/** The bookings of one status and currency on one day, of one service, with one person, or of one hour of the week. */
interface FigureRow {
  per: 'day' | 'service' | 'staff' | 'hour'
  day: string | null
  serviceId: number | null
  staffId: number | null
  weekday: number | null
  hour: number | null
  status: Status
  currency: string
  bookings: number
  begun: number
  busy: number
  revenue: number
  cost: number
  minutes: number
}

/** The sums of one range, in one statement and so of one moment. */
export const readFigures = (tx: Tx, scope: ReportScope): Promise<FigureRow[]> =>
  tx.query<FigureRow>('report-figures', text, scopeValues(scope))

/** Rows gathered into what a report tells. Days without bookings have their period as well. */
export function foldFigures(rows: FigureRow[], wish: ReportWish, weekStart: number, withCosts: boolean) {
  const per = (kind: FigureRow['per']) => rows.filter((row) => row.per === kind)
  const days = per('day')
  const byPeriod = gathered(
    days,
    ({ day }) => periodWithin(wish, day ?? wish.from, wish.by, weekStart),
    withCosts,
  )
  const none = () => sumOf([], withCosts)
  return {
    none,
    totals: { total: sumOf(days, withCosts), ...noShowsOf(days) },
    periods: periodsOf(wish, wish.by, weekStart).map((period): DateRange & Figures => ({
      ...period,
      ...(byPeriod.get(period.from) ?? none()),
    })),
    byService: gathered(per('service'), ({ serviceId }) => serviceId, withCosts),
    byStaff: gathered(per('staff'), ({ staffId }) => staffId, withCosts),
    busy: busyHours(per('hour')),
  }
}

function gathered<Key>(
  rows: FigureRow[],
  keyOf: (row: FigureRow) => Key,
  withCosts: boolean,
): Map<Key, Figures> {
  const groups = new Map<Key, FigureRow[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return new Map([...groups].map(([key, group]) => [key, sumOf(group, withCosts)]))
}

const countedAs = {
  reserved: 'pending',
  pending: 'pending',
  confirmed: 'confirmed',
  completed: 'completed',
  cancelled: 'cancelled',
  no_show: 'noShow',
} as const satisfies Record<Status, keyof Figures>

function sumOf(rows: FigureRow[], withCosts: boolean): Figures {
  const sum: Figures = {
    pending: 0,
    confirmed: 0,
    completed: 0,
    cancelled: 0,
    noShow: 0,
    minutes: 0,
    money: [],
  }
  const money = new Map<string, Money>()
  for (const row of rows) {
    sum[countedAs[row.status]] += row.bookings
    sum.minutes += row.minutes
    if (row.revenue === 0 && row.cost === 0) continue
    const known = money.get(row.currency) ?? {
      currency: row.currency,
      revenue: 0,
      cost: withCosts ? 0 : null,
    }
    known.revenue += row.revenue
    if (known.cost !== null) known.cost += row.cost
    money.set(row.currency, known)
  }
  sum.money = [...money.values()].sort(
    (a, b) => b.revenue - a.revenue || a.currency.localeCompare(b.currency),
  )
  return sum
}

function noShowsOf(rows: FigureRow[]): { due: number; missed: number } {
  const begun = (statuses: Status[]) =>
    rows.reduce((sum, row) => sum + (statuses.includes(row.status) ? row.begun : 0), 0)
  return { due: begun(['confirmed', 'completed', 'no_show']), missed: begun(['no_show']) }
}

function busyHours(rows: FigureRow[]): BusyHour[] {
  const hours = new Map<number, number>()
  for (const { weekday, hour, busy } of rows) {
    const key = (weekday ?? 0) * 24 + (hour ?? 0)
    hours.set(key, (hours.get(key) ?? 0) + busy)
  }
  return [...hours]
    .filter(([, bookings]) => bookings > 0)
    .sort(([a], [b]) => a - b)
    .map(([key, bookings]) => ({ weekday: Math.floor(key / 24), hour: key % 24, bookings }))
}

/** Grouped by the hour first: what a day and an hour of the week add up to is read from these far fewer rows. */
const text = `
  WITH sums AS MATERIALIZED (
    SELECT grouping(x.slot, x.service_id, x.staff_id) AS per, x.slot, x.service_id, x.staff_id, x.status, x.currency,
      count(*) AS bookings, count(*) FILTER (WHERE x.starts_at <= now()) AS begun,
      count(*) FILTER (WHERE x.kind <> 'rental' AND x.status <> 'cancelled') AS busy,
      sum(x.revenue) AS revenue, sum(x.cost) FILTER (WHERE x.sold) AS cost,
      sum(x.ends_at - x.starts_at) FILTER (WHERE x.sold AND x.kind <> 'rental') AS length
    FROM (
      SELECT date_trunc('hour', b.starts_at AT TIME ZONE $4) AS slot, b.service_id, b.staff_id, b.status, b.currency,
        b.kind, b.starts_at, b.ends_at, b.cost, b.status IN ('confirmed', 'completed') AS sold,
        CASE WHEN b.status IN ('confirmed', 'completed') THEN ${bookingTotal} ELSE 0 END AS revenue
      FROM booking b
      WHERE b.profile_id = $1 AND b.deleted_at IS NULL AND b.starts_at >= $2 AND b.starts_at < $3
        AND NOT ${nameless('b')}
        AND ($5::int IS NULL OR b.service_id = $5) AND ($6::int IS NULL OR b.staff_id = $6)) x
    GROUP BY GROUPING SETS ((x.slot, x.status, x.currency), (x.service_id, x.status, x.currency),
      (x.staff_id, x.status, x.currency)))
  SELECT CASE WHEN s.per = 5 THEN 'service' WHEN s.per = 6 THEN 'staff' WHEN grouping(s.day) = 0 THEN 'day' ELSE 'hour'
      END AS per,
    s.day::text AS day, s.service_id AS "serviceId", s.staff_id AS "staffId", s.weekday, s.hour, s.status, s.currency,
    sum(s.bookings)::int AS bookings, sum(s.begun)::int AS begun, sum(s.busy)::int AS busy,
    sum(s.revenue)::bigint AS revenue, coalesce(sum(s.cost), 0)::bigint AS cost,
    coalesce(extract(epoch FROM sum(s.length)) / 60, 0)::bigint AS minutes
  FROM (
    SELECT *, slot::date AS day, extract(isodow FROM slot)::int AS weekday, extract(hour FROM slot)::int AS hour
    FROM sums) s
  GROUP BY GROUPING SETS ((s.per, s.day, s.service_id, s.staff_id, s.status, s.currency),
    (s.per, s.weekday, s.hour, s.status, s.currency))
  HAVING s.per = 3 OR grouping(s.day) = 0`
