import { touch } from '@/lib/db/record'
import { reader, type Tx, type WriteTx, write } from '@/lib/db/transaction'
import {
  type BusySpan,
  type CalendarReading,
  type ImportChanges,
  type ImportedBlock,
  importChanges,
  isNothing,
} from '@/lib/domain/calendar-import'
import { type Concerned, lockForOverride } from './lock-for-override'

/** A reading in progress. Whoever holds another token has lost it. */
export interface ReadingId {
  profileId: number
  importId: number
  token: string
}

/** How the calendar was, so that it need not be sent again as long as it is the same. */
export interface KeptReading {
  etag: string | null
  lastModified: string | null
  basis: string
  /** ms until it is read again. */
  next: number
}

/**
 * Makes the blocked times of a calendar those that it says. What is as it was is left alone, and where nothing differs
 * nobody is made to wait: no lock is taken and the change clock stands still. Bookings in the way stay. Answers whether
 * the reading was still wanted.
 */
export async function keepReading(
  id: ReadingId,
  reading: CalendarReading,
  kept: KeptReading,
): Promise<boolean> {
  const { profileId } = id
  const seen = await standing(reader, id)
  if (!seen) return false
  if (isNothing(changesIn(seen, reading))) return noted(reader, id, reading, kept)
  return write(profileId, async (tx) => {
    await lockForOverride(tx, profileId, { before: seen })
    const now = await standing(tx, id)
    if (!now || !(await noted(tx, id, reading, kept))) return false
    await apply(tx, id, now, changesIn(now, reading))
    touch(tx, profileId)
    return true
  })
}

interface Standing extends Concerned {
  label: string
  showTitles: boolean
  blocks: ImportedBlock[]
}

const changesIn = ({ blocks, label, showTitles }: Standing, { spans }: CalendarReading): ImportChanges =>
  importChanges(blocks, spans, ({ title }: BusySpan) => (showTitles && printable(title)) || label)

/** As it can be stored and shown: on one line, not longer than a name may be. */
const printable = (title: string) => [...title.replace(/\p{C}+|\s+/gu, ' ').trim()].slice(0, 200).join('')

async function standing(tx: Tx, { profileId, importId, token }: ReadingId): Promise<Standing | null> {
  const [row] = await tx.query<Standing>('imported-blocks', standingText, [profileId, importId, token])
  return row ?? null
}

const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::bigint`

const standingText = `
  SELECT i.label, i.show_titles AS "showTitles", i.staff_id AS "staffId", i.service_id AS "serviceId",
    (SELECT coalesce(json_agg(json_build_object('id', k.id, 'key', k.import_key, 'name', k.name, 'allDay', k.all_day,
      'start', ${ms('k.starts_at')}, 'end', ${ms('k.ends_at')})), '[]')
     FROM blocked_time k WHERE k.profile_id = i.profile_id AND k.import_id = i.id) AS blocks
  FROM calendar_import i WHERE i.profile_id = $1 AND i.id = $2 AND i.lease_token = $3::uuid`

async function apply(
  tx: WriteTx,
  { profileId, importId }: ReadingId,
  { staffId, serviceId }: Concerned,
  { added, changed, removed }: ImportChanges,
): Promise<void> {
  await Promise.all([
    tx.query('remove-imported', removeText, [profileId, importId, removed]),
    tx.query('change-imported', changeText, [profileId, importId, rowsOf(changed)]),
    tx.query('add-imported', addText, [profileId, importId, staffId, serviceId, rowsOf(added)]),
  ])
}

const rowsOf = (blocks: (Omit<ImportedBlock, 'id'> & { id?: number })[]) =>
  JSON.stringify(
    blocks.map(({ start, end, ...block }) => ({
      ...block,
      starts_at: new Date(start).toISOString(),
      ends_at: new Date(end).toISOString(),
    })),
  )

const columns = 'key text, name text, starts_at timestamptz, ends_at timestamptz, "allDay" boolean'

const removeText =
  'DELETE FROM blocked_time WHERE profile_id = $1 AND import_id = $2 AND id = ANY ($3::int[])'
const changeText = `
  UPDATE blocked_time k SET name = x.name, starts_at = x.starts_at, ends_at = x.ends_at, all_day = x."allDay"
  FROM jsonb_to_recordset($3::jsonb) AS x(id int, ${columns})
  WHERE k.profile_id = $1 AND k.import_id = $2 AND k.id = x.id`
const addText = `
  INSERT INTO blocked_time (profile_id, import_id, staff_id, service_id, import_key, name, starts_at, ends_at, all_day)
  SELECT $1, $2, $3, $4, x.key, x.name, x.starts_at, x.ends_at, x."allDay"
  FROM jsonb_to_recordset($5::jsonb) AS x(${columns})`

/** Notes that it was read; false when the lease was lost meanwhile. */
async function noted(
  tx: Tx,
  { profileId, importId, token }: ReadingId,
  { unreadable, own, isCut }: CalendarReading,
  { etag, lastModified, basis, next }: KeptReading,
): Promise<boolean> {
  const values = [profileId, importId, token, unreadable, own, isCut, etag, lastModified, basis, next]
  return (await tx.query('note-reading', notedText, values)).length > 0
}

const notedText = `
  UPDATE calendar_import SET read_at = clock_timestamp(), tried_at = clock_timestamp(), unreadable = $4, own = $5,
    is_cut = $6, etag = $7, last_modified = $8, basis = $9, next_at = clock_timestamp() + $10 * interval '1 millisecond',
    failing_since = NULL, failures = 0, failure = NULL, failure_status = NULL, told_at = NULL, lease_token = NULL,
    lease_until = NULL
  WHERE profile_id = $1 AND id = $2 AND lease_token = $3::uuid RETURNING id`
