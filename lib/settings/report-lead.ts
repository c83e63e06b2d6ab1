import { nameless } from '@/lib/db/held-rows'
import type { Tx } from '@/lib/db/transaction'
import { type ReportScope, scopeValues } from './report-scope'

/** The median of days between booking and start, of what was not cancelled or missed; what was noted afterwards counts as 0. */
export async function leadOf(tx: Tx, scope: ReportScope): Promise<number | null> {
  const [row] = await tx.query<{ days: number | null }>('report-lead', text, scopeValues(scope))
  return row?.days ?? null
}

const text = `
  SELECT round(extract(epoch FROM percentile_cont(0.5) WITHIN GROUP (
    ORDER BY greatest(interval '0', b.starts_at - b.created_at))) / 86400, 1)::float8 AS days
  FROM booking b
  WHERE b.profile_id = $1 AND b.deleted_at IS NULL AND b.status NOT IN ('cancelled', 'no_show')
    AND NOT ${nameless('b')}
    AND b.starts_at >= $2 AND b.starts_at < $3 AND $4::text IS NOT NULL
    AND ($5::int IS NULL OR b.service_id = $5) AND ($6::int IS NULL OR b.staff_id = $6)`
