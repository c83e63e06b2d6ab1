import type { z } from 'zod'
import type { Actor } from '@/lib/domain/actor'
import { isTable } from '@/lib/domain/import'
import type { ImportMapping, ImportOptions } from '@/lib/domain/import-options'
import { invalid } from '@/lib/domain/refusal'
import { countryOf } from '@/lib/settings/holiday-countries'
import type { Import } from '@/lib/settings/import-table'
import { addImport, changeImport, demandImport, findImport, runImport } from '@/lib/settings/imports'
import { suggestedMapping } from '@/lib/wire/profile-import-headings'
import { type importChange, type newImport, toImportOptions } from '@/lib/wire/profile-import-inputs'
import { demandMapped, toMapping } from '@/lib/wire/profile-import-mapping'
import { readImport } from '@/lib/wire/profile-import-read'
import { signsOf } from '@/lib/wire/profile-import-signs'
import { delimiterOf, readTable } from '@/lib/wire/profile-import-table'
import { toFileText } from '@/lib/wire/profile-import-text'

/** So many rows show what the columns mean, and how dates are written. */
const looked = 200

const usual: ImportOptions = {
  dateOrder: 'dmy',
  decimalSign: '.',
  timezone: null,
  region: null,
  serviceId: null,
  staffId: null,
  status: 'confirmed',
  existing: 'update',
  clash: 'refuse',
}

/**
 * Keeps a file with what its columns seem to mean. Refuses: forbidden, too_large, validation_failed (it is no file of
 * that kind).
 */
export async function draftImport(actor: Actor, body: z.output<typeof newImport>): Promise<Import> {
  demandImport(actor)
  const { text, encoding } = toFileText(body)
  const { kind, file_name: fileName } = body
  const region = await countryOf(actor.profileId)
  const file = { kind, fileName, encoding, content: text }
  if (!isTable(kind)) {
    const options = { ...usual, region }
    const foreign = { ...file, delimiter: null, columns: [], mapping: {}, options }
    readImport(foreign)
    return addImport(actor, foreign)
  }
  const delimiter = delimiterOf(text)
  const { columns } = readTable(text, delimiter)
  const table = readTable(text, delimiter, looked)
  if (table.rows.length === 0)
    throw invalid('content', 'There is nothing below the names of the columns.', 'no_rows')
  const mapping = suggestedMapping(kind, table)
  const options = { ...usual, region, ...signsOf(table, mapping, region) }
  return addImport(actor, { ...file, delimiter, columns, mapping, options })
}

/** Says how a draft is read. Refuses as changeImport and toMapping do. */
export async function changeDraft(
  actor: Actor,
  id: number,
  change: z.output<typeof importChange>,
): Promise<Import> {
  const draft = await findImport(actor, id)
  const mapping: ImportMapping = change.mapping
    ? toMapping(draft.kind, draft.columns, change.mapping)
    : draft.mapping
  const options = { ...draft.options, ...toImportOptions(change.options ?? {}) }
  return changeImport(actor, id, { mapping, options })
}

/** Lets a file come in. Refuses as runImport does, and a table in which nothing says what every row must say. */
export async function runDraft(actor: Actor, id: number): Promise<Import> {
  const { kind, mapping, options } = await findImport(actor, id)
  demandMapped(kind, mapping, options)
  return runImport(actor, id)
}
