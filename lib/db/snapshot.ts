import type pg from 'pg'
import { pool } from './client'
import { databaseTrouble, type Tx } from './transaction'

/** The database as it stood at one moment, however long it is read. */
export interface Snapshot extends Tx {
  /**
   * The rows of a statement, of which there may be any number: a page at a time, in the statement's order, as JSON has
   * them (a date is text, a number a number).
   */
  pages<Row extends object>(text: string, values: unknown[]): AsyncGenerator<Row[], void, undefined>
}

const atOnce = 500
/** In ms, for one statement: an audit reads all there is. */
const longestReading = 86_400_000

/**
 * Yields what `work` makes of the database at one moment. A connection is held until it is done or nobody asks for more:
 * callers must end what they have begun (`return()`). Nothing can be written. Trouble of the database is refused as
 * `unavailable`.
 */
export async function* inSnapshot<T>(
  work: (snapshot: Snapshot) => AsyncGenerator<T, void, undefined>,
): AsyncGenerator<T, void, undefined> {
  const client = await pool()
    .connect()
    .catch((error: unknown) => {
      throw databaseTrouble(error) ?? error
    })
  let opened = 0
  let isOver = false
  const query = async <Row extends object>(text: string, values: unknown[] = []) => {
    // Whoever still reads by then would read in somebody else's transaction.
    if (isOver) throw new Error('This snapshot is over.')
    const statement: pg.QueryConfig & pg.ClientConfig = { text, values, query_timeout: longestReading }
    return client.query<Row>(statement)
  }
  const snapshot: Snapshot = {
    query: async (_, text, values) => (await query<never>(text, values)).rows,
    async *pages<Row extends object>(text: string, values: unknown[]) {
      opened += 1
      const cursor = `page_${opened}`
      await query(
        `DECLARE ${cursor} NO SCROLL CURSOR FOR SELECT to_json(row) AS row FROM (${text}) row`,
        values,
      )
      for (let found = atOnce; found === atOnce; ) {
        const { rows } = await query<{ row: Row }>(`FETCH ${atOnce} FROM ${cursor}`)
        found = rows.length
        if (found > 0) yield rows.map(({ row }) => row)
      }
      await query(`CLOSE ${cursor}`)
    },
  }
  try {
    await query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    yield* work(snapshot)
  } catch (error) {
    throw databaseTrouble(error) ?? error
  } finally {
    isOver = true
    await client.query('ROLLBACK').then(
      () => client.release(),
      () => client.release(true),
    )
  }
}
