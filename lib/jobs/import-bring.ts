import { touch } from '@/lib/db/record'
import { type WriteTx, write } from '@/lib/db/transaction'
import type { ImportPart, RowFault } from '@/lib/domain/import'
import { type Step, type StepOf, stepsOf } from '@/lib/domain/import-steps'
import { Refused } from '@/lib/domain/refusal'
import { addRows, type ImportRow } from '@/lib/settings/import-rows'
import { advanceImport, holdImport } from '@/lib/settings/import-work'
import { toRowFault } from '@/lib/wire/profile-import-faults'
import { readImport } from '@/lib/wire/profile-import-read'
import type { Batch } from './import'
import { bringBookings } from './import-bookings'
import { bringCustomers } from './import-customers'
import { bringServices, bringStaff } from './import-things'

/** So many are done in one transaction: long enough to be quick, short enough that nobody waits for it. */
const atOnce: Record<ImportPart, number> = { services: 20, staff: 20, customers: 100, bookings: 25 }

/** What was made of a step, or why nothing was. */
export type Made = Partial<Omit<ImportRow, 'position' | 'part' | 'row' | 'errors'>> &
  Pick<ImportRow, 'outcome'>
export type Outcome = Made | Refused

/** What the steps of a batch are done with. */
export interface Scene {
  tx: WriteTx
  batch: Batch
}

/** The same, with what stands in the rows of a table. */
interface FileScene extends Scene {
  cells: ReadonlyMap<number, string[]>
}

/** Reads a file, and answers what does its next batch; false: that was the last one. */
export function bringNext(batch: Batch): () => Promise<boolean> {
  const { work, profileId, lease } = batch
  const { cells, ...file } = readImport({ ...work, content: work.content ?? '' })
  const steps = stepsOf(file)
  return () =>
    write(profileId, async (tx) => {
      const position = await holdImport(tx, batch, 'running')
      if (position === null) return false
      const some = nextOf(steps, position)
      const rows = await rowsOf({ tx, batch, cells }, some, position)
      await addRows(tx, profileId, batch.importId, rows)
      const done = position + some.length
      const ends = done === steps.length ? 'done' : null
      await advanceImport(tx, batch, { position: done, total: steps.length, seconds: lease, ends })
      touch(tx, profileId)
      return ends === null
    })
}

/** The next steps, all of one part. */
function nextOf(steps: Step[], position: number): Step[] {
  const part = steps[position]?.part
  if (!part) return []
  const some = steps.slice(position, position + atOnce[part])
  const other = some.findIndex((step) => step.part !== part)
  return other < 0 ? some : some.slice(0, other)
}

async function rowsOf(scene: FileScene, some: Step[], first: number): Promise<ImportRow[]> {
  const outcomes = await outcomesOf(scene, some)
  return some.map((step, index) => rowOf(scene, step, first + index, outcomes[index]))
}

/** What is wrong in the file is not tried; all else is, in its order. */
async function outcomesOf(scene: Scene, some: Step[]): Promise<(Outcome | undefined)[]> {
  const tried = some.filter(({ entry }) => entry !== null)
  const found = await bring(scene, tried)
  return some.map((step) => found[tried.indexOf(step)])
}

function bring(scene: Scene, steps: Step[]): Promise<Outcome[]> {
  const entriesOf = <Part extends ImportPart>(part: Part) =>
    (steps as StepOf<Part>[]).flatMap((step) => (step.part === part && step.entry ? [step.entry] : []))
  const part = steps[0]?.part
  if (part === 'services') return bringServices(scene, entriesOf('services'))
  if (part === 'staff') return bringStaff(scene, entriesOf('staff'))
  if (part === 'customers') return bringCustomers(scene, entriesOf('customers'))
  return part ? bringBookings(scene, entriesOf('bookings')) : Promise.resolve([])
}

function rowOf(
  { batch, cells }: FileScene,
  step: Step,
  position: number,
  outcome: Outcome | undefined,
): ImportRow {
  const { part, row, entry, faults } = step
  const errors: RowFault[] =
    outcome instanceof Refused ? [toRowFault(part, row, outcome, batch.work.mapping)] : faults
  const stood = cells.get(row)
  const made: Made =
    outcome && !(outcome instanceof Refused)
      ? outcome
      : { outcome: 'refused', before: stood ? { cells: stood } : null }
  return {
    ...nothing,
    ...made,
    position,
    part,
    row,
    sourceKey: entry?.sourceKey ?? null,
    errors: errors.map(({ column, code, message }) => ({ column, code, message })),
  }
}

const nothing = {
  serviceId: null,
  staffId: null,
  customerId: null,
  bookingId: null,
  participantId: null,
  before: null,
  after: null,
  version: null,
  undo: null,
  leftBecause: null,
}

/** What work answers, or why it was refused; trouble of the database is no refusal of a row. */
export async function orRefused<Answer>(work: () => Promise<Answer>): Promise<Answer | Refused> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refused && error.reason !== 'unavailable') return error
    throw error
  }
}
