import { bookingChecks } from './audit-bookings'
import type { AuditCheck } from './audit-check'
import { deliveryChecks } from './audit-deliveries'
import { factChecks } from './audit-facts'
import { linkChecks } from './audit-links'
import { inSnapshot, type Snapshot } from './snapshot'

/** What became of one check. */
export interface AuditFinding {
  name: string
  promise: string
  /** How many rows break the promise. */
  found: number
  /** The first of them. */
  examples: { profile: number | null; what: string }[]
  seconds: number
}

const shown = 5

/**
 * Whether all that must always be true (DESIGN.md 4) is true of the database, check by check, at one moment and without
 * writing: it may be asked of one that is at work. Reads the whole of it, so it takes a while.
 */
export const audit = ({
  owedMinutes,
}: {
  owedMinutes: number
}): AsyncGenerator<AuditFinding, void, undefined> =>
  inSnapshot(async function* (snapshot) {
    await snapshot.query('audit-patience', 'SET LOCAL statement_timeout = 0')
    await snapshot.query('audit-memory', "SET LOCAL work_mem = '128MB'")
    const checks = [
      ...bookingChecks,
      ...factChecks,
      ...(await linkChecks(snapshot)),
      ...deliveryChecks(owedMinutes),
    ]
    for (const check of checks) yield asked(snapshot, check)
  })

async function asked(snapshot: Snapshot, { name, promise, text, values }: AuditCheck): Promise<AuditFinding> {
  const begun = performance.now()
  const [row] = await snapshot.query<Pick<AuditFinding, 'found' | 'examples'>>(
    `audit-${name}`,
    `WITH broken AS MATERIALIZED (${text})
     SELECT (SELECT count(*)::int FROM broken) AS found, ARRAY(SELECT to_json(first) FROM (
       SELECT profile, what FROM broken ORDER BY profile, what LIMIT ${shown}) first) AS examples`,
    values,
  )
  const seconds = (performance.now() - begun) / 1000
  return { name, promise, found: row?.found ?? 0, examples: row?.examples ?? [], seconds }
}
