import type { Tx } from './transaction'

/** The database's clock, in ms: the one that deadlines go by, whichever process asks. */
export async function now(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ now: number }>(
    'now',
    'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now',
  )
  return row?.now ?? Number.NaN
}
