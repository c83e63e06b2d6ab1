import type { Actor } from '@/lib/domain/actor'
import { type BatchWish, type Committed, commitBatch, type Outcome, rehearseBatch } from './batch'

/** What was only tried, or what was done: as its transaction answered it, for a repeated request is answered the same. */
export type BulkAnswer = Outcome[] | Committed

/** Changes many bookings alike, all or none, or only tells what would become of each. Refuses as commitBatch does. */
export const bulk = (actor: Actor, wish: BatchWish, dryRun: boolean): Promise<BulkAnswer> =>
  dryRun ? rehearseBatch(actor, wish) : commitBatch(actor, wish)
