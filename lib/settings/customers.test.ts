import { beforeAll, describe, expect, test } from 'vitest'
import { pool, prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/actor'
import { book } from '@/lib/engine/book'
import { changeStatus } from '@/lib/engine/change-status'
import { become, daysOf, type House, mailsOf, openHouse, refusal, visitor } from '@/lib/engine/test-house'
import { addCustomer } from './add-customer'
import { changeCustomer } from './change-customer'
import { customer } from './customer'
import { customerHistory } from './customer-history'
import { customers } from './customers'
import { duplicateCustomers } from './duplicate-customers'
import { eraseCustomer } from './erase-customer'
import { exportCustomer } from './export-customer'
import { mergeCustomers } from './merge-customers'

let house: House
let next: ReturnType<typeof daysOf>
const all = { search: '', sort: 'name', limit: 200, offset: 0, after: null } as const
const page = { limit: 50, offset: 0, after: null }

beforeAll(async () => {
  house = await openHouse()
  next = daysOf(house)
})

const person = (name: string, more: object = {}) =>
  addCustomer(house.owner, { name, email: null, phone: null, note: null, ...more })
const bookFor = (name: string, changes: object = {}) =>
  book(house.owner, next({ visitor: visitor(name), tell: false, ...changes }))
const idOf = async (booking: Promise<{ customerId: number | null }>) => (await booking).customerId as number
/** As if it had been some days ago. */
const longAgo = (bookingId: number, days: number) =>
  pool().query(
    `UPDATE booking SET starts_at = now() - $3 * interval '1 day', ends_at = now() - $3 * interval '1 day' + interval '1 hour'
     WHERE profile_id = $1 AND id = $2`,
    [house.profileId, bookingId, days],
  )
const clockOf = async () =>
  (await prisma().profileClock.findUniqueOrThrow({ where: { profileId: house.profileId } })).ts
const names = async (actor: Actor, search: string) =>
  (await customers(actor, { ...all, search })).customers.map(({ name }) => name)

/** Ben, who sees his own calendar only. */
const ben = (): Actor => ({
  ...house.owner,
  role: 'staff',
  staffId: house.ben.id,
  canViewAll: false,
  name: 'Ben',
})

describe('the list', () => {
  beforeAll(async () => {
    for (const [index, letter] of ['A', 'B', 'C', 'D', 'E'].entries()) {
      const booking = await bookFor(`Paging ${letter}`, { price: index * 100 })
      if (index > 1) await longAgo(booking.id, 30 + index * 10)
    }
  })

  test('finds by every word, anywhere in name, email or phone, however a number is spaced', async () => {
    await person('Ottilie Zander', { email: 'otti@example.org', phone: '+49 (151) 77-88.99' })
    expect(await names(house.owner, 'zander otti')).toEqual(['Ottilie Zander'])
    expect(await names(house.owner, '15177889')).toEqual(['Ottilie Zander'])
    expect(await names(house.owner, 'OTTI@EX')).toEqual(['Ottilie Zander'])
    expect(await names(house.owner, 'zander nobody')).toEqual([])
    expect(await names(house.owner, '%')).toEqual([])
  })

  test('a name that begins with what is looked for comes before one that only holds it', async () => {
    await person('Amarok Quill')
    await person('Quill Zeta')
    expect(await names(house.owner, 'quill')).toEqual(['Quill Zeta', 'Amarok Quill'])
  })

  test('counts what was, what is ahead and what was spent', async () => {
    const own = { visitor: visitor('Figaro Figures') }
    const past = await book(house.owner, next({ ...own, price: 4000 }))
    const missed = await book(house.owner, next({ ...own, price: 7000 }))
    const off = await book(house.owner, next({ ...own, price: 9000 }))
    const ahead = await book(house.owner, next({ ...own, price: 1000 }))
    await book(house.owner, next({ ...own, serviceId: house.course.id, price: 1500 }))
    await longAgo(past.id, 20)
    await longAgo(missed.id, 10)
    await changeStatus(house.owner, missed.id, become('no_show'))
    await changeStatus(house.owner, off.id, become('cancelled'))
    const found = await customer(house.owner, past.customerId as number)
    expect(found).toMatchObject({
      bookings: 4,
      visits: 1,
      noShows: 1,
      cancelled: 1,
      spend: [{ currency: 'EUR', amount: 4000 }],
      nextVisit: ahead.startsAt,
    })
    expect(Date.now() - (found.lastVisit as Date).getTime()).toBeGreaterThan(19 * 86_400_000)
  })

  test.each(['name', 'last_visit', 'bookings', 'spend'] as const)(
    'pages by %s without a gap or a repetition',
    async (sort) => {
      const whole = (await customers(house.owner, { ...all, sort, search: 'paging' })).customers.map(
        ({ id }) => id,
      )
      expect(whole).toHaveLength(5)
      const seen: number[] = []
      let after = null as Awaited<ReturnType<typeof customers>>['last']
      do {
        const part = await customers(house.owner, { ...all, sort, search: 'paging', limit: 2, after })
        expect(part.total).toBe(5)
        seen.push(...part.customers.map(({ id }) => id))
        after = part.last
      } while (after)
      expect(seen).toEqual(whole)
    },
  )

  test('somebody confined to their own calendar knows their own visitors, and their own part of them', async () => {
    const shared = await book(house.owner, next({ visitor: visitor('Confi Shared') }))
    await book(house.owner, next({ visitor: visitor('Confi Shared'), staffId: house.ben.id }))
    const others = await idOf(bookFor('Confi Other'))
    expect(await names(ben(), 'confi')).toEqual(['Confi Shared'])
    const id = shared.customerId as number
    expect(await customer(ben(), id)).toMatchObject({ bookings: 1 })
    expect(await customer(house.owner, id)).toMatchObject({ bookings: 2 })
    expect((await customerHistory(ben(), id, page)).visits.map(({ staffId }) => staffId)).toEqual([
      house.ben.id,
    ])
    expect(await refusal(customer(ben(), others))).toMatchObject({ reason: 'not_found' })
    expect(await refusal(customerHistory(ben(), others, page))).toMatchObject({ reason: 'not_found' })
    expect(await refusal(changeCustomer(ben(), id, { name: 'Mine' }))).toMatchObject({ reason: 'forbidden' })
    expect(await refusal(exportCustomer(ben(), id))).toMatchObject({ reason: 'forbidden' })
  })
})

describe('details', () => {
  test('an email belongs to one customer, and the refusal says to whom', async () => {
    await person('Emil First', { email: 'emil@example.org' })
    const second = await person('Emil Second', { email: 'second@example.org' })
    for (const attempt of [
      () => person('Emil Third', { email: 'EMIL@example.org' }),
      () => changeCustomer(house.owner, second.id, { email: 'Emil@Example.org' }),
    ])
      expect((await refusal(attempt())).details.faults).toEqual([
        { field: 'email', code: 'taken', message: 'This address is Emil First’s.' },
      ])
  })

  test('bookings ahead follow a corrected address, those of the past say what was said then', async () => {
    const past = await bookFor('Corrie Typo')
    await longAgo(past.id, 3)
    const ahead = await bookFor('Corrie Typo')
    const seat = await bookFor('Corrie Typo', { serviceId: house.course.id })
    const own = await bookFor('Corrie Typo')
    await pool().query("UPDATE booking SET visitor_name = 'Her daughter' WHERE profile_id = $1 AND id = $2", [
      house.profileId,
      own.id,
    ])
    const before = await clockOf()
    await changeCustomer(house.owner, ahead.customerId as number, {
      name: 'Corrie Right',
      email: 'corrie@example.org',
    })
    expect(await clockOf()).toBeGreaterThan(before)
    const { rows } = await pool().query(
      'SELECT id, visitor_name, visitor_email, version FROM booking WHERE profile_id = $1 AND id = ANY ($2) ORDER BY id',
      [house.profileId, [past.id, ahead.id, own.id]],
    )
    expect(rows).toEqual([
      { id: past.id, visitor_name: 'Corrie Typo', visitor_email: 'corrie.typo@example.org', version: 1 },
      { id: ahead.id, visitor_name: 'Corrie Right', visitor_email: 'corrie@example.org', version: 2 },
      { id: own.id, visitor_name: 'Her daughter', visitor_email: 'corrie@example.org', version: 2 },
    ])
    const [class_] = await prisma().participant.findMany({ where: { bookingId: seat.id } })
    expect(class_).toMatchObject({ name: 'Corrie Right', email: 'corrie@example.org' })
    const [fact] = await prisma().fact.findMany({ where: { bookingId: ahead.id, type: 'changed' } })
    expect(fact).toMatchObject({
      before: { visitorName: 'Corrie Typo', visitorEmail: 'corrie.typo@example.org' },
      after: { visitorName: 'Corrie Right', visitorEmail: 'corrie@example.org' },
    })
  })

  test('saving what is already so changes nothing', async () => {
    const same = await person('Same Same', { note: 'Tea' })
    const before = await clockOf()
    await changeCustomer(house.owner, same.id, { name: 'Same Same', note: 'Tea' })
    expect(await clockOf()).toBe(before)
  })
})

describe('merging', () => {
  test('bookings and seats move, gaps are filled, notes are kept, and the others are gone', async () => {
    const kept = await person('Merle Kept', { note: 'Likes tea' })
    const booked = await bookFor('Merle Double', { visitor: { ...visitor('Merle Double'), phone: '0151 1' } })
    const seat = await bookFor('Merle Double', { serviceId: house.course.id })
    const gone = booked.customerId as number
    await changeCustomer(house.owner, gone, { note: 'Allergic to nuts' })
    const merged = await mergeCustomers(house.owner, kept.id, [gone], {})
    expect(merged).toMatchObject({
      name: 'Merle Kept',
      email: 'merle.double@example.org',
      phone: '0151 1',
      note: 'Likes tea\n\nAllergic to nuts',
      bookings: 2,
    })
    expect(await refusal(customer(house.owner, gone))).toMatchObject({ reason: 'not_found' })
    const [moved] = await prisma().fact.findMany({ where: { bookingId: booked.id, type: 'changed' } })
    expect(moved).toMatchObject({ before: { customerId: gone }, after: { customerId: kept.id }, version: 2 })
    const history = await customerHistory(house.owner, kept.id, page)
    expect(history.visits.map(({ bookingId }) => bookingId).sort()).toEqual([booked.id, seat.id].sort())
  })

  test('what was chosen stays, and the next booking of either address is the one customer’s', async () => {
    const kept = await person('Chosen One', { email: 'one@example.org' })
    const gone = await person('Chosen Two', { email: 'two@example.org' })
    const chosen = { name: 'Chosen Both', email: 'two@example.org' }
    expect(await mergeCustomers(house.owner, kept.id, [gone.id], chosen)).toMatchObject({
      ...chosen,
      id: kept.id,
    })
    const again = book(house.owner, next({ visitor: { ...visitor('Chosen Two'), email: 'TWO@example.org' } }))
    expect(await idOf(again)).toBe(kept.id)
    const formerly = { ...visitor('Chosen One'), email: 'ONE@example.org' }
    expect(await idOf(book(house.owner, next({ visitor: formerly })))).toBe(kept.id)
    const thrice = await person('Chosen Third', { email: 'third.chosen@example.org' })
    await mergeCustomers(house.owner, thrice.id, [kept.id], {})
    expect(await idOf(book(house.owner, next({ visitor: formerly })))).toBe(thrice.id)
    expect((await exportCustomer(house.owner, thrice.id)).addresses.map(({ email }) => email)).toContain(
      'one@example.org',
    )
    await eraseCustomer(house.owner, thrice.id, { cancelUpcoming: true })
    expect(await idOf(book(house.owner, next({ visitor: formerly })))).not.toBe(thrice.id)
  })

  test('an address that somebody has as their own leads to them, whoever was merged with it', async () => {
    const kept = await person('Alias Kept', { email: 'alias.kept@example.org' })
    const gone = await person('Alias Gone', { email: 'alias.gone@example.org' })
    await mergeCustomers(house.owner, kept.id, [gone.id], {})
    const owner = await person('Alias Owner', { email: 'alias.gone@example.org' })
    expect(await idOf(bookFor('Alias Gone'))).toBe(owner.id)
  })

  test('is all or nothing, and nobody merges with themselves or with a stranger', async () => {
    const one = await person('Atom One', { email: 'atom@example.org' })
    const two = await person('Atom Two')
    const strangers = await openHouse()
    const stranger = await addCustomer(strangers.owner, { name: 'S', email: null, phone: null, note: null })
    expect(await refusal(mergeCustomers(house.owner, one.id, [one.id], {}))).toMatchObject({
      reason: 'validation_failed',
    })
    expect(await refusal(mergeCustomers(house.owner, one.id, [two.id, stranger.id], {}))).toMatchObject({
      reason: 'not_found',
    })
    await person('Atom Third', { email: 'third@example.org' })
    expect(
      (await refusal(mergeCustomers(house.owner, one.id, [two.id], { email: 'third@example.org' }))).details
        .faults,
    ).toMatchObject([{ field: 'email', code: 'taken' }])
    expect(await customer(house.owner, two.id)).toMatchObject({ name: 'Atom Two' })
  })

  test('the same number or the same name is suggested, two people of one name are not', async () => {
    const place = await openHouse()
    const at = (name: string, more: object = {}) =>
      addCustomer(place.owner, { name, email: null, phone: null, note: null, ...more })
    const a = await at('Anna Berg', { phone: '+49 151 2345678' })
    const b = await at('A. Berg', { phone: '0151-234 56 78' })
    const c = await at('Uwe  Kern', { email: 'uwe@example.org' })
    const d = await at('uwe kern')
    await at('Eva Zwei', { email: 'eva1@example.org' })
    await at('Eva Zwei', { email: 'eva2@example.org' })
    const found = await duplicateCustomers(place.owner)
    expect(found.map(({ reason, customers: group }) => [reason, group.map(({ id }) => id)])).toEqual([
      ['phone', [a.id, b.id]],
      ['name', [c.id, d.id]],
    ])
  })
})

describe('one person’s data', () => {
  test('is exported whole, and without anybody else’s', async () => {
    const other = await bookFor('Rosa Other', { serviceId: house.course.id })
    const seat = await book(house.owner, {
      ...next(),
      ...{
        date: (await prisma().booking.findFirstOrThrow({ where: { id: other.id } })).startsAt
          .toISOString()
          .slice(0, 10),
      },
      serviceId: house.course.id,
      visitor: visitor('Exa Export'),
    })
    const own = await book(house.owner, next({ visitor: visitor('Exa Export') }))
    const found = await exportCustomer(house.owner, own.customerId as number)
    expect(seat.id).toBe(other.id)
    expect(found.customer.name).toBe('Exa Export')
    expect(found.bookings.map(({ id }) => id)).toEqual([own.id])
    expect(found.seats).toMatchObject([{ booking_id: seat.id, name: 'Exa Export' }])
    expect(found.messages.map(({ recipient }) => recipient)).toEqual([
      'exa.export@example.org',
      'exa.export@example.org',
    ])
    expect(JSON.stringify(found)).not.toContain('Rosa')
  })

  test('who is still expected is not erased by mistake', async () => {
    const ahead = await bookFor('Still Expected')
    const id = ahead.customerId as number
    const refused = await refusal(eraseCustomer(house.owner, id, { cancelUpcoming: false }))
    expect(refused.details.faults).toMatchObject([{ field: 'cancel_upcoming', code: 'upcoming' }])
    expect(await customer(house.owner, id)).toMatchObject({ name: 'Still Expected' })
    const desk: Actor = { ...house.owner, role: 'front_desk' }
    expect(await refusal(eraseCustomer(desk, id, { cancelUpcoming: true }))).toMatchObject({
      reason: 'forbidden',
    })
  })

  test('erased, nothing that is stored says who they were, and the books still add up', async () => {
    const secret = {
      name: 'Xaver Geheim',
      email: 'xaver@geheim.example',
      phone: '0170 4711',
      note: 'Knee of Xaver Geheim',
    }
    const other = await bookFor('Rosa Stays', { serviceId: house.course.id })
    const day = other.startsAt.toISOString().slice(0, 10)
    await book(house.owner, { ...next({ visitor: secret, serviceId: house.course.id }), date: day })
    const past = await book(
      house.owner,
      next({ visitor: secret, internalNote: 'Xaver Geheim pays late', price: 4200 }),
    )
    await longAgo(past.id, 5)
    const ahead = await book(house.owner, next({ visitor: secret }))
    const id = past.customerId as number
    await changeCustomer(house.owner, id, { name: 'Xaver K. Geheim', note: 'Old friend Geheim' })
    await eraseCustomer(house.owner, id, { cancelUpcoming: true })

    const tables = ['booking', 'participant', 'customer', 'fact', 'delivery', 'review', 'idempotency_record']
    for (const table of tables) {
      const { rows } = await pool().query(
        `SELECT t::text FROM ${table} t WHERE profile_id = $1 AND t::text ~* $2`,
        [house.profileId, 'xaver|geheim|0170 4711'],
      )
      expect(rows, table).toEqual([])
    }
    expect(await prisma().booking.findFirst({ where: { id: past.id } })).toMatchObject({
      visitorName: 'Erased',
      customerId: null,
      price: 4200,
      status: 'confirmed',
    })
    expect(await prisma().booking.findFirst({ where: { id: ahead.id } })).toMatchObject({
      status: 'cancelled',
    })
    const seats = await prisma().participant.findMany({
      where: { bookingId: other.id },
      orderBy: { id: 'asc' },
    })
    expect(seats).toMatchObject([
      { name: 'Rosa Stays', status: 'confirmed' },
      { name: 'Erased', status: 'cancelled' },
    ])
    expect(await mailsOf(house, ahead.id)).toMatchObject([
      { state: 'withdrawn', recipient: 'Erased', subject: null },
    ])
    expect(await refusal(customer(house.owner, id))).toMatchObject({ reason: 'not_found' })
    expect(await refusal(eraseCustomer(house.owner, id, { cancelUpcoming: true }))).toMatchObject({
      reason: 'not_found',
    })
    expect(await names(house.owner, 'Erased')).toEqual([])
    const fresh = await book(house.owner, next({ visitor: secret }))
    expect(fresh.customerId).not.toBe(id)
  })
})
