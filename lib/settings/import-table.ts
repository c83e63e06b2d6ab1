import type { ImportKind, ImportPart, ImportStatus, RowOutcome } from '@/lib/domain/import'
import type { ImportMapping, ImportOptions } from '@/lib/domain/import-options'

/** A file that comes in, or came. */
export interface Import {
  id: number
  uid: string
  kind: ImportKind
  fileName: string
  status: ImportStatus
  encoding: string | null
  delimiter: string | null
  /** Of a table: what its columns are called. */
  columns: string[]
  /** The beginning of a file that has not been run. */
  head: string | null
  /** Whether the file is still there. */
  hasFile: boolean
  mapping: ImportMapping
  options: ImportOptions
  total: number
  position: number
  counts: { part: ImportPart; outcome: RowOutcome; undo: 'undone' | 'left' | null; count: number }[]
  failure: string | null
  by: string
  createdAt: Date
  startedAt: Date | null
  finishedAt: Date | null
  /** Until when it can be undone; null: it cannot. */
  undoUntil: Date | null
}

/** Days after which what a file brought cannot be taken back any more: the values of before are forgotten. */
export const daysToUndo = 30

const columns = `i.id, i.uid, i.kind, i.file_name AS "fileName", i.status, i.encoding, i.delimiter, i.columns,
  CASE WHEN i.status = 'draft' THEN left(i.content, 100000) END AS head, i.content IS NOT NULL AS "hasFile", i.mapping, i.options, i.total, i.position,
  (SELECT coalesce(json_agg(c), '[]') FROM (
    SELECT r.part, r.outcome, r.undo, count(*)::int AS count FROM import_row r
    WHERE r.profile_id = i.profile_id AND r.import_id = i.id GROUP BY r.part, r.outcome, r.undo) c) AS counts,
  i.failure, i.actor ->> 'name' AS by, i.created_at AS "createdAt", i.started_at AS "startedAt",
  i.finished_at AS "finishedAt",
  CASE WHEN i.status IN ('done', 'failed') AND i.finished_at > clock_timestamp() - interval '${daysToUndo} days'
    THEN i.finished_at + interval '${daysToUndo} days' END AS "undoUntil"`

/** One that was removed is not there any more; only its rows’ source keys are. */
const there = `SELECT ${columns} FROM import i WHERE i.profile_id = $1 AND i.status <> 'removed'`
export const importText = `${there} AND i.id = $2`
export const importsText = `${there} ORDER BY i.id DESC LIMIT 100`
