import { write } from '@/lib/db/transaction'
import type { ImportPart, LeftReason } from '@/lib/domain/import'
import { takeBack } from '@/lib/engine/take-back'
import { takeBackService, takeBackStaff } from '@/lib/settings/import-things'
import { advanceImport, holdImport, type MadeRow, markUndone, rowsToUndo } from '@/lib/settings/import-work'
import { type BroughtCustomer, takeBackCustomers } from '@/lib/settings/take-back-customers'
import type { Batch } from './import'
import type { Scene } from './import-bring'

const atOnce = 100

/** Answers what takes back the next rows of a file, the last ones first; false: those were all. */
export function undoNext(batch: Batch): () => Promise<boolean> {
  const { profileId, lease } = batch
  return () =>
    write(profileId, async (tx) => {
      const position = await holdImport(tx, batch, 'undoing')
      if (position === null) return false
      const rows = await rowsToUndo(tx, batch, atOnce)
      const [part] = rows.map((row) => row.part)
      const left = part ? await takers[part]({ tx, batch }, rows) : []
      await markUndone(
        tx,
        batch,
        rows.map((row, index) => ({ position: row.position, left: left[index] ?? null })),
      )
      const ends = rows.length === 0 ? 'undone' : null
      await advanceImport(tx, batch, { position: position + rows.length, total: null, seconds: lease, ends })
      return ends === null
    })
}

type Taker = (scene: Scene, rows: MadeRow[]) => Promise<(LeftReason | null)[]>

const takers: Record<ImportPart, Taker> = {
  bookings: ({ tx, batch }, rows) => takeBack(tx, batch.work.actor, rows),
  customers: ({ tx, batch }, rows) => takeBackCustomers(tx, batch.work.actor, rows as BroughtCustomer[]),
  staff: ({ tx, batch }, rows) =>
    inTurn(rows, ({ staffId, after }) => takeBackStaff(tx, batch.profileId, staffId, after as object | null)),
  services: ({ tx, batch }, rows) =>
    inTurn(rows, ({ serviceId, version }) => takeBackService(tx, batch.profileId, serviceId, version)),
}

async function inTurn<Answer>(rows: MadeRow[], work: (row: MadeRow) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const row of rows) answers.push(await work(row))
  return answers
}
