import { expect, test } from 'vitest'
import { draftImport, runDraft } from '@/lib/api/profile-import'
import { pool } from '@/lib/db/client'
import type { ImportKind } from '@/lib/domain/import'
import { addDays } from '@/lib/domain/local-time'
import { openHouse, refusal } from '@/lib/engine/test-house'
import { findImport, imports, removeImport, undoImport } from '@/lib/settings/imports'
import { toImport } from '@/lib/wire/profile-import'
import { bringFile } from './import'

test('a file that was removed from the list brings nothing twice, and says nothing of anybody any more', async () => {
  const house = await openHouse()
  const work = (importId: number) =>
    bringFile({ profileId: house.profileId, importId }, new AbortController().signal)
  const ran = async (kind: ImportKind, content: string) => {
    const { id } = await draftImport(house.owner, { kind, file_name: 'file.csv', content })
    await runDraft(house.owner, id)
    await work(id)
    return toImport(await findImport(house.owner, id))
  }
  const past = (days: number) => addDays(house.monday, -100 - days)
  const table = [
    'Service,Staff,Client,Date,Start,Status',
    `Haircut,Ada,Given Up,${past(0)},10:00,cancelled`,
    `Haircut,Ada,No Show,${past(1)},10:00,no-show`,
    `Course,Ada,No Address,${past(2)},10:00,completed`,
    'Haircut,Ada,Nobody,someday,10:00,',
  ].join('\n')
  const first = await ran('bookings_csv', table)
  const came = { customers: { created: 3 }, bookings: { created: 3, refused: 1 } }
  expect(first.counts).toMatchObject(came)
  await removeImport(house.owner, first.id)
  expect((await refusal(findImport(house.owner, first.id))).reason).toBe('not_found')
  expect((await imports(house.owner)).map(({ id }) => id)).not.toContain(first.id)
  const kept = await pool().query(
    'SELECT * FROM import i JOIN import_row r ON r.import_id = i.id WHERE i.id = $1',
    [first.id],
  )
  expect(kept.rows).toHaveLength(6)
  expect(JSON.stringify(kept.rows)).not.toMatch(/Given Up|No Show|No Address|Nobody|Olga|file\.csv/)

  const again = await ran('bookings_csv', table)
  expect(again.counts).toMatchObject({ customers: { skipped: 3 }, bookings: { skipped: 3, refused: 1 } })
  const third = await ran('customers_csv', 'name\nGone')
  await undoImport(house.owner, third.id)
  await work(third.id)
  await removeImport(house.owner, third.id)
  expect((await ran('customers_csv', 'name\nGone')).counts.customers).toMatchObject({ created: 1 })
})
