import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from './generated/client'
import { noteSlowStatements } from './slow-statements'

/** bigint columns (fact ids, the change clock) stay far below 2^53. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

const held = globalThis as typeof globalThis & {
  daybookDb?: { pool: pg.Pool; prisma: PrismaClient; url: string }
}

/** How many connections one process may hold. */
const poolSize = Number(process.env.DATABASE_POOL ?? 16)

/** In ms, how long a server that is there may take to answer a statement. */
export const longestSilence = 35_000

/**
 * The process's connections to DATABASE_URL. Opened at first use and again when the URL changed (tests).
 * Engine verbs speak SQL through `pool()`; sign-in, settings and seeding use `prisma()`; both share one pool.
 */
function open() {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set')
  if (held.daybookDb?.url === url) return held.daybookDb
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    // Statements sent without waiting for each other's answers share a round trip; each still runs after the one before.
    pipeline: true,
    connectionTimeoutMillis: 10_000,
    // A statement that waits for a lock longer than this is refused as "try again", never left hanging.
    options: '-c lock_timeout=10000 -c timezone=UTC -c statement_timeout=30000',
    // Later than the server's own end of a statement: whoever has not answered by then is not there any more, though
    // nothing has closed the connection.
    query_timeout: longestSilence,
    application_name: 'daybook',
  })
  // Without listeners a restart of the server would end this process: the pool's for connections that lie idle, the
  // connection's own for the moment between two statements of a transaction.
  pool.on('error', () => {})
  pool.on('connect', (client) => void client.on('error', () => {}))
  pool.on('connect', noteSlowStatements)
  held.daybookDb = { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }), url }
  return held.daybookDb
}

export const pool = (): pg.Pool => open().pool
export const prisma = (): PrismaClient => open().prisma

/**
 * Closes the connections that nobody uses: where one was lost the others may be as well, and one that has only fallen
 * silent would let somebody else wait long to learn it.
 */
export function dropIdle(): void {
  const { pool } = open()
  // Whoever asks for a connection after this is given another: they are handed out in turn.
  for (let left = pool.idleCount; left > 0; left -= 1)
    pool.connect().then(
      (client) => client.release(true),
      () => {},
    )
}

/** Ends all connections; the next use opens new ones. */
export async function closeDatabase(): Promise<void> {
  const db = held.daybookDb
  held.daybookDb = undefined
  await db?.prisma.$disconnect()
  await db?.pool.end()
}
