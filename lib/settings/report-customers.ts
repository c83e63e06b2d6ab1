import type { Tx } from '@/lib/db/transaction'
import { visits } from './customer-visits'
import type { ReportScope } from './report-scope'

export interface ReportCustomers {
  /** Whose first booking, as far as the report's service and person go, lies in the range. */
  fresh: number
  returning: number
}

/** Whoever has a booking or a seat in the range that was not cancelled or missed, each of them once. */
export async function customersOf(tx: Tx, scope: ReportScope): Promise<ReportCustomers> {
  const { profileId, staffId, since, until, serviceId } = scope
  const values = [profileId, staffId, since, until, serviceId]
  const [row] = await tx.query<ReportCustomers>('report-customers', text, values)
  return row ?? { fresh: 0, returning: 0 }
}

const came = `(${visits}) v
  WHERE v.status NOT IN ('cancelled', 'no_show') AND ($5::int IS NULL OR v.service_id = $5)`

/** Each customer's earlier bookings are looked up, not joined: of a week there are few, of years each has some. */
const text = `
  SELECT (count(*) FILTER (WHERE NOT c.before))::int AS fresh, (count(*) FILTER (WHERE c.before))::int AS returning
  FROM (
    SELECT e.customer_id IS NOT NULL AS before
    FROM (
      SELECT DISTINCT v.customer_id FROM ${came}
        AND v.customer_id IS NOT NULL AND v.starts_at >= $3 AND v.starts_at < $4) n
    LEFT JOIN LATERAL (
      SELECT v.customer_id FROM ${came} AND v.customer_id = n.customer_id AND v.starts_at < $3 LIMIT 1) e ON true) c`
