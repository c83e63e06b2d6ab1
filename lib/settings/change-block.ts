import { readProfile } from '@/lib/db/profile-rules'
import { touch } from '@/lib/db/record'
import { reader, type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { discreetBlock } from '@/lib/domain/discretion'
import type { Interval } from '@/lib/domain/interval'
import { demand } from '@/lib/domain/permission'
import { type BlockWish, columnsOf, settled } from './add-block'
import { blockOwner, demandOwnBlock } from './block-owner'
import { deleteBlock, readBlock, updateBlock } from './block-rows'
import { type BlockWhen, blockSpan, whenOf } from './block-span'
import { lockForOverride } from './lock-for-override'
import type { Affected } from './override-affected'
import type { BlockSetup } from './setup'

/** An absent key keeps its value. */
export type BlockChange = { [Key in keyof BlockWish]?: BlockWish[Key] | undefined }

/** One blocked time, as the actor may read it. Refuses: missing. */
export async function findBlock(actor: Actor, id: number): Promise<{ block: BlockSetup }> {
  demand(actor, 'setup.read')
  const block = await readBlock(reader, actor.profileId, id)
  const { locale } = await readProfile(reader, actor.profileId)
  return { block: discreetBlock(actor, block, locale) }
}

/** Changes blocked time. Refuses: missing, and what adding it refuses. */
export async function changeBlock(
  actor: Actor,
  id: number,
  change: BlockChange,
): Promise<{ block: BlockSetup; affected: Affected }> {
  demand(actor, 'blocks.write')
  return write(actor.profileId, async (tx) => {
    const block = await held(tx, actor, id, change)
    const { timezone } = await readProfile(tx, actor.profileId)
    const owner = blockOwner(actor, ownerOf(block, change))
    const columns = await columnsOf(tx, actor, {
      ...owner,
      ...spanOf(block, change, timezone),
      allDay: change.allDay ?? block.allDay,
      typeId: change.typeId === undefined ? block.typeId : change.typeId,
      name: change.name === undefined ? block.name : change.name,
      icon: change.icon,
    })
    await updateBlock(tx, actor.profileId, id, columns)
    return settled(tx, actor, id, timezone)
  })
}

/** The time can be booked again. Refuses: forbidden, missing. */
export async function removeBlock(actor: Actor, id: number): Promise<void> {
  demand(actor, 'blocks.write')
  await write(actor.profileId, async (tx) => {
    await held(tx, actor, id, {})
    await deleteBlock(tx, actor.profileId, id)
    touch(tx, actor.profileId)
  })
}

/** The blocked time, with everybody locked whom it concerns or is to concern; read again after the lock. */
async function held(tx: WriteTx, actor: Actor, id: number, change: BlockChange): Promise<BlockSetup> {
  const seen = await readBlock(tx, actor.profileId, id)
  demandOwnBlock(actor, seen)
  const moves = change.staffId !== undefined || change.serviceId !== undefined
  await lockForOverride(tx, actor.profileId, {
    before: seen,
    ...(moves && { now: blockOwner(actor, ownerOf(seen, change)) }),
  })
  const block = await readBlock(tx, actor.profileId, id)
  demandOwnBlock(actor, block)
  return block
}

/** Naming a person alone takes a service's block over to them, and the other way round. */
function ownerOf(block: BlockSetup, { staffId, serviceId }: BlockChange) {
  return {
    staffId: staffId ?? (staffId === null || serviceId ? null : block.staffId),
    serviceId: serviceId ?? (serviceId === null || staffId ? null : block.serviceId),
  }
}

/** Its instants stay when no word of the change is about time: not every instant can be named by a local one. */
function spanOf(block: BlockSetup, change: BlockChange, zone: string): Interval {
  const keys = ['allDay', 'startDate', 'startMinute', 'endDate', 'endMinute'] as const
  const given = Object.fromEntries(
    keys.filter((key) => change[key] !== undefined).map((key) => [key, change[key]]),
  )
  if (Object.keys(given).length === 0) return { start: block.start, end: block.end }
  const former = whenOf(block, zone)
  const kept: BlockWhen = change.allDay ? { ...former, startMinute: null, endMinute: null } : former
  return blockSpan({ ...kept, ...given }, zone)
}
