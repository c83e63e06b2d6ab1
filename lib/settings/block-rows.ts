import type { Tx } from '@/lib/db/transaction'
import { missing } from '@/lib/domain/refusal'
import type { BlockSetup } from './setup'

const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::bigint`

/** A blocked time, with the icon and colour it is shown in; refuses one that is not there as missing. */
export async function readBlock(tx: Tx, profileId: number, id: number): Promise<BlockSetup> {
  const [row] = await tx.query<BlockSetup>('read-block', one, [profileId, id])
  if (!row) throw missing('Blocked time')
  return row
}

const one = `
  SELECT b.id, b.uid, b.staff_id AS "staffId", b.service_id AS "serviceId", b.type_id AS "typeId", b.name,
    coalesce(b.icon, k.icon) AS icon, k.color, ${ms('b.starts_at')} AS start, ${ms('b.ends_at')} AS end,
    b.all_day AS "allDay", b.import_id AS "importId", i.label AS "importLabel"
  FROM blocked_time b LEFT JOIN blocked_type k ON k.profile_id = b.profile_id AND k.id = b.type_id
  LEFT JOIN calendar_import i ON i.profile_id = b.profile_id AND i.id = b.import_id
  WHERE b.profile_id = $1 AND b.id = $2`

/** A blocked time as it is stored. icon: its own, where it is not the type's; undefined keeps what it has. */
export type BlockColumns = Omit<BlockSetup, 'id' | 'uid' | 'color' | 'icon' | 'importId' | 'importLabel'> & {
  icon: string | null | undefined
}

const valuesOf = (block: BlockColumns) => [
  block.staffId,
  block.serviceId,
  block.typeId,
  block.name,
  new Date(block.start),
  new Date(block.end),
  block.allDay,
  block.icon ?? null,
]

export async function insertBlock(tx: Tx, profileId: number, block: BlockColumns): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    'add-block',
    `INSERT INTO blocked_time (profile_id, staff_id, service_id, type_id, name, starts_at, ends_at, all_day, icon)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
    [profileId, ...valuesOf(block)],
  )
  return row?.id ?? 0
}

export async function updateBlock(tx: Tx, profileId: number, id: number, block: BlockColumns): Promise<void> {
  await tx.query(
    'change-block',
    `UPDATE blocked_time SET staff_id = $2, service_id = $3, type_id = $4, name = $5, starts_at = $6, ends_at = $7,
       all_day = $8, icon = CASE WHEN $11 THEN icon ELSE $9 END
     WHERE profile_id = $1 AND id = $10`,
    [profileId, ...valuesOf(block), id, block.icon === undefined],
  )
}

export async function deleteBlock(tx: Tx, profileId: number, id: number): Promise<void> {
  await tx.query('remove-block', 'DELETE FROM blocked_time WHERE profile_id = $1 AND id = $2', [
    profileId,
    id,
  ])
}
