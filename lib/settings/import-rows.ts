import { digest } from '@/lib/db/digest'
import { reader, type Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { ImportPart, LeftReason, RowFault, RowOutcome } from '@/lib/domain/import'
import { findImport } from './imports'

/** What a row made, or found there. */
interface Made {
  serviceId: number | null
  staffId: number | null
  customerId: number | null
  bookingId: number | null
  participantId: number | null
}

/** What became of a row. */
export interface ImportRow extends Made {
  /** Which step of the import it was, from 0. */
  position: number
  part: ImportPart
  row: number
  outcome: RowOutcome
  sourceKey: string | null
  /** The values before and since, of what undoing must find as it was left; of a refused row of a table its cells. */
  before: object | null
  after: object | null
  version: number | null
  errors: Pick<RowFault, 'column' | 'code' | 'message'>[]
  undo: 'undone' | 'left' | null
  leftBecause: LeftReason | null
}

export interface RowsWish {
  part: ImportPart | null
  outcomes: RowOutcome[] | null
  undo: 'undone' | 'left' | null
  limit: number
  offset: number
}

/** A page of what became of a file’s rows, in their order. Refuses: forbidden, not_found. */
export async function importRows(
  actor: Actor,
  id: number,
  { part, outcomes, undo, limit, offset }: RowsWish,
): Promise<{ rows: ImportRow[]; total: number }> {
  await findImport(actor, id)
  const which = [actor.profileId, id, part, outcomes, undo]
  const [rows, [count]] = await Promise.all([
    reader.query<ImportRow>('import-rows', `${select} ORDER BY r.position LIMIT $6 OFFSET $7`, [
      ...which,
      limit,
      offset,
    ]),
    reader.query<{ total: number }>('count-import-rows', `SELECT count(*)::int AS total ${from}`, which),
  ])
  return { rows, total: count?.total ?? 0 }
}

const from = `FROM import_row r WHERE r.profile_id = $1 AND r.import_id = $2 AND ($3::text IS NULL OR r.part = $3)
  AND ($4::text[] IS NULL OR r.outcome = ANY ($4)) AND ($5::text IS NULL OR r.undo = $5)`
const columns = `r.position, r.part, r.row_number AS row, r.outcome, r.service_id AS "serviceId", r.staff_id AS "staffId",
  r.customer_id AS "customerId", r.booking_id AS "bookingId", r.participant_id AS "participantId",
  r.source_key AS "sourceKey", r.before, r.after, r.version, r.errors, r.undo, r.left_because AS "leftBecause"`
const select = `SELECT ${columns} ${from}`

/** Writes down what became of these rows. */
export async function addRows(tx: Tx, profileId: number, importId: number, rows: ImportRow[]): Promise<void> {
  await tx.query('add-import-rows', insert, [profileId, importId, JSON.stringify(rows.map(hashed))])
}

/** A key may tell of people: what is kept of it only tells that it is the same again. */
const hashed = (row: ImportRow): ImportRow => ({ ...row, sourceKey: row.sourceKey && digest(row.sourceKey) })

const insert = `
  INSERT INTO import_row (profile_id, import_id, position, part, row_number, outcome, service_id, staff_id, customer_id, booking_id,
    participant_id, source_key, before, after, version, errors)
  SELECT $1, $2, r.position, r.part, r.row, r.outcome, r."serviceId", r."staffId", r."customerId", r."bookingId", r."participantId",
    r."sourceKey", r.before, r.after, r.version, r.errors
  FROM jsonb_to_recordset($3::jsonb) AS r(position int, part text, row int, outcome text, "serviceId" int, "staffId" int,
    "customerId" int, "bookingId" int, "participantId" int, "sourceKey" text, before jsonb, after jsonb, version int,
    errors jsonb)`

/** What came in before, and is there still, by its source keys: the latest of each. */
export async function knownSources(tx: Tx, profileId: number, keys: string[]): Promise<Map<string, Made>> {
  const rows = await tx.query<Made & { sourceKey: string }>('known-sources', known, [
    profileId,
    keys.map(digest),
  ])
  const made = new Map(rows.map((row) => [row.sourceKey, row]))
  return new Map(
    keys.flatMap((key) => {
      const found = made.get(digest(key))
      return found ? [[key, found]] : []
    }),
  )
}

const known = `
  SELECT DISTINCT ON (r.source_key) r.source_key AS "sourceKey", r.service_id AS "serviceId", r.staff_id AS "staffId",
    r.customer_id AS "customerId", r.booking_id AS "bookingId", r.participant_id AS "participantId"
  FROM import_row r
  LEFT JOIN booking b ON b.profile_id = r.profile_id AND b.id = r.booking_id
  LEFT JOIN customer c ON c.profile_id = r.profile_id AND c.id = r.customer_id
  WHERE r.profile_id = $1 AND r.source_key = ANY ($2::text[]) AND r.outcome <> 'refused'
    AND r.undo IS DISTINCT FROM 'undone' AND b.deleted_at IS NULL AND c.erased_at IS NULL
    AND num_nonnulls(r.service_id, r.staff_id, r.customer_id, r.booking_id) > 0
  ORDER BY r.source_key, r.import_id DESC`
