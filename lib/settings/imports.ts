import { touch } from '@/lib/db/record'
import { reader, type Tx, violated, type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { ImportKind, ImportStatus } from '@/lib/domain/import'
import type { ImportMapping, ImportOptions } from '@/lib/domain/import-options'
import { demand } from '@/lib/domain/permission'
import { invalid, missing, Refused } from '@/lib/domain/refusal'
import { type Import, importsText, importText } from './import-table'

/** So many files of one profile may wait to be run; and how long they do. */
const mostDrafts = 20

/** A file as it comes. */
export interface NewImport {
  kind: ImportKind
  fileName: string
  encoding: string
  delimiter: string | null
  columns: string[]
  content: string
  mapping: ImportMapping
  options: ImportOptions
}

/** Refuses (forbidden) whoever may not do all that a file can bring with it. */
export function demandImport(actor: Actor): void {
  demand(actor, 'settings.write')
  demand(actor, 'customers.write')
  demand(actor, 'bookings.write')
}

/** The profile's imports, the latest first, at most 100. Refuses: forbidden. */
export async function imports(actor: Actor): Promise<Import[]> {
  demandImport(actor)
  return reader.query<Import>('imports', importsText, [actor.profileId])
}

/** Refuses: forbidden, not_found. */
export async function findImport(actor: Actor, id: number, tx: Tx = reader): Promise<Import> {
  demandImport(actor)
  const [found] = await tx.query<Import>('import', importText, [actor.profileId, id])
  if (!found) throw missing('Import')
  return found
}

/** A file with its content; null: it is forgotten. Refuses: forbidden, not_found. */
export async function importContent(actor: Actor, id: number): Promise<string | null> {
  demandImport(actor)
  const [found] = await reader.query<{ content: string | null }>(
    'import-content',
    `SELECT content FROM import WHERE profile_id = $1 AND id = $2 AND status <> 'removed'`,
    [actor.profileId, id],
  )
  if (!found) throw missing('Import')
  return found.content
}

/** Keeps a file until it is run, or for a week. Refuses: forbidden, validation_failed (too many that wait). */
export async function addImport(actor: Actor, file: NewImport): Promise<Import> {
  demandImport(actor)
  return write(actor.profileId, async (tx) => {
    await demandFew(tx, actor.profileId)
    const [added] = await tx.query<{ id: number }>('add-import', insert, [
      actor.profileId,
      file.kind,
      file.fileName,
      file.encoding,
      file.delimiter,
      file.content,
      JSON.stringify(file.mapping),
      JSON.stringify(file.options),
      JSON.stringify(actor),
      file.columns,
    ])
    touch(tx, actor.profileId)
    return findImport(actor, added?.id ?? 0, tx)
  })
}

async function demandFew(tx: Tx, profileId: number): Promise<void> {
  const [row] = await tx.query<{ count: number }>(
    'count-drafts',
    `SELECT count(*)::int AS count FROM import WHERE profile_id = $1 AND status = 'draft'`,
    [profileId],
  )
  if (row && row.count >= mostDrafts)
    throw invalid('content', `${mostDrafts} files wait to be run already: delete one first.`, 'too_many')
}

/**
 * Says how a file is read that has not been run. Refuses: forbidden, not_found, invalid_transition (it has been),
 * validation_failed (a service or a person who is not there).
 */
export async function changeImport(
  actor: Actor,
  id: number,
  { mapping, options }: { mapping: ImportMapping; options: ImportOptions },
): Promise<Import> {
  return write(actor.profileId, async (tx) => {
    await demandStatus(tx, actor, id, ['draft'])
    await demandThings(tx, actor.profileId, options)
    await tx.query(
      'change-import',
      'UPDATE import SET mapping = $3::jsonb, options = $4::jsonb WHERE profile_id = $1 AND id = $2',
      [actor.profileId, id, JSON.stringify(mapping), JSON.stringify(options)],
    )
    touch(tx, actor.profileId)
    return findImport(actor, id, tx)
  })
}

async function demandThings(tx: Tx, profileId: number, { serviceId, staffId }: ImportOptions): Promise<void> {
  const [found] = await tx.query<{ service: boolean; staff: boolean }>('import-things', things, [
    profileId,
    serviceId,
    staffId,
  ])
  if (!found?.service) throw invalid('options/serviceId', 'No such service.', 'unknown_product')
  if (!found.staff) throw invalid('options/staffId', 'No such person.', 'unknown_operator')
}

const things = `
  SELECT $2::int IS NULL OR EXISTS (SELECT FROM service WHERE profile_id = $1 AND id = $2 AND archived_at IS NULL) AS service,
    $3::int IS NULL OR EXISTS (SELECT FROM staff WHERE profile_id = $1 AND id = $3 AND archived_at IS NULL) AS staff`

/**
 * Lets a file come in, by a job; one that failed goes on where it stopped. One of a profile at a time. Refuses:
 * forbidden, not_found, invalid_transition (it has been run, another one is at work).
 */
export const runImport = (actor: Actor, id: number): Promise<Import> =>
  begin(actor, id, ['draft', 'failed'], runText)

/**
 * Takes back what a file brought, by a job; what was changed since stays. Refuses: forbidden, not_found,
 * invalid_transition (there is nothing to undo, or not any more; another one is at work).
 */
export const undoImport = (actor: Actor, id: number): Promise<Import> =>
  begin(actor, id, ['done', 'failed'], undoText)

async function begin(actor: Actor, id: number, from: ImportStatus[], text: string): Promise<Import> {
  return write(actor.profileId, async (tx) => {
    const before = await demandStatus(tx, actor, id, from)
    if (text === undoText && before.undoUntil === null)
      throw new Refused('invalid_transition', 'This import can no longer be undone.')
    if (text === runText && !before.hasFile)
      throw new Refused('invalid_transition', 'The file is not kept any more: send it again.')
    await tx.query(text === undoText ? 'undo-import' : 'run-import', text, [
      actor.profileId,
      id,
      JSON.stringify(actor),
    ])
    goOn(tx, actor.profileId, id)
    touch(tx, actor.profileId)
    return findImport(actor, id, tx)
  }).catch((error: unknown) => {
    if (violated(error, 'import_at_work'))
      throw new Refused('invalid_transition', 'Another file comes in at present, or is undone: wait for it.')
    throw error
  })
}

/**
 * What a file brought stays, and is known when it comes again; it cannot be undone any more. All else about it is
 * forgotten. Refuses: forbidden, not_found, and while it is at work.
 */
export async function removeImport(actor: Actor, id: number): Promise<void> {
  await write(actor.profileId, async (tx) => {
    await demandStatus(tx, actor, id, ['draft', 'done', 'failed', 'undone'])
    const which = [actor.profileId, id]
    await tx.query('remove-import-rows', removeRows, which)
    await tx.query('forget-import-rows', forgetRows, which)
    await tx.query('forget-import', forgetText, which)
    await tx.query('remove-import', removeText, which)
    touch(tx, actor.profileId)
  })
}

/** The import, locked, if it stands so. */
async function demandStatus(tx: Tx, actor: Actor, id: number, allowed: ImportStatus[]): Promise<Import> {
  await tx.query('lock-import', 'SELECT FROM import WHERE profile_id = $1 AND id = $2 FOR UPDATE', [
    actor.profileId,
    id,
  ])
  const found = await findImport(actor, id, tx)
  if (!allowed.includes(found.status))
    throw new Refused('invalid_transition', `This import is ${inWords[found.status]}.`)
  return found
}

const inWords: Record<ImportStatus, string> = {
  draft: 'not run yet',
  running: 'running',
  done: 'done already',
  failed: 'not finished',
  undoing: 'being undone',
  undone: 'undone already',
}

/** The job that goes on with it, at the end of the transaction. */
function goOn(tx: WriteTx, profileId: number, id: number): void {
  tx.atEnd('go-on-with-import', jobText, [profileId, id])
}

const jobText = `
  SELECT graphile_worker.add_job('import', json_build_object('profileId', $1::int, 'importId', $2::int),
    job_key := 'import:' || $1::int || ':' || $2::int)`

const insert = `
  INSERT INTO import (profile_id, kind, file_name, encoding, delimiter, content, mapping, options, actor, columns, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb, $9::jsonb, $10, clock_timestamp()) RETURNING id`
const runText = `
  UPDATE import SET status = 'running', actor = $3::jsonb, failure = NULL, lease_until = NULL,
    started_at = coalesce(started_at, clock_timestamp())
  WHERE profile_id = $1 AND id = $2`
/** What nothing is known by. */
const removeRows = `
  DELETE FROM import_row WHERE profile_id = $1 AND import_id = $2
    AND (source_key IS NULL OR outcome = 'refused' OR undo = 'undone')`
const forgetRows = `
  UPDATE import_row SET before = NULL, after = NULL, errors = '[]' WHERE profile_id = $1 AND import_id = $2`
const forgetText = `
  UPDATE import SET status = 'removed', file_name = '', columns = '{}', content = NULL, mapping = '{}', options = '{}',
    actor = '{}', failure = NULL
  WHERE profile_id = $1 AND id = $2`
const removeText = `
  DELETE FROM import i WHERE i.profile_id = $1 AND i.id = $2
    AND NOT EXISTS (SELECT FROM import_row r WHERE r.profile_id = $1 AND r.import_id = $2)`
const undoText = `
  UPDATE import i SET status = 'undoing', actor = $3::jsonb, failure = NULL, lease_until = NULL, content = NULL, position = 0,
    total = (SELECT count(*) FROM import_row r WHERE r.profile_id = $1 AND r.import_id = $2
      AND r.outcome IN ('created', 'updated') AND r.undo IS NULL)
  WHERE profile_id = $1 AND id = $2`
