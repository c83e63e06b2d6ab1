import { touch } from '@/lib/db/record'
import { reader, type Tx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { invalid, missing } from '@/lib/domain/refusal'

/** A kind of blocked time: what it is called and how it looks. */
export interface BlockTypeWish {
  name: string
  icon: string
  /** #rrggbb */
  color: string
}

export interface BlockType extends BlockTypeWish {
  id: number
  /** How many blocked times are of it. */
  uses: number
}

/** All types, by name. */
export async function blockTypes(actor: Actor): Promise<BlockType[]> {
  demand(actor, 'setup.read')
  return reader.query<BlockType>('block-types', `${select} ORDER BY lower(k.name), k.id`, [actor.profileId])
}

/** Refuses: forbidden, not_found. */
export async function blockType(actor: Actor, id: number): Promise<BlockType> {
  demand(actor, 'setup.read')
  const [found] = await reader.query<BlockType>('block-type', `${select} AND k.id = $2`, [
    actor.profileId,
    id,
  ])
  return present(found)
}

export async function readBlockType(tx: Tx, profileId: number, id: number): Promise<BlockType | undefined> {
  const [row] = await tx.query<BlockType>('read-block-type', `${select} AND k.id = $2 FOR KEY SHARE OF k`, [
    profileId,
    id,
  ])
  return row
}

const select = `
  SELECT k.id, k.name, k.icon, k.color, (SELECT count(*)::int FROM blocked_time b
    WHERE b.profile_id = k.profile_id AND b.type_id = k.id) AS uses
  FROM blocked_type k WHERE k.profile_id = $1`

/** Refuses: forbidden. */
export async function addBlockType(actor: Actor, { name, icon, color }: BlockTypeWish): Promise<BlockType> {
  demand(actor, 'settings.write')
  return write(actor.profileId, async (tx) => {
    const [row] = await tx.query<{ id: number }>(
      'add-block-type',
      'INSERT INTO blocked_type (profile_id, name, icon, color) VALUES ($1, $2, $3, $4) RETURNING id',
      [actor.profileId, name, icon, color],
    )
    touch(tx, actor.profileId)
    return { id: row?.id ?? 0, name, icon, color, uses: 0 }
  })
}

/** An absent key keeps its value. Refuses: forbidden, missing. */
export async function changeBlockType(
  actor: Actor,
  id: number,
  change: { [Key in keyof BlockTypeWish]?: BlockTypeWish[Key] | undefined },
): Promise<BlockType> {
  demand(actor, 'settings.write')
  return write(actor.profileId, async (tx) => {
    await tx.query(
      'change-block-type',
      `UPDATE blocked_type SET name = coalesce($3, name), icon = coalesce($4, icon), color = coalesce($5, color)
       WHERE profile_id = $1 AND id = $2`,
      [actor.profileId, id, change.name ?? null, change.icon ?? null, change.color ?? null],
    )
    touch(tx, actor.profileId)
    return present(await readBlockType(tx, actor.profileId, id))
  })
}

/** Refuses: forbidden, missing, a type that blocked times have. */
export async function removeBlockType(actor: Actor, id: number): Promise<void> {
  demand(actor, 'settings.write')
  await write(actor.profileId, async (tx) => {
    await tx.query(
      'lock-block-type',
      'SELECT FROM blocked_type WHERE profile_id = $1 AND id = $2 FOR UPDATE',
      [actor.profileId, id],
    )
    const { uses } = present(await readBlockType(tx, actor.profileId, id))
    if (uses > 0) {
      const times = uses === 1 ? 'one blocked time has it' : `${uses} blocked times have it`
      throw invalid('id', `This type is in use: ${times}.`, 'in_use')
    }
    await tx.query('remove-block-type', 'DELETE FROM blocked_type WHERE profile_id = $1 AND id = $2', [
      actor.profileId,
      id,
    ])
    touch(tx, actor.profileId)
  })
}

function present(type: BlockType | undefined): BlockType {
  if (!type) throw missing('Type of blocked time')
  return type
}
