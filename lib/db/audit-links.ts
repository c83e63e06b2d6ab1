import type { AuditCheck } from './audit-check'
import type { Tx } from './transaction'

/** A link that the schema states, as its catalogue has it. */
interface Link {
  name: string
  child: string
  parent: string
  columns: string[]
  keys: string[]
}

const links = `
  SELECT c.conname AS name, c.conrelid::regclass::text AS child, c.confrelid::regclass::text AS parent,
    ARRAY(SELECT quote_ident(a.attname) FROM unnest(c.conkey) WITH ORDINALITY k (num, place)
      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.num ORDER BY k.place) AS columns,
    ARRAY(SELECT quote_ident(a.attname) FROM unnest(c.confkey) WITH ORDINALITY k (num, place)
      JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.num ORDER BY k.place) AS keys
  FROM pg_constraint c WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace ORDER BY c.conname`

const rules = `
  SELECT c.conname AS name, c.conrelid::regclass::text AS table, pg_get_expr(c.conbin, c.conrelid) AS rule
  FROM pg_constraint c WHERE c.contype = 'c' AND c.connamespace = 'public'::regnamespace ORDER BY c.conname`

/** What a parent has beyond its key decides nothing: a link leads there when the row is there, in the same profile. */
const dangling = ({ name, child, parent, columns, keys }: Link) => `
  SELECT ${columns.includes('profile_id') ? 'c.profile_id' : 'NULL::int'} AS profile,
    '${child} (' || concat_ws(', ', ${columns.map((column) => `c.${column}`).join(', ')}) || '): ${name}' AS what
  FROM ${child} c WHERE ${columns.map((column) => `c.${column} IS NOT NULL`).join(' AND ')}
    AND NOT EXISTS (SELECT FROM ${parent} p
      WHERE ${columns.map((column, index) => `p.${keys[index]} = c.${column}`).join(' AND ')})`

const broken = ({ name, table, rule }: { name: string; table: string; rule: string }) => `
  SELECT NULL::int AS profile, '${table} ' || ctid || ': ${name}' AS what FROM ${table} WHERE NOT (${rule})`

/** A link between two tables of profiles that does not say the profile could lead into another one. */
const unbound = `
  SELECT NULL::int AS profile, c.conrelid::regclass || ': ' || c.conname AS what FROM pg_constraint c
  WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace
    AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.confrelid AND a.attname = 'profile_id')
    AND NOT EXISTS (SELECT FROM unnest(c.conkey, c.confkey) k (own, key)
      JOIN pg_attribute o ON o.attrelid = c.conrelid AND o.attnum = k.own AND o.attname = 'profile_id'
      JOIN pg_attribute p ON p.attrelid = c.confrelid AND p.attnum = k.key AND p.attname = 'profile_id')`

/** Many bookings changed at once are named in JSON, where no constraint sees them. */
const batches = `
  SELECT t.profile_id AS profile, 'batch ' || t.id || ': booking ' || (item ->> 'bookingId') AS what
  FROM batch t CROSS JOIN LATERAL jsonb_array_elements(t.items -> 'bookings') item
  WHERE NOT EXISTS (SELECT FROM booking b WHERE b.profile_id = t.profile_id AND b.id = (item ->> 'bookingId')::int)`

/** The last walls behind the engine's own rules; without one of them only the engine stands. */
const walls = [
  'booking_staff_once',
  'booking_object_once',
  'participant_once',
  'customer_email',
  'proposal_one_open',
  'delivery_one_waiting_move',
  'delivery_profile_id_idempotency_key_key',
]

const missing = `
  SELECT NULL::int AS profile, wall || ' is missing' AS what FROM unnest($1::text[]) wall
  WHERE NOT EXISTS (SELECT FROM pg_class c JOIN pg_index i ON i.indexrelid = c.oid
    WHERE c.relname = wall AND c.relnamespace = 'public'::regnamespace AND i.indisvalid)
  UNION ALL
  SELECT NULL, conrelid::regclass || ': ' || conname || ' was never checked' FROM pg_constraint
  WHERE connamespace = 'public'::regnamespace AND NOT convalidated
  UNION ALL
  SELECT NULL, tgrelid::regclass || ': ' || tgname || ' is switched off' FROM pg_trigger
  WHERE tgenabled = 'D' AND tgrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)`

/** What the schema promises, looked up in the rows themselves: constraints can be switched off, and rows restored. */
export async function linkChecks(tx: Tx): Promise<AuditCheck[]> {
  const stated = await tx.query<Link>('audit-links', links)
  const checked = await tx.query<{ name: string; table: string; rule: string }>('audit-rules', rules)
  return [
    {
      name: 'links',
      promise: 'Every link leads to a row that is there, of the same business.',
      text: [...stated.map(dangling), batches].join(' UNION ALL '),
    },
    { name: 'tenants', promise: 'No link can lead from one business into another.', text: unbound },
    {
      name: 'values',
      promise: 'Every row keeps the rules of its table.',
      text: checked.map(broken).join(' UNION ALL '),
    },
    {
      name: 'walls',
      promise: 'The constraints that guard all this are there, and on.',
      text: missing,
      values: [walls],
    },
  ]
}
