import type { Tx } from '@/lib/db/transaction'
import { missing } from '@/lib/domain/refusal'
import type { OverrideRow } from '@/lib/domain/situation'

const columns = `id, staff_id AS "staffId", to_char(date, 'YYYY-MM-DD') AS date, closed, intervals, reason`

/** The override; refuses one that is not there as missing. */
export async function readOverride(tx: Tx, profileId: number, id: number): Promise<OverrideRow> {
  const [row] = await tx.query<OverrideRow>(
    'read-override',
    `SELECT ${columns} FROM schedule_override WHERE profile_id = $1 AND id = $2`,
    [profileId, id],
  )
  if (!row) throw missing('Override')
  return row
}

/** What a date is to be: closed, or open at these minutes of the day, and why. */
export type OverrideDay = Omit<OverrideRow, 'id' | 'staffId'>

/** Those of the dates on which the person (null: the profile) has an override. */
export async function takenDates(
  tx: Tx,
  profileId: number,
  staffId: number | null,
  dates: string[],
): Promise<string[]> {
  const rows = await tx.query<{ date: string }>(
    'override-dates',
    `SELECT DISTINCT to_char(date, 'YYYY-MM-DD') AS date FROM schedule_override
     WHERE profile_id = $1 AND staff_id IS NOT DISTINCT FROM $2 AND date = ANY ($3::date[]) ORDER BY 1`,
    [profileId, staffId, dates],
  )
  return rows.map(({ date }) => date)
}

/** Stores one override for each day, in place of those that stood there. */
export async function putOverrides(
  tx: Tx,
  profileId: number,
  staffId: number | null,
  days: OverrideDay[],
): Promise<OverrideRow[]> {
  const dates = days.map(({ date }) => date)
  await tx.query(
    'clear-overrides',
    `DELETE FROM schedule_override
     WHERE profile_id = $1 AND staff_id IS NOT DISTINCT FROM $2 AND date = ANY ($3::date[])`,
    [profileId, staffId, dates],
  )
  const rows = await tx.query<OverrideRow>('add-overrides', insert, [
    profileId,
    staffId,
    JSON.stringify(days),
  ])
  return rows.sort((a, b) => (a.date < b.date ? -1 : 1))
}

const insert = `
  INSERT INTO schedule_override (profile_id, staff_id, date, closed, intervals, reason)
  SELECT $1, $2, d.date, d.closed, d.intervals, d.reason
  FROM jsonb_to_recordset($3::jsonb) AS d(date date, closed boolean, intervals jsonb, reason text)
  RETURNING ${columns}`

export async function updateOverride(tx: Tx, profileId: number, row: OverrideRow): Promise<void> {
  await tx.query(
    'change-override',
    `UPDATE schedule_override SET closed = $3, intervals = $4::jsonb, reason = $5 WHERE profile_id = $1 AND id = $2`,
    [profileId, row.id, row.closed, JSON.stringify(row.intervals), row.reason],
  )
}

export async function deleteOverride(tx: Tx, profileId: number, id: number): Promise<void> {
  await tx.query('remove-override', 'DELETE FROM schedule_override WHERE profile_id = $1 AND id = $2', [
    profileId,
    id,
  ])
}
