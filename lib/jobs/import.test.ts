import { beforeAll, describe, expect, test } from 'vitest'
import { changeDraft, draftImport, runDraft } from '@/lib/api/profile-import'
import { checkImport } from '@/lib/api/profile-import-check'
import { pool, prisma } from '@/lib/db/client'
import type { ImportKind } from '@/lib/domain/import'
import { addDays, localOf } from '@/lib/domain/local-time'
import { book } from '@/lib/engine/book'
import { type House, openHouse, refusal, wish } from '@/lib/engine/test-house'
import { changeCustomer } from '@/lib/settings/change-customer'
import { eraseCustomer } from '@/lib/settings/erase-customer'
import { importRows } from '@/lib/settings/import-rows'
import { claimImport, type ImportWork, wakeFiles } from '@/lib/settings/import-work'
import { findImport, removeImport, undoImport } from '@/lib/settings/imports'
import { importRowsReply, toImport } from '@/lib/wire/profile-import'
import { bringFile } from './import'
import { bringNext } from './import-bring'

let house: House
beforeAll(async () => {
  house = await openHouse()
})

const going = new AbortController().signal
const all = { part: null, outcomes: null, undo: null, limit: 1000, offset: 0 }

const draft = (kind: ImportKind, content: string) =>
  draftImport(house.owner, { kind, file_name: 'file.csv', content })
const work = (importId: number) => bringFile({ profileId: house.profileId, importId }, going)
const shown = async (id: number) => toImport(await findImport(house.owner, id))
const rowsOf = async (id: number) => (await importRows(house.owner, id, all)).rows

async function ran(kind: ImportKind, content: string) {
  const { id } = await draft(kind, content)
  await runDraft(house.owner, id)
  await work(id)
  return shown(id)
}

async function undone(id: number) {
  await undoImport(house.owner, id)
  await work(id)
  return shown(id)
}

const lines = (...rows: string[]) => rows.join('\r\n')
const customersNow = () =>
  prisma().customer.findMany({ where: { profileId: house.profileId }, orderBy: { id: 'asc' } })
const bookingsNow = () =>
  prisma().booking.findMany({ where: { profileId: house.profileId }, orderBy: { startsAt: 'asc' } })
const mails = async () =>
  (await pool().query('SELECT FROM delivery WHERE profile_id = $1', [house.profileId])).rowCount
const none = { created: 0, updated: 0, skipped: 0, refused: 0, undone: 0, left: 0 }

describe('a table of customers', () => {
  const table = lines(
    'Vorname;Nachname;E-Mail-Adresse;Mobiltelefon;Notizen',
    'Ada;Archer;ada@example.org;030 1234567;Likes tea',
    'Ben;Baker;;0171 2345678;"Two lines;',
    'of notes"',
    'Nobody;;no address;;',
    'Ada;Archer-Lee;ADA@example.org;;Moved',
  )

  test('says what would become of it, comes in, and is taken back to the letter', async () => {
    await prisma().customer.create({
      data: { profileId: house.profileId, name: 'B. Baker', phone: '+49 171 2345678', note: 'Old' },
    })
    const before = await customersNow()
    const { id, mapping, delimiter, columns } = await draft('customers_csv', table)
    expect({ delimiter, columns: columns.length, mapping }).toEqual({
      delimiter: ';',
      columns: 5,
      mapping: {
        Vorname: 'first_name',
        Nachname: 'last_name',
        'E-Mail-Adresse': 'email',
        Mobiltelefon: 'phone',
        Notizen: 'note',
      },
    })
    const check = await checkImport(house.owner, id)
    expect(check.counts.customers).toEqual({ created: 1, updated: 2, skipped: 0, refused: 1 })
    const cells = ['Nobody', '', 'no address', '', '']
    expect(check.faults).toEqual([
      {
        part: 'customers',
        row: 4,
        column: 'E-Mail-Adresse',
        code: 'invalid',
        message: 'Is no email address.',
        cells,
      },
    ])
    expect(await customersNow()).toEqual(before)

    await runDraft(house.owner, id)
    await work(id)
    expect(await shown(id)).toMatchObject({ status: 'done', total: 4, done: 4 })
    const [ben, ada, ...others] = await customersNow()
    expect(others).toEqual([])
    expect(ben).toMatchObject({
      name: 'Ben Baker',
      phone: '+491712345678',
      note: 'Old\nTwo lines;\nof notes',
    })
    expect(ada).toMatchObject({ name: 'Ada Archer-Lee', email: 'ada@example.org', phone: '+49301234567' })
    expect((await findImport(house.owner, id)).hasFile).toBe(false)
    const refused = { ...all, outcomes: ['refused' as const] }
    expect(importRowsReply(await importRows(house.owner, id, refused)).body.rows).toMatchObject([
      { row: 4, cells },
    ])

    expect((await undone(id)).counts.customers).toMatchObject({ undone: 3, left: 0 })
    const strip = (rows: Awaited<ReturnType<typeof customersNow>>) =>
      rows.map(({ updatedAt: _, ...row }) => row)
    expect(strip(await customersNow())).toEqual(strip(before))
    await prisma().customer.deleteMany({ where: { profileId: house.profileId } })
  })

  test('leaves what somebody changed since, and who has booked', async () => {
    const { id } = await ran(
      'customers_csv',
      lines('name,email', 'Cleo,cleo@example.org', 'Dan,dan@example.org'),
    )
    const [cleo, dan] = await customersNow()
    await changeCustomer(house.owner, cleo?.id ?? 0, { note: 'Called today' })
    await book(
      house.owner,
      wish(house, { minute: 900, visitor: { name: 'Dan', email: 'dan@example.org', phone: null, note: '' } }),
    )
    expect((await undone(id)).counts.customers).toMatchObject({ undone: 0, left: 2 })
    expect((await rowsOf(id)).map(({ leftBecause }) => leftBecause)).toEqual(['changed', 'in_use'])
    expect((await refusal(undoImport(house.owner, id))).reason).toBe('invalid_transition')
    expect((await customersNow()).map((each) => each.id)).toEqual([cleo?.id, dan?.id])
  })

  test('makes nothing twice', async () => {
    const table = lines('name,email,phone', 'Eve,eve@example.org,', 'Finn,,0301112223', 'Gus,,')
    expect((await ran('customers_csv', table)).counts.customers).toEqual({ ...none, created: 3 })
    expect((await ran('customers_csv', table)).counts.customers).toEqual({ ...none, skipped: 3 })
  })
})

describe('a table of bookings', () => {
  const yesterday = addDays(localOf(Date.now(), 'Europe/Berlin').date, -1)
  const table = () =>
    lines(
      'Service,Staff,Client,Email,Date,Start,End,Status,Price',
      `Haircut,Ada,Vera Visitor,vera@example.org,${addDays(house.monday, 1)},10:00,11:00,confirmed,49.90`,
      `haircut,Ada,Walter,,${addDays(house.monday, 1)},10:30,11:30,confirmed,`,
      `Haircut,Ben,Vera Visitor,vera@example.org,${yesterday},22:00,23:30,no-show,`,
      `Haircut,Ben,Xenia,x@example.org,${yesterday},22:00,23:00,cancelled,`,
      `Massage,Ada,Yara,,${addDays(house.monday, 1)},12:00,,,`,
      'Haircut,Ada,Zoe,,2027-03-28,02:30,,,',
      `Haircut,Ada,Zoe,,${addDays(house.monday, 1)},03:30,,,`,
      `Haircut,Ada,Zoe,,${yesterday},10:00,10:00,,`,
      `Haircut,Ada,Zoe,,${yesterday},10:00,,,,unheard`,
      `Cabin,Ada,Zoe,,${addDays(house.monday, 1)},10:00,,,`,
    )

  test('keeps the rules of every booking, tells nobody, and is taken back', async () => {
    const [sent, before, people] = [await mails(), await bookingsNow(), await customersNow()]
    const { id } = await draft('bookings_csv', table())
    const check = await checkImport(house.owner, id)
    expect(check.counts.bookings).toEqual({ created: 3, updated: 0, skipped: 0, refused: 7 })
    expect(check.faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, null, 'slot_taken'],
      [6, 'Service', 'unknown'],
      [7, 'Start', 'nonexistent_local_time'],
      [8, null, 'outside_hours'],
      [9, 'End', 'too_early'],
      [10, null, 'too_many_cells'],
      [11, 'Staff', 'unknown_operator'],
    ])
    await runDraft(house.owner, id)
    await work(id)
    expect((await shown(id)).counts).toMatchObject({
      bookings: { ...none, created: 3, refused: 7 },
      customers: { ...none, created: 5 },
    })
    expect((await rowsOf(id)).flatMap(({ row, errors }) => errors.map(({ code }) => [row, code]))).toEqual(
      check.faults.map(({ row, code }) => [row, code]),
    )
    const came = (await bookingsNow()).filter((each) => !before.some((other) => other.id === each.id))
    expect(
      came.map(({ status, price, source, overbooked }) => ({ status, price, source, overbooked })),
    ).toEqual([
      { status: 'no_show', price: 5000, source: 'import', overbooked: false },
      { status: 'cancelled', price: 5000, source: 'import', overbooked: false },
      { status: 'confirmed', price: 4990, source: 'import', overbooked: false },
    ])
    expect(await mails()).toBe(sent)

    const again = await ran('bookings_csv', table())
    expect(again.counts.bookings).toMatchObject({ created: 0, skipped: 3, refused: 7 })
    expect((await undone(again.id)).counts.bookings).toMatchObject({ undone: 0, left: 0 })
    expect((await undone(id)).counts).toMatchObject({
      bookings: { undone: 3, left: 0 },
      customers: { undone: 5, left: 0 },
    })
    expect(await bookingsNow()).toEqual(before)
    expect((await customersNow()).map((each) => each.id)).toEqual(people.map((each) => each.id))
  })

  test('is told of an end that is not where the duration ends', async () => {
    const { id } = await draft(
      'bookings_csv',
      lines(
        'Service,Client,Date,Start,End,Duration',
        `Haircut,Vera,${yesterday},10:00,11:00,60`,
        `Haircut,Vera,${yesterday},13:00,14:00,30`,
        'Haircut,Vera,2019-10-27,02:30,02:00,30',
        'Haircut,Vera,2019-11-04,12:00,12:00,1440',
        'Haircut,Vera,2019-11-06,12:00,12:00,60',
      ),
    )
    expect((await checkImport(house.owner, id)).faults).toMatchObject([
      { row: 3, column: 'End', code: 'other_length' },
      { row: 6, column: 'End', code: 'other_length' },
    ])
  })

  test('puts in what is taken where that is wanted', async () => {
    const { id } = await draft('bookings_csv', table())
    await changeDraft(house.owner, id, { options: { clash: 'overbook' } })
    const { counts } = await checkImport(house.owner, id)
    expect(counts.bookings).toEqual({ created: 5, updated: 0, skipped: 0, refused: 5 })
    await runDraft(house.owner, id)
    await work(id)
    expect((await shown(id)).counts.bookings).toMatchObject({ created: 5, refused: 5 })
    await undone(id)
  })
})

describe('a worker', () => {
  const table = lines('name,email', ...Array.from({ length: 250 }, (_, n) => `Person ${n},p${n}@example.net`))

  test('that stops half-way or dies leaves what the next one goes on with; two at once do nothing twice', async () => {
    const before = (await customersNow()).length
    const { id } = await draft('customers_csv', table)
    await runDraft(house.owner, id)
    const stopped = new AbortController()
    stopped.abort()
    await bringFile({ profileId: house.profileId, importId: id }, stopped.signal)
    expect(await shown(id)).toMatchObject({ status: 'running', total: 250, done: 100 })

    // One that died is still thought to be at it, for a while.
    await claimImport({ profileId: house.profileId, importId: id }, 3600)
    await work(id)
    expect((await shown(id)).done).toBe(100)
    await pool().query('DELETE FROM graphile_worker._private_jobs')
    await pool().query('UPDATE import SET lease_until = now()')
    await wakeFiles()
    const { rows } = await pool().query('SELECT key FROM graphile_worker.jobs')
    expect(rows).toEqual([{ key: `import:${house.profileId}:${id}` }])

    const claimed = {
      ...(await claimImport({ profileId: house.profileId, importId: id }, 3600)),
    } as ImportWork
    const batch = { profileId: house.profileId, importId: id, work: claimed, lease: 30 }
    const [one, other] = [bringNext(batch), bringNext(batch)]
    await Promise.all([one(), other()])
    await Promise.all([one(), other()])
    expect(await shown(id)).toMatchObject({
      status: 'done',
      done: 250,
      counts: { customers: { created: 250 } },
    })
    expect((await customersNow()).length).toBe(before + 250)
    expect((await undone(id)).counts.customers).toMatchObject({ undone: 250 })
    expect((await customersNow()).length).toBe(before)
  })
})

test('what another program gave out brings services, people, customers and bookings, once, and goes again', async () => {
  const day = addDays(house.monday, 3)
  const file = JSON.stringify({
    services: [
      { id: 4, name: 'Colour', duration: 90, price: 79.9, currency: 'EUR', attendantsNumber: 1 },
      { id: 5, name: 'haircut', duration: 60, attendantsNumber: 1 },
    ],
    providers: [
      { id: 2, firstName: 'Mia', lastName: 'Brandt', email: 'mia@salon.example', services: [4] },
      { id: 3, firstName: 'Ada', lastName: '', services: [4, 5] },
    ],
    customers: [{ id: 11, firstName: 'Anna', lastName: 'Keller', email: 'anna@example.com' }],
    appointments: [
      {
        id: 31,
        start: `${day} 09:30:00`,
        end: `${day} 11:00:00`,
        customerId: 11,
        providerId: 2,
        serviceId: 4,
      },
      {
        id: 32,
        start: `${day} 12:00:00`,
        end: `${day} 13:30:00`,
        customerId: 11,
        providerId: 3,
        serviceId: 4,
      },
      {
        id: 33,
        start: `${day} 12:30:00`,
        end: `${day} 13:30:00`,
        customerId: 11,
        providerId: 3,
        serviceId: 5,
      },
    ].map((each) => ({ ...each, hash: `h${each.id}`, status: 'Booked' })),
  })
  const before = await bookingsNow()
  const first = await ran('easyappointments', file)
  expect(first).toMatchObject({
    status: 'done',
    counts: {
      services: { created: 1, skipped: 1 },
      staff: { created: 1, skipped: 1 },
      customers: { created: 1 },
      bookings: { created: 2, refused: 1 },
    },
  })
  const colour = await prisma().service.findFirst({ where: { profileId: house.profileId, name: 'Colour' } })
  expect(colour).toMatchObject({ durationMinutes: 90, price: 7990, bookableOnline: false })
  const again = await ran('easyappointments', file)
  expect(again.counts).toMatchObject({
    services: { created: 0, skipped: 2 },
    customers: { created: 0, skipped: 1 },
    bookings: { created: 0, skipped: 2, refused: 1 },
  })
  expect((await undone(first.id)).counts).toMatchObject({
    services: { undone: 1, left: 0 },
    staff: { undone: 1, left: 0 },
    customers: { undone: 1, left: 0 },
    bookings: { undone: 2, left: 0 },
  })
  expect(await bookingsNow()).toEqual(before)
})

test('who is erased is forgotten by what files said of them, and by files that wait', async () => {
  const { id } = await ran(
    'customers_csv',
    lines('name,email,phone', 'Kim Kept,kim@example.org,', 'Kim Kept,Kim@example.org,soon'),
  )
  const waiting = await draft('customers_csv', lines('name,email', 'Kim,KIM@example.org'))
  const kim = (await customersNow()).find(({ email }) => email === 'kim@example.org')
  await eraseCustomer(house.owner, kim?.id ?? 0, { cancelUpcoming: false })
  const { rows } = await pool().query('SELECT * FROM import_row WHERE import_id = $1', [id])
  expect(JSON.stringify(rows)).not.toMatch(/kim/i)
  expect((await refusal(findImport(house.owner, waiting.id))).reason).toBe('not_found')
  expect((await undone(id)).counts.customers).toMatchObject({ undone: 0, left: 1 })
})

test('a draft is its profile’s, and a file at work is nobody’s to delete', async () => {
  const other = await openHouse()
  const { id } = await draft('customers_csv', lines('name', 'Hal'))
  expect((await refusal(findImport(other.owner, id))).reason).toBe('not_found')
  expect((await refusal(removeImport(other.owner, id))).reason).toBe('not_found')
  expect((await refusal(findImport({ ...house.owner, role: 'front_desk' }, id))).reason).toBe('forbidden')
  await runDraft(house.owner, id)
  expect((await refusal(removeImport(house.owner, id))).reason).toBe('invalid_transition')
  expect((await refusal(runDraft(house.owner, id))).reason).toBe('invalid_transition')
  const second = await draft('customers_csv', lines('name', 'Ida'))
  expect((await refusal(runDraft(house.owner, second.id))).message).toContain('Another file')
  await work(id)
  await removeImport(house.owner, id)
  await removeImport(house.owner, second.id)
})
