import pLimit from 'p-limit'
import type pg from 'pg'
import { Refused } from '@/lib/domain/refusal'
import { dropIdle, pool } from './client'
import { demandDiskSpace } from './disk-space'
import { claimReceipt, keepReceipt, Replayed } from './receipt'
import { statementName } from './statement-name'

/** One open transaction. `query` names prepared statements, so that the server plans each of them once. */
export interface Tx {
  /** Rows of a statement; `name` identifies the prepared statement and must be unique to its text, however long it is. */
  query<Row extends object>(name: string, text: string, values?: unknown[]): Promise<Row[]>
}

/** An open transaction that writes. */
export interface WriteTx extends Tx {
  /**
   * A statement whose answer nobody needs: it travels together with COMMIT, after everything else. So the locks it
   * takes (the change clock's, which all writers of a profile share) are held for no round trip.
   */
  atEnd(name: string, text: string, values?: unknown[]): void
}

interface Named {
  name: string
  text: string
  values: unknown[]
}

/** So many transactions of one profile are let in at a time; the rest wait here instead of holding connections. */
const writersPerProfile = 6
const queues = new Map<number, ReturnType<typeof pLimit>>()

/** In ms: whoever has not had their turn by then is asked to come again, and makes room for those behind. */
const longestWait = 15_000

/**
 * A transaction that writes to one profile's diary. Waits its turn before it takes a connection; refused as `unavailable`
 * when that takes too long.
 */
export function write<T>(profileId: number, work: (tx: WriteTx) => Promise<T>): Promise<T> {
  const queue = queues.get(profileId) ?? pLimit(writersPerProfile)
  queues.set(profileId, queue)
  const end = performance.now() + longestWait
  const inTurn = () => {
    if (performance.now() > end) throw unavailable('Too many changes at once. Please try again.')
    return transaction(work)
  }
  return queue(inTurn).finally(() => {
    if (queue.activeCount + queue.pendingCount === 0) queues.delete(profileId)
  })
}

/**
 * Runs `work` in one READ COMMITTED transaction: committed when it returns, rolled back when it throws.
 * Trouble of the database itself (away, lock or pool wait too long, deadlock) is refused as `unavailable`, never leaked.
 */
export async function transaction<T>(work: (tx: WriteTx) => Promise<T>): Promise<T> {
  await demandDiskSpace()
  return connected(async (client) => {
    const last: Named[] = []
    const tx = {
      ...on(client),
      atEnd: (name: string, text: string, values: unknown[] = []) => void last.push({ name, text, values }),
    }
    // Sent ahead of the first statement, without waiting: should it fail, that statement fails as well.
    send(client, begin).catch(() => {})
    try {
      const receipt = await claimReceipt(tx)
      const result = await work(tx)
      if (receipt) await keepReceipt(tx, receipt, result)
      // When one of the last statements fails, COMMIT rolls back.
      await Promise.all([...last, 'COMMIT'].map((statement) => send(client, statement)))
      return result
    } catch (error) {
      // Over a connection that is lost nothing more is said: it is thrown away, and the server takes back what was open.
      if (!isConnectionLoss(error)) await client.query('ROLLBACK').catch(() => {})
      throw error
    }
  })
}

/**
 * What a transaction looks for is named by keys and a day, so one plan fits all values. Left to itself the server would
 * plan the reading of a situation anew each time, at twice the cost of the reading. And one whose client was lost without
 * a word holds its locks no longer than this: none of ours ever waits between two statements.
 */
const begin =
  "BEGIN; SET LOCAL plan_cache_mode = force_generic_plan; SET LOCAL idle_in_transaction_session_timeout = '5s'"

/** Sends a statement together with all others of this turn: a system call for each would cost more than most of them. */
function send(client: pg.Client, statement: string | Named): Promise<pg.QueryResult> {
  const { stream } = client.connection
  stream.cork()
  process.nextTick(() => stream.uncork())
  return client.query(
    typeof statement === 'string' ? statement : { ...statement, name: statementName(statement.name) },
  )
}

/** One statement outside any transaction. */
export async function query<Row extends object>(
  name: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return connected((client) => on(client).query<Row>(name, text, values))
}

/** Reads outside any transaction: each statement sees its own moment. */
export const reader: Tx = { query: (name, text, values) => query(name, text, values) }

/** Of statements that were sent together those after the one that failed fail as well: what is told is what went wrong. */
function on(client: pg.Client): Tx {
  let cause: unknown
  return {
    async query<Row extends object>(name: string, text: string, values: unknown[] = []) {
      try {
        return (await send(client, { name, text, values })).rows as Row[]
      } catch (error) {
        if (sqlState(error) !== inFailedTransaction) cause = error
        throw cause ?? error
      }
    },
  }
}

const inFailedTransaction = '25P02'

async function connected<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  let client: pg.PoolClient | undefined
  let broken = false
  try {
    client = await pool().connect()
    return await work(client)
  } catch (error) {
    if (error instanceof Refused || error instanceof Replayed) throw error
    broken = isConnectionLoss(error)
    if (broken) dropIdle()
    throw databaseTrouble(error) ?? error
  } finally {
    client?.release(broken)
  }
}

const sqlState = (error: unknown) => (error as { code?: string } | null)?.code ?? ''

/** What the server itself refuses has a code, and leaves the connection as it was. */
const isConnectionLoss = (error: unknown) =>
  /^(08|57P)|^E[A-Z]+$/.test(sqlState(error)) ||
  (sqlState(error) === '' && /terminated|ended|closed|timeout|not queryable/i.test(String(error)))

/** SQLSTATE classes that another try may pass: connections, resources, shutdown, locks, serialisation, pool waits. */
export function databaseTrouble(error: unknown): Refused | null {
  const state = sqlState(error)
  const passing =
    /^(08|53|57|58)|^(40001|40P01|55P03)$/.test(state) || (state.length !== 5 && isConnectionLoss(error))
  return passing ? unavailable('The database is busy or away. Please try again.') : null
}

const unavailable = (why: string) => new Refused('unavailable', why, { retryAfter: 1 })

/** The SQLSTATE of a violated constraint and its name, for verbs that turn the last wall into a refusal. */
export const violated = (error: unknown, constraint: string): boolean =>
  (error as { constraint?: string } | null)?.constraint === constraint
