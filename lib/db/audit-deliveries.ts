import type { AuditCheck } from './audit-check'

const twice = `
  SELECT profile_id AS profile, 'deliveries ' || string_agg(id::text, ', ' ORDER BY id) AS what FROM delivery
  WHERE provider_id IS NOT NULL GROUP BY profile_id, provider_id HAVING count(*) > 1
  UNION ALL
  SELECT profile_id, 'deliveries ' || string_agg(id::text, ', ' ORDER BY id) FROM delivery
  GROUP BY profile_id, idempotency_key HAVING count(*) > 1`

/** Of what was taken back, sent_at would say that it went out all the same. */
const contradictory = `
  SELECT profile_id AS profile, 'delivery ' || id || ' is ' || state AS what FROM delivery
  WHERE (state = 'sent') <> (sent_at IS NOT NULL) OR (state = 'sending' AND lease_until IS NULL)`

/** A webhook that is switched off, or rests because nobody answers, is not late. */
const late = `
  SELECT d.profile_id AS profile, d.channel || ' ' || d.id || ' (' || d.kind || ') due '
    || to_char(d.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS what
  FROM delivery d LEFT JOIN webhook w ON w.profile_id = d.profile_id AND w.id = d.webhook_id
  WHERE d.state IN ('waiting', 'sending') AND d.due_at < now() - $1 * interval '1 minute'
    AND coalesce(d.lease_until, d.due_at) < now() - $1 * interval '1 minute'
    AND (w.id IS NULL OR (w.disabled_at IS NULL AND w.failing_since IS NULL AND w.rest_until IS NULL))`

/** What holds among messages; `owedMinutes`: how long one may be due. */
export const deliveryChecks = (owedMinutes: number): AuditCheck[] => [
  { name: 'sent once', promise: 'No message was sent twice.', text: twice },
  { name: 'states', promise: 'A message that was sent says when, and no other does.', text: contradictory },
  {
    name: 'owed',
    promise: `No message has been due for more than ${owedMinutes} minutes.`,
    text: late,
    values: [owedMinutes],
  },
]
