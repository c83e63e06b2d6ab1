import { type WriteTx, write } from '@/lib/db/transaction'

/** Does `work` in a transaction that is rolled back, and answers what it found: what would happen, by having it happen. */
export async function rehearse<T>(profileId: number, work: (tx: WriteTx) => Promise<T>): Promise<T> {
  try {
    return await write(profileId, async (tx) => {
      throw new Rehearsed(await work(tx))
    })
  } catch (error) {
    if (error instanceof Rehearsed) return error.found as T
    throw error
  }
}

/** Thrown to roll back what was only tried. */
class Rehearsed extends Error {
  constructor(readonly found: unknown) {
    super('rehearsed')
  }
}
