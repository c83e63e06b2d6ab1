import { touch } from '@/lib/db/record'
import { query, type Tx, type WriteTx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { ImportKind, ImportPart, ImportStatus, LeftReason } from '@/lib/domain/import'
import type { ImportMapping, ImportOptions } from '@/lib/domain/import-options'

export interface ImportId {
  profileId: number
  importId: number
}

/** A file that is at work, with all that says what is to be done with it. */
export interface ImportWork {
  status: ImportStatus
  kind: ImportKind
  content: string | null
  delimiter: string | null
  mapping: ImportMapping
  options: ImportOptions
  actor: Actor
}

/** Makes a file one worker’s for some seconds; undefined: there is nothing to do, or another one is at it. */
export async function claimImport(
  { profileId, importId }: ImportId,
  seconds: number,
): Promise<ImportWork | undefined> {
  const [work] = await query<ImportWork>('claim-import', claim, [profileId, importId, seconds])
  return work
}

const claim = `
  UPDATE import SET lease_until = clock_timestamp() + $3 * interval '1 second'
  WHERE profile_id = $1 AND id = $2 AND status IN ('running', 'undoing')
    AND (lease_until IS NULL OR lease_until < clock_timestamp())
  RETURNING status, kind, content, delimiter, mapping, options, actor`

/** Lets go of a file that is not finished: whoever looks next goes on with it. */
export const releaseImport = ({ profileId, importId }: ImportId) =>
  query('release-import', 'UPDATE import SET lease_until = NULL WHERE profile_id = $1 AND id = $2', [
    profileId,
    importId,
  ])

/** How far a file is, locked until the transaction ends; null: it is no longer at this work. */
export async function holdImport(
  tx: Tx,
  { profileId, importId }: ImportId,
  status: ImportStatus,
): Promise<number | null> {
  const [held] = await tx.query<{ position: number }>(
    'hold-import',
    'SELECT position FROM import WHERE profile_id = $1 AND id = $2 AND status = $3 FOR UPDATE',
    [profileId, importId, status],
  )
  return held?.position ?? null
}

/** So many steps are done, of so many (null: of as many as before); the lease goes on. After the last one the file is forgotten. */
export async function advanceImport(
  tx: WriteTx,
  { profileId, importId }: ImportId,
  {
    position,
    total,
    seconds,
    ends,
  }: { position: number; total: number | null; seconds: number; ends: ImportStatus | null },
): Promise<void> {
  await tx.query('advance-import', advance, [profileId, importId, position, total, seconds, ends])
  if (ends === 'undone') await tx.query('forget-import-values', forget, [profileId, importId])
  touch(tx, profileId)
}

const advance = `
  UPDATE import SET position = $3, total = coalesce($4, total), status = coalesce($6, status),
    lease_until = CASE WHEN $6 IS NULL THEN clock_timestamp() + $5 * interval '1 second' END,
    content = CASE WHEN $6 IS NULL THEN content END,
    finished_at = CASE WHEN $6 IS NULL THEN finished_at ELSE clock_timestamp() END
  WHERE profile_id = $1 AND id = $2`
const forget = 'UPDATE import_row SET before = NULL, after = NULL WHERE profile_id = $1 AND import_id = $2'

/** Nothing more is tried until somebody wants it; what came in stays, and can be undone. */
export const failImport = ({ profileId, importId }: ImportId, failure: string) =>
  query('fail-import', fail, [profileId, importId, failure])

const fail = `
  WITH failed AS (
    UPDATE import SET status = 'failed', failure = $3, lease_until = NULL, finished_at = clock_timestamp()
    WHERE profile_id = $1 AND id = $2 AND status IN ('running', 'undoing'))
  UPDATE profile_clock SET ts = greatest(extract(epoch FROM clock_timestamp())::bigint, ts + 1) WHERE profile_id = $1`

/** A row whose making can be taken back. */
export interface MadeRow {
  position: number
  part: ImportPart
  outcome: 'created' | 'updated'
  serviceId: number | null
  staffId: number | null
  customerId: number | null
  bookingId: number | null
  participantId: number | null
  version: number | null
  before: unknown
  after: unknown
}

/** The next rows to take back, the last ones first, all of one part. */
export async function rowsToUndo(
  tx: Tx,
  { profileId, importId }: ImportId,
  limit: number,
): Promise<MadeRow[]> {
  const rows = await tx.query<MadeRow>('rows-to-undo', toUndo, [profileId, importId, limit])
  return rows.filter(({ part }) => part === rows[0]?.part)
}

const toUndo = `
  SELECT position, part, outcome, service_id AS "serviceId", staff_id AS "staffId", customer_id AS "customerId",
    booking_id AS "bookingId", participant_id AS "participantId", version, before, after
  FROM import_row WHERE profile_id = $1 AND import_id = $2 AND outcome IN ('created', 'updated') AND undo IS NULL
  ORDER BY position DESC LIMIT $3`

/** Writes down what became of them; null: taken back. */
export async function markUndone(
  tx: Tx,
  { profileId, importId }: ImportId,
  rows: { position: number; left: LeftReason | null }[],
): Promise<void> {
  await tx.query('mark-undone', mark, [profileId, importId, JSON.stringify(rows)])
}

const mark = `
  UPDATE import_row r SET undo = CASE WHEN u."left" IS NULL THEN 'undone' ELSE 'left' END, left_because = u."left"
  FROM jsonb_to_recordset($3::jsonb) AS u(position int, "left" text)
  WHERE r.profile_id = $1 AND r.import_id = $2 AND r.position = u.position`

/** Gives work that nobody is at, as its worker died or its job was lost, a new job. */
export async function wakeFiles(): Promise<void> {
  await query('wake-files', wake)
}

const wake = `
  SELECT graphile_worker.add_job('import', json_build_object('profileId', profile_id, 'importId', id),
    job_key := 'import:' || profile_id || ':' || id)
  FROM import WHERE status IN ('running', 'undoing') AND (lease_until IS NULL OR lease_until < clock_timestamp())`
