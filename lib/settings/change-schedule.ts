import { touch } from '@/lib/db/record'
import { type Tx, type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { Refused } from '@/lib/domain/refusal'
import type { HoursRow } from '@/lib/domain/situation'
import type { WeekRow } from '@/lib/domain/weekly-hours'
import { lockStaff } from './lock-staff'

/** A week to be put in place of somebody's present one. */
export interface WeekWish {
  /** null: the profile's own hours. */
  staffId: number | null
  rows: WeekRow[]
  /** The ids of the rows the writer saw; null: whatever stands there. */
  seen: number[] | null
}

type StoredRow = HoursRow & { id: number }

/**
 * Replaces the whole week of one person, or of the profile, and answers the new rows. An empty week of a person means
 * that they keep the profile's hours. Refuses: forbidden, not_found, and version_mismatch when other rows than those
 * `seen` stand there (every save gives the rows new ids).
 */
export async function changeSchedule(actor: Actor, wish: WeekWish): Promise<StoredRow[]> {
  demand(actor, 'settings.write')
  return write(actor.profileId, async (tx) => {
    await lockWeek(tx, actor.profileId, wish.staffId)
    await demandUnchanged(tx, actor.profileId, wish)
    const rows = await replaceWeek(tx, actor.profileId, wish)
    touch(tx, actor.profileId)
    return rows
  })
}

/** An empty week has no rows to lock: whose week it is stands for them. */
async function lockWeek(tx: Tx, profileId: number, staffId: number | null): Promise<void> {
  if (staffId !== null) await lockStaff(tx, profileId, staffId)
  else await tx.query('lock-profile', 'SELECT id FROM profile WHERE id = $1 FOR NO KEY UPDATE', [profileId])
}

async function demandUnchanged(tx: Tx, profileId: number, { staffId, seen }: WeekWish): Promise<void> {
  if (seen === null) return
  const present = await tx.query<{ id: number }>(
    'week-ids',
    'SELECT id FROM weekly_hours WHERE profile_id = $1 AND staff_id IS NOT DISTINCT FROM $2',
    [profileId, staffId],
  )
  const isSame = present.length === new Set(seen).size && present.every(({ id }) => seen.includes(id))
  if (!isSame) throw new Refused('version_mismatch', 'Somebody changed these hours meanwhile.')
}

async function replaceWeek(tx: WriteTx, profileId: number, { staffId, rows }: WeekWish) {
  await tx.query(
    'clear-week',
    'DELETE FROM weekly_hours WHERE profile_id = $1 AND staff_id IS NOT DISTINCT FROM $2',
    [profileId, staffId],
  )
  return tx.query<StoredRow>('put-week', putWeek, [profileId, staffId, JSON.stringify(rows)])
}

const putWeek = `
  INSERT INTO weekly_hours (profile_id, staff_id, weekday, start_minute, end_minute, valid_from, valid_to)
  SELECT $1, $2, weekday, start, "end", "validFrom", "validTo"
  FROM jsonb_to_recordset($3::jsonb) AS r(weekday int, start int, "end" int, "validFrom" date, "validTo" date)
  ORDER BY weekday, start
  RETURNING id, staff_id AS "staffId", weekday, start_minute AS start, end_minute AS "end",
    valid_from::text AS "validFrom", valid_to::text AS "validTo"`
