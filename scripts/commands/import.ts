import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Actor } from '@/lib/domain/actor'
import { importKinds, type RowFault } from '@/lib/domain/import'
import type { ImportJson } from '@/lib/wire/profile-import'
import { PlainFailure, step } from '../step.mjs'
import { operatorOf, profileFlag, theBusiness } from './business'
import type { Command } from './command'
import { openAsIs } from './database'

export const importCommand: Command = {
  summary: 'Brings customers and bookings in from a file; ends with 1 where a row was refused.',
  about: [
    'Columns are understood by their names, as on the page Settings, Import: what it asks there can be answered only',
    'there, and what came in can be taken back there. Nobody is written to.',
  ],
  flags: {
    profile: profileFlag,
    kind: { type: 'string', value: 'KIND', about: importKinds.join(', '), required: true },
    'dry-run': { type: 'boolean', about: 'say what would become of each row, and change nothing' },
  },
  file: 'file',
  async run({ flags, files: [name = ''], from, environment }) {
    const kind = importKinds.find((each) => each === flags.kind)
    if (!kind) throw new PlainFailure(`daybook import: --kind must be one of ${importKinds.join(', ')}.`)
    const bytes = await readFile(path.resolve(from, name)).catch((error: Error) => {
      throw new PlainFailure(`daybook import: ${error.message}`)
    })
    await openAsIs(environment)
    const { keepSecrets } = await import('../secrets')
    process.env.NEXTAUTH_SECRET = (await keepSecrets(environment)).nextauthSecret
    const actor = operatorOf(await theBusiness(flags.profile))
    const { draftImport } = await import('@/lib/api/profile-import')
    const file = { kind, file_name: path.basename(name), content_base64: bytes.toString('base64') }
    const { id } = await draftImport(actor, file)
    const { counts, faults } = flags['dry-run'] ? await tried(actor, id) : await brought(actor, id)
    for (const [part, { created, updated, skipped, refused }] of Object.entries(counts))
      if (created + updated + skipped + refused > 0)
        console.log(
          `${part.padEnd(10)} ${created} created, ${updated} updated, ${skipped} skipped, ${refused} refused`,
        )
    for (const fault of faults) console.log(inWords(fault))
    return Object.values(counts).some(({ refused }) => refused > 0) ? 1 : 0
  },
}

interface Became {
  counts: Record<string, Record<'created' | 'updated' | 'skipped' | 'refused', number>>
  faults: RowFault[]
}

const inWords = ({ part, row, column, message }: RowFault) =>
  `${part}, row ${row}${column === null ? '' : `, ${column}`}: ${message}`

/** What would become of it; the file is forgotten again. */
async function tried(actor: Actor, id: number): Promise<Became> {
  const { checkImport } = await import('@/lib/api/profile-import-check')
  const { removeImport } = await import('@/lib/settings/imports')
  return checkImport(actor, id).finally(() => removeImport(actor, id))
}

/** What became of it: a file that cannot be read in at all is forgotten, what has begun is seen to its end. */
async function brought(actor: Actor, id: number): Promise<Became> {
  const { runDraft } = await import('@/lib/api/profile-import')
  const { removeImport } = await import('@/lib/settings/imports')
  await runDraft(actor, id).catch(async (error: unknown) => {
    await removeImport(actor, id)
    throw error
  })
  const { counts, failure } = await step('Bringing it in', () => ended(actor, id))
  if (failure !== null) throw new PlainFailure(failure)
  return { counts, faults: await faultsOf(actor, id) }
}

/** A worker that runs may have taken it already: then it is waited for. */
async function ended(actor: Actor, importId: number): Promise<ImportJson> {
  const { bringFile } = await import('@/lib/jobs/import')
  const { findImport } = await import('@/lib/settings/imports')
  const { toImport } = await import('@/lib/wire/profile-import')
  for (;;) {
    await bringFile({ profileId: actor.profileId, importId }, new AbortController().signal)
    const found = toImport(await findImport(actor, importId))
    if (found.status !== 'running') return found
    await pause(500)
  }
}

async function faultsOf(actor: Actor, id: number): Promise<RowFault[]> {
  const { importRows } = await import('@/lib/settings/import-rows')
  const faults: RowFault[] = []
  for (let offset = 0; ; offset += 1000) {
    const page = { part: null, outcomes: ['refused' as const], undo: null, limit: 1000, offset }
    const { rows } = await importRows(actor, id, page)
    faults.push(...rows.flatMap(({ part, row, errors }) => errors.map((error) => ({ part, row, ...error }))))
    if (rows.length < 1000) return faults
  }
}
