import type { Actor } from '@/lib/domain/actor'
import { type BatchWish, type Committed, commitBatch, type Outcome, rehearseBatch } from './batch'

export type BulkAnswer = { rehearsed: Outcome[] } | { committed: Committed }

/** Changes many bookings alike, all or none, or only tells what would become of each. Refuses as commitBatch does. */
export const bulk = async (actor: Actor, wish: BatchWish, dryRun: boolean): Promise<BulkAnswer> =>
  dryRun ? { rehearsed: await rehearseBatch(actor, wish) } : { committed: await commitBatch(actor, wish) }
