import { expect, test } from 'vitest'
import { exportProfile } from '@/lib/api/export-profile'
import { draftImport, runDraft } from '@/lib/api/profile-import'
import { filesOf } from '@/lib/api/test-archive'
import type { ImportKind } from '@/lib/domain/import'
import { addDays } from '@/lib/domain/local-time'
import { book } from '@/lib/engine/book'
import { changeStatus } from '@/lib/engine/change-status'
import { become, type House, openHouse, visitor, wish } from '@/lib/engine/test-house'
import { addCustomer } from '@/lib/settings/add-customer'
import { importRows } from '@/lib/settings/import-rows'
import { findImport } from '@/lib/settings/imports'
import { toImport } from '@/lib/wire/profile-import'
import { readTable } from '@/lib/wire/profile-import-table'
import { bringFile } from './import'

/** The archive's tables, as files and as what stands in them. */
async function tablesOf({ owner }: House) {
  const parts: Buffer[] = []
  for await (const part of exportProfile(owner, 'zip')) parts.push(Buffer.from(part))
  const files = filesOf(Buffer.concat(parts))
  const text = (name: string) => files.get(`${name}.csv`) ?? ''
  return { customers: text('customers'), bookings: text('bookings') }
}

/** Rows by the names of their columns, without what differs from business to business. */
function said(table: string, without: string[]): Record<string, string | undefined>[] {
  const { columns, rows } = readTable(table, ',')
  return rows.map(({ cells }) =>
    Object.fromEntries(
      columns.map((name, index) => [name, cells[index]]).filter(([name]) => !without.includes(name ?? '')),
    ),
  )
}

async function bringIn({ owner, profileId }: House, kind: ImportKind, content: string) {
  const { id } = await draftImport(owner, { kind, file_name: `${kind}.csv`, content })
  await runDraft(owner, id)
  await bringFile({ profileId, importId: id }, new AbortController().signal)
  const { rows } = await importRows(owner, id, {
    part: null,
    outcomes: ['refused'],
    undo: null,
    limit: 10,
    offset: 0,
  })
  expect(rows.map(({ row, errors }) => ({ row, errors }))).toEqual([])
  return toImport(await findImport(owner, id)).counts
}

test('what is exported comes in again elsewhere as it was, by what its columns are called', async () => {
  const [from, to] = [await openHouse('from'), await openHouse('to')]
  const day = (days: number) => addDays(from.monday, days)
  await addCustomer(from.owner, {
    name: '=Carla "C", Müller',
    email: 'carla@example.org',
    phone: '+4930901820',
    note: '- by the window,\nnot the door',
  })
  await book(
    from.owner,
    wish(from, { visitor: { ...visitor('Vera Visitor'), note: '+1 friend' }, price: 1250 }),
  )
  const ill = await book(
    from.owner,
    wish(from, { date: day(1), staffId: from.ben.id, internalNote: '@home' }),
  )
  await changeStatus(from.owner, ill.id, become('cancelled', { reason: 'Ill' }))
  await book(from.owner, wish(from, { date: day(2), status: 'pending' }))
  await book(
    from.owner,
    wish(from, { date: day(3), serviceId: from.course.id, visitor: visitor('Cleo Class') }),
  )
  const stay = { date: day(4), checkoutDate: day(7), serviceId: from.cabin.id, staffId: null }
  await book(from.owner, wish(from, { ...stay, visitor: visitor('Gita Guest') }))

  const taken = await tablesOf(from)
  const customers = await bringIn(to, 'customers_csv', taken.customers)
  expect(customers.customers).toMatchObject({ created: 5, refused: 0 })
  const bookings = await bringIn(to, 'bookings_csv', taken.bookings)
  expect(bookings.bookings).toMatchObject({ created: 5, refused: 0 })
  expect(bookings.customers).toMatchObject({ created: 0 })

  const brought = await tablesOf(to)
  const own = ['id', 'uid', 'created_at', 'source', 'location']
  expect(said(brought.customers, own)).toEqual(said(taken.customers, own))
  // What was given up comes in last, whenever it was booked.
  const byDay = (table: string) =>
    said(table, own).toSorted((a, b) => String(a.date).localeCompare(String(b.date)))
  expect(byDay(brought.bookings)).toEqual(byDay(taken.bookings))
})
