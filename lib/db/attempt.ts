import type { WriteTx } from './transaction'

/**
 * Does `work` within an open transaction so that it can come to nothing alone: what it did is taken back when it throws,
 * and what it left for the end counts only when it does not.
 */
export async function attempt<T>(tx: WriteTx, work: (part: WriteTx) => Promise<T>): Promise<T> {
  const last: Parameters<WriteTx['atEnd']>[] = []
  // Sent without waiting for its answer, as all that tell of the savepoint: should one fail, so does what comes after it.
  unwaited(tx.query('attempt', 'SAVEPOINT attempt'))
  try {
    const result = await work({ query: tx.query, atEnd: (...statement) => void last.push(statement) })
    unwaited(tx.query('attempted', 'RELEASE SAVEPOINT attempt'))
    for (const statement of last) tx.atEnd(...statement)
    return result
  } catch (error) {
    unwaited(tx.query('give-up-attempt', 'ROLLBACK TO SAVEPOINT attempt'))
    throw error
  }
}

const unwaited = (statement: Promise<unknown>) => void statement.catch(() => {})
