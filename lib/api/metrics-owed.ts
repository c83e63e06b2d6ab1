import { setTimeout as pause } from 'node:timers/promises'
import { query } from '@/lib/db/transaction'

/** What is owed of one kind of message, in all profiles. */
interface Owed {
  kind: 'mail' | 'webhook'
  owed: number
  due: number
  /** In seconds, since the oldest of them is due; 0 when none is. */
  oldest: number
}

/** In ms: what was read so lately is not read again, and who asks does not wait longer. */
const freshFor = 5000
const patience = 2000

let read = { at: Number.NEGATIVE_INFINITY, answer: Promise.resolve<Owed[] | null>(null) }

/** What is owed, as it stood a few seconds ago at most; null while the database does not answer. */
export function owedLately(): Promise<Owed[] | null> {
  if (performance.now() - read.at > freshFor) {
    const rows = query<Owed>('metrics-owed', owedText).catch(() => null)
    read = { at: performance.now(), answer: Promise.race([rows, pause(patience, null, { ref: false })]) }
  }
  return read.answer
}

/** What waits for a webhook that is switched off is not due. */
const owedText = `
  SELECT kind, count(d.id)::int AS owed, count(d.due)::int AS due,
    coalesce(extract(epoch FROM now() - min(d.due)), 0)::float8 AS oldest
  FROM (VALUES ('email', 'mail'), ('webhook', 'webhook')) AS kinds (channel, kind) LEFT JOIN (
    SELECT d.id, d.channel, CASE WHEN d.due_at <= now() AND w.disabled_at IS NULL THEN d.due_at END AS due
    FROM delivery d LEFT JOIN webhook w ON w.profile_id = d.profile_id AND w.id = d.webhook_id
    WHERE d.state IN ('waiting', 'sending')) d USING (channel)
  GROUP BY kind`
