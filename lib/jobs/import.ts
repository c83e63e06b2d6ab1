import { z } from 'zod'
import { Refused } from '@/lib/domain/refusal'
import {
  claimImport,
  failImport,
  type ImportId,
  type ImportWork,
  releaseImport,
} from '@/lib/settings/import-work'
import { bringNext } from './import-bring'
import { undoNext } from './import-undo'
import { log } from './log'

const jobShape = z.object({ profileId: z.int(), importId: z.int() })

/** In seconds, how long a file stays a worker’s that says nothing more. */
const usualLease = 30

/** What a batch of steps is done with. */
export interface Batch extends ImportId {
  work: ImportWork
  /** In seconds. */
  lease: number
}

/**
 * The job behind a file that comes in, or is undone: batch by batch, each in a transaction that also says how far it is,
 * so that whoever goes on after a worker has died does nothing twice. Told to stop, it lets go after the batch at hand.
 */
export async function bringFile(payload: unknown, stop: AbortSignal, lease = usualLease): Promise<void> {
  const id = jobShape.parse(payload)
  const work = await claimImport(id, lease)
  if (!work) return
  try {
    const next =
      work.status === 'running' ? bringNext({ ...id, work, lease }) : undoNext({ ...id, work, lease })
    while (await next()) if (stop.aborted) break
    if (stop.aborted) await releaseImport(id)
  } catch (error) {
    // The database is away: the next sweep finds it where it is.
    if (error instanceof Refused && error.reason === 'unavailable') throw error
    log.error(
      { ...id, fault: error instanceof Refused ? error.reason : String((error as Error).name) },
      'an import failed',
    )
    await failImport(id, failureOf(error))
  }
}

const failureOf = (error: unknown) =>
  error instanceof Refused ? error.message : 'Something went wrong on our side. It can be run again.'
