import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { pool } from '@/lib/db/client'
import { withReceipt } from '@/lib/db/receipt'
import type { Booking } from '@/lib/domain/booking'
import { addDays } from '@/lib/domain/local-time'
import { amend } from '@/lib/engine/amend'
import { type BookingWish, book } from '@/lib/engine/book'
import { bulk } from '@/lib/engine/bulk'
import { moveSeat } from '@/lib/engine/change-seat'
import { changeStatus } from '@/lib/engine/change-status'
import { find } from '@/lib/engine/find'
import { joinWaitlist } from '@/lib/engine/join-waitlist'
import { become, daysOf, type House, openHouse, visitor } from '@/lib/engine/test-house'
import { timeline } from '@/lib/engine/timeline'
import { eraseCustomer } from './erase-customer'
import { exportCustomer } from './export-customer'
import { mergeCustomers } from './merge-customers'

let house: House
let next: ReturnType<typeof daysOf>
beforeAll(async () => {
  house = await openHouse()
  next = daysOf(house)
})

const bookAs = (name: string, more: Partial<BookingWish> = {}) =>
  book(house.owner, next({ visitor: visitor(name), ...more }))
const erase = (id: number | null) => eraseCustomer(house.owner, id ?? 0, { cancelUpcoming: true })
const told = async ({ id }: Pick<Booking, 'id'>) => JSON.stringify(await timeline(house.owner, id))
const handOver = async (from: string, to: string) => {
  const before = await bookAs(from)
  await amend(house.owner, before.id, { internalNote: `${from} is shy` }, null)
  const { name: visitorName, email: visitorEmail } = visitor(to)
  return {
    before,
    after: await amend(house.owner, before.id, { visitorName, visitorEmail, internalNote: '' }, null),
  }
}

describe('a booking that went from one person to another', () => {
  test('tells nothing of the first one once they are erased, and all of the second', async () => {
    const { before, after } = await handOver('Kkq One', 'Second Person')
    expect(await told(before)).toMatch(/Kkq One/)
    await erase(before.customerId)
    expect(await told(before)).not.toMatch(/kkq/i)
    expect(await told(before)).toMatch(/second.person@example.org/)
    expect(after.customerId).not.toBe(before.customerId)
    const { facts } = await exportCustomer(house.owner, after.customerId as number)
    expect(facts).toMatchObject([{ type: 'changed', before: null, after: { visitorName: 'Second Person' } }])
  })

  test('tells nothing of the second one once they are erased, and all of the first', async () => {
    const { before, after } = await handOver('First Kept', 'Then Gone')
    await erase(after.customerId)
    expect(await told(before)).not.toMatch(/then.gone/i)
    expect(await told(before)).toMatch(/Hello First Kept/)
    expect(await told(before)).toMatch(/First Kept is shy/)
  })

  test('is exported to each of them without the other', async () => {
    const { before, after } = await handOver('Early Bird', 'Late Owl')
    const [early, late] = await Promise.all(
      [before, after].map(({ customerId }) => exportCustomer(house.owner, customerId as number)),
    )
    expect(JSON.stringify(early)).not.toMatch(/late.owl/i)
    expect(early?.messages.map(({ recipient }) => recipient)).toEqual(['early.bird@example.org'])
    expect(JSON.stringify(early?.facts)).toContain('Early Bird is shy')
    expect(JSON.stringify(late)).not.toMatch(/early.bird/i)
    expect(late?.bookings).toHaveLength(1)
  })
})

test('a class that was left for another one forgets who left it; a namesake stays', async () => {
  const course = { serviceId: house.course.id }
  const wish = next(course)
  const here = await book(house.owner, { ...wish, visitor: visitor('Mia Moved') })
  const namesake = { ...visitor('Mia Moved'), email: 'other.mia@example.org' }
  const both = await book(house.owner, { ...wish, visitor: namesake })
  const last = await book(house.owner, { ...wish, visitor: visitor('Stays Here') })
  const there = await bookAs('Rosa There', course)
  const [seat, other] = both.participants
  const go = { toBookingId: there.id, override: false, tell: true, version: null }
  await moveSeat(house.owner, here.id, seat?.id ?? 0, go)
  await erase(seat?.customerId ?? null)
  for (const group of [here, there]) expect(await told(group)).not.toContain('"mia.moved@example.org"')
  expect(await told(there)).not.toContain('Mia Moved')
  const joined = (await timeline(house.owner, last.id)).flatMap((entry) =>
    entry.type === 'joined' && entry.kind === 'fact' ? [entry.after] : [],
  )
  expect(joined).toEqual([
    { participant: 'Mia Moved', customerId: other?.customerId },
    { participant: 'Stays Here', customerId: last.participants[2]?.customerId },
  ])
  expect(await told(here)).toContain('other.mia@example.org')
})

test('who was merged into them is erased with them, where they had been before', async () => {
  const { before } = await handOver('Merged Away', 'Somebody Else')
  const other = await bookAs('Merged Away')
  const kept = await bookAs('Main Record')
  await mergeCustomers(house.owner, kept.customerId as number, [other.customerId as number], {})
  await erase(kept.customerId)
  expect(await told(before)).not.toMatch(/merged.away/i)
  expect(await told(before)).toMatch(/Somebody Else/)
})

test('the answer kept for a repeated request goes, those about others stay', async () => {
  const keep = (name: string) =>
    withReceipt(
      {
        profileId: house.profileId,
        scope: 'POST /bookings',
        key: name,
        bodyHash: createHash('sha256').update(name).digest(),
        answer: (result) => ({ status: 201, headers: {}, body: JSON.stringify(result) }),
      },
      () => bookAs(name),
    )
  const [gone] = [await keep('Receipt Gone'), await keep('Receipt Kept')]
  await amend(house.owner, gone.id, { visitorEmail: 'new@example.org', visitorName: 'New' }, null)
  await erase(gone.customerId)
  const kept = await pool().query('SELECT key FROM idempotency_record WHERE profile_id = $1', [
    house.profileId,
  ])
  expect(kept.rows).toEqual([{ key: 'Receipt Kept' }])
})

test('what remembers how to put many back remembers nothing they said', async () => {
  const { id, customerId } = await bookAs('Batch Person')
  await changeStatus(house.owner, id, become('no_show', { reason: 'Batch Person overslept' }))
  const change = {
    bookingId: id,
    version: null,
    to: { type: 'status', status: 'confirmed', reason: null },
  } as const
  await bulk(house.owner, { kind: 'bulk', tell: false, changes: [change] }, false)
  const items = async () =>
    JSON.stringify(
      (await pool().query('SELECT items FROM batch WHERE profile_id = $1', [house.profileId])).rows,
    )
  expect(await items()).toContain('overslept')
  await erase(customerId)
  expect(await items()).not.toMatch(/overslept|Batch Person/)
})

test('a class with nobody else in it is cancelled with them, one with others takes place', async () => {
  const course = { serviceId: house.course.id }
  const alone = await bookAs('Only One', course)
  const asked = next({ ...course, visitor: visitor('Only One') })
  const both = await book(house.owner, asked)
  await book(house.owner, { ...asked, visitor: visitor('Takes Place') })
  await erase(alone.participants[0]?.customerId ?? null)
  const [empty, held] = [await find(house.owner, alone.id), await find(house.owner, both.id)]
  expect([empty.status, held.status]).toEqual(['cancelled', 'confirmed'])
  expect((await timeline(house.owner, alone.id)).map(({ type }) => type)).toContain('cancelled')
  await book(house.owner, {
    ...asked,
    date: alone.startsAt.toISOString().slice(0, 10),
    serviceId: house.haircut.id,
  })
})

describe('wishes on the waitlist', () => {
  test('are handed over, and forgotten with whoever left them', async () => {
    const booking = await bookAs('Wishful Thinker')
    const wishes = {
      serviceId: house.haircut.id,
      staffId: null,
      dateFrom: addDays(house.monday, 300),
      dateTo: addDays(house.monday, 300),
      fromMinute: 0,
      untilMinute: 1,
      nights: null,
      locale: null,
    }
    const theirs = await joinWaitlist(house.owner, { ...wishes, ...visitor('Wishful Thinker') })
    const others = await joinWaitlist(house.owner, { ...wishes, ...visitor('Somebody Else') })
    const { waitlist } = await exportCustomer(house.owner, booking.customerId as number)
    expect(waitlist).toMatchObject([{ id: theirs.id, email: 'wishful.thinker@example.org' }])
    await erase(booking.customerId)
    const { rows } = await pool().query('SELECT id FROM waitlist_entry ORDER BY id')
    expect(rows).toEqual([{ id: others.id }])
  })
})
