import { bookingChecks } from './audit-bookings'
import type { AuditCheck } from './audit-check'
import { deliveryChecks } from './audit-deliveries'
import { factChecks } from './audit-facts'
import { linkChecks } from './audit-links'
import { inSnapshot } from './snapshot'
import type { Tx } from './transaction'

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

interface AuditWish {
  owedMinutes: number
}

/**
 * Whether all that must always be true (DESIGN.md 4) is true of the database, check by check, at one moment and without
 * writing: it may be asked of one that is at work. Reads the whole of it, so it takes a while.
 */
export const audit = (wish: AuditWish): AsyncGenerator<AuditFinding, void, undefined> =>
  inSnapshot((snapshot) => auditIn(snapshot, wish))

/** The same within a transaction that is open already. */
export async function* auditIn(
  tx: Tx,
  { owedMinutes }: AuditWish,
): AsyncGenerator<AuditFinding, void, undefined> {
  await tx.query('audit-patience', 'SET LOCAL statement_timeout = 0')
  await tx.query('audit-memory', "SET LOCAL work_mem = '128MB'")
  const checks = [...bookingChecks, ...factChecks, ...(await linkChecks(tx)), ...deliveryChecks(owedMinutes)]
  for (const check of checks) yield asked(tx, check)
}

async function asked(tx: Tx, { name, promise, text, values }: AuditCheck): Promise<AuditFinding> {
  const begun = performance.now()
  const [row] = await tx.query<Pick<AuditFinding, 'found' | 'examples'>>(
    `audit-${name}`,
    `WITH broken AS MATERIALIZED (${text})
     SELECT (SELECT count(*)::int FROM broken) AS found, ARRAY(SELECT to_json(first) FROM (
       SELECT profile, what FROM broken ORDER BY profile, what LIMIT ${shown}) first) AS examples`,
    values,
  )
  const seconds = (performance.now() - begun) / 1000
  return { name, promise, found: row?.found ?? 0, examples: row?.examples ?? [], seconds }
}
