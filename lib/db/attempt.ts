import type { WriteTx } from './transaction'

/**
 * Does `work` within an open transaction so that it can come to nothing alone: what it did is taken back when it throws,
 * and what it left for the end counts only when it does not.
 */
export async function attempt<T>(tx: WriteTx, work: (part: WriteTx) => Promise<T>): Promise<T> {
  const last: Parameters<WriteTx['atEnd']>[] = []
  await tx.query('attempt', 'SAVEPOINT attempt')
  try {
    const result = await work({ query: tx.query, atEnd: (...statement) => void last.push(statement) })
    await tx.query('attempted', 'RELEASE SAVEPOINT attempt')
    for (const statement of last) tx.atEnd(...statement)
    return result
  } catch (error) {
    await tx.query('give-up-attempt', 'ROLLBACK TO SAVEPOINT attempt').catch(() => {})
    throw error
  }
}
