import { pool } from '@/lib/db/client'
import { knownMigrations } from '@/lib/db/migrate'
import { clock, localOf } from '@/lib/domain/local-time'
import { missingMigrations } from './database'
import { fail, type Line, ok, warn } from './doctor-line'

const day = 86_400_000

/** What can be wrong with a database that lets us in. */
export async function examineDatabase(): Promise<Line[]> {
  const lines = [await version(), await extensions(), await migrations(), await clocks()]
  if (lines.some(({ name, state }) => name === 'Migrations' && state === 'fail')) return lines
  return [...lines, await zones(), await worker(), ...(await owed()), await webhooks()]
}

const ask = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await pool().query<Row>(text, values)).rows

async function version(): Promise<Line> {
  const [row] = await ask<{ version: string }>("SELECT current_setting('server_version') AS version")
  return ok('Database', `PostgreSQL ${row?.version}`)
}

async function extensions(): Promise<Line> {
  const [row] = await ask("SELECT FROM pg_extension WHERE extname = 'btree_gist'")
  return row
    ? ok('Extensions', 'btree_gist')
    : fail(
        'Extensions',
        'btree_gist is missing',
        'CREATE EXTENSION btree_gist, as a user who may, in this database; then npx daybook migrate.',
      )
}

async function migrations(): Promise<Line> {
  const name = 'Migrations'
  const missing = await missingMigrations()
  if (missing.length > 0) return fail(name, `${missing.length} are missing`, 'npx daybook migrate')
  const known = new Set(await knownMigrations())
  const rows = await ask<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  const unknown = rows.filter((row) => !known.has(row.name))
  return unknown.length > 0
    ? warn(
        name,
        `the database is newer: ${unknown.map((row) => row.name).join(', ')}`,
        'Update this checkout.',
      )
    : ok(name, `all ${known.size} applied`)
}

/** Half of the way there and back is what the answer took. */
async function clocks(): Promise<Line> {
  const sent = Date.now()
  const [row] = await ask<{ ms: number }>('SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS ms')
  const seconds = Math.abs((row?.ms ?? 0) - (sent + Date.now()) / 2) / 1000
  const says = `${seconds.toFixed(1)} s between this machine and the database`
  const remedy = 'Let both machines set their clocks by the network (NTP).'
  if (seconds < 2) return ok('Clocks', says)
  return seconds < 60 ? warn('Clocks', says, remedy) : fail('Clocks', says, remedy)
}

/** Node and PostgreSQL bring a table of time zones each: they must agree on the clock of every business. */
async function zones(): Promise<Line> {
  const moments = Array.from({ length: 12 }, (_, index) => new Date(Date.now() + index * 61 * day))
  const rows = await ask<{ zone: string; at: Date; local: string }>(
    `SELECT p.timezone AS zone, m.at, to_char(m.at AT TIME ZONE p.timezone, 'YYYY-MM-DD HH24:MI') AS local
     FROM (SELECT DISTINCT timezone FROM profile) p CROSS JOIN unnest($1::timestamptz[]) m (at)`,
    [moments],
  )
  const differing = rows.filter(({ zone, at, local }) => {
    const { date, minute } = localOf(at.getTime(), zone)
    return `${date} ${clock(minute)}` !== local
  })
  const names = [...new Set(differing.map(({ zone }) => zone))]
  return names.length > 0
    ? fail(
        'Time zones',
        `Node and PostgreSQL disagree about ${names.join(', ')}`,
        'Update the older of both, and its time zone data (tzdata).',
      )
    : ok('Time zones', 'Node and PostgreSQL agree')
}

async function worker(): Promise<Line> {
  const [row] = await ask<{ count: number }>(
    `SELECT count(DISTINCT client_port)::int AS count FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'daybook-worker'`,
  )
  return row?.count
    ? ok('Worker', 'is connected')
    : warn('Worker', 'none is connected: nothing is delivered', 'npm start, or npm run worker')
}

interface Queue {
  channel: string
  waiting: number
  late: number
  oldest: Date | null
  failed: number
}

async function owed(): Promise<Line[]> {
  const queues = await ask<Queue>(`
    SELECT channel, count(*) FILTER (WHERE state IN ('waiting', 'sending'))::int AS waiting,
      count(*) FILTER (WHERE state IN ('waiting', 'sending') AND due_at < now() - interval '10 minutes')::int AS late,
      min(due_at) FILTER (WHERE state IN ('waiting', 'sending')) AS oldest,
      count(*) FILTER (WHERE state = 'failed' AND created_at > now() - interval '7 days')::int AS failed
    FROM delivery WHERE state IN ('waiting', 'sending', 'failed') GROUP BY channel ORDER BY channel`)
  if (queues.length === 0) return [ok('Queue', 'nothing is owed')]
  return queues.map(({ channel, waiting, late, oldest, failed }) => {
    const since = oldest ? `, the oldest due at ${oldest.toISOString()}` : ''
    const says = `${channel}: ${waiting} owed${since}; ${failed} failed within 7 days`
    if (late > 0)
      return fail('Queue', `${says}; ${late} are late`, 'See that a worker runs, and what its log says.')
    return failed > 0 ? warn('Queue', says, 'See why, and send again: /messages') : ok('Queue', says)
  })
}

async function webhooks(): Promise<Line> {
  const [row] = await ask<{ on: number; off: number; failing: number }>(`
    SELECT count(*) FILTER (WHERE disabled_at IS NULL)::int AS on,
      count(*) FILTER (WHERE disabled_because IN ('gone', 'failing'))::int AS off,
      count(*) FILTER (WHERE disabled_at IS NULL AND failing_since IS NOT NULL)::int AS failing FROM webhook`)
  const { on = 0, off = 0, failing = 0 } = row ?? {}
  const says = `${on} on, ${failing} of them not answering; ${off} switched off because nobody answered`
  return off + failing > 0 ? warn('Webhooks', says, 'See /settings/webhooks.') : ok('Webhooks', says)
}
