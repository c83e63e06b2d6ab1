import { readProfile } from '@/lib/db/profile-rules'
import { touch } from '@/lib/db/record'
import { type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { invalid } from '@/lib/domain/refusal'
import { blockOwner } from './block-owner'
import { type BlockColumns, insertBlock, readBlock } from './block-rows'
import { type BlockWhen, blockSpan } from './block-span'
import { readBlockType } from './block-types'
import { type Concerned, lockForOverride } from './lock-for-override'
import { type Affected, bookingsBlocked } from './override-affected'
import type { BlockSetup } from './setup'

/** Time that is not to be booked, in the profile's local time. */
export interface BlockWish extends BlockWhen, Concerned {
  typeId: number | null
  /** null: the type's. */
  name: string | null
  /** null: the type's. undefined, for one that exists: as it is. */
  icon: string | null | undefined
}

/**
 * Blocks time: of a person, of a service, or of everybody. Bookings stay; those in the way are told.
 * Refuses: forbidden, nonexistent_local_time, a person, service or type that is not there, neither name nor type.
 */
export async function addBlock(
  actor: Actor,
  wish: BlockWish,
): Promise<{ block: BlockSetup; affected: Affected }> {
  demand(actor, 'blocks.write')
  const owner = blockOwner(actor, wish)
  return write(actor.profileId, async (tx) => {
    await lockForOverride(tx, actor.profileId, { now: owner })
    const { timezone } = await readProfile(tx, actor.profileId)
    const columns = await columnsOf(tx, actor, { ...wish, ...owner, ...blockSpan(wish, timezone) })
    const id = await insertBlock(tx, actor.profileId, columns)
    return settled(tx, actor, id, timezone)
  })
}

/** What is stored of a wish whose time is known. Refuses a type that is not there, and neither name nor type. */
export async function columnsOf(
  tx: WriteTx,
  actor: Actor,
  wish: Omit<BlockColumns, 'name'> & { name: string | null },
): Promise<BlockColumns> {
  const type = wish.typeId === null ? null : await readBlockType(tx, actor.profileId, wish.typeId)
  if (type === undefined) throw invalid('typeId', 'No such type of blocked time.', 'unknown_type')
  const name = wish.name ?? type?.name
  if (!name) throw invalid('name', 'Needs a name, or a type that has one.', 'required')
  return { ...wish, name }
}

/** The end of a write: the change clock moves, and the blocked time is told as it stands, with what is in its way. */
export async function settled(
  tx: WriteTx,
  actor: Actor,
  id: number,
  timezone: string,
): Promise<{ block: BlockSetup; affected: Affected }> {
  touch(tx, actor.profileId)
  const block = await readBlock(tx, actor.profileId, id)
  return { block, affected: await bookingsBlocked(tx, actor, block, timezone) }
}
