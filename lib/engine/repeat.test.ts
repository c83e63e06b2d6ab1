import { beforeAll, expect, test } from 'vitest'
import { pool } from '@/lib/db/client'
import { addDays, localOf } from '@/lib/domain/local-time'
import { undoBatch } from './batch-undo'
import { book } from './book'
import { cancelSeries, moveSeries } from './change-series'
import { rehearseSeries, repeat } from './repeat'
import { findSeries } from './series'
import { type House, mailsOf, openHouse, refusal, wish } from './test-house'
import { visitorBooking } from './visitor-booking'

let house: House
beforeAll(async () => {
  house = await openHouse()
})

const weekly = (changes = {}, rule = 'FREQ=WEEKLY;COUNT=4') => ({ ...wish(house, changes), rule, except: [] })
const starts = async (id: number) =>
  (await findSeries(house.owner, id)).bookings.map(({ startsAt, status }) => {
    const { date, minute } = localOf(startsAt.getTime(), 'Europe/Berlin')
    return `${date} ${minute / 60} ${status}`
  })
const part = { version: null, override: false, tell: true } as const

test('09:00 every week stays 09:00, and one mail tells of all', async () => {
  const { id, bookings } = await repeat(house.owner, weekly({ minute: 540 }, 'FREQ=WEEKLY;COUNT=30'))
  expect(bookings).toHaveLength(30)
  expect(new Set((await starts(id)).map((start) => start.slice(11)))).toEqual(new Set(['9 confirmed']))
  const told = await Promise.all(bookings.map((booking) => mailsOf(house, booking.id)))
  expect(told.map((mails) => mails.length)).toEqual([1, ...Array(29).fill(0)])
  const links = told[0]?.[0]?.text.match(/(?<=\/b\/)\S+/g) ?? []
  const opened = await Promise.all(links.map(visitorBooking))
  expect(opened.map((own) => own?.booking.id).sort()).toEqual(bookings.map((booking) => booking.id).sort())
})

test('a collision is found before anything is booked, and refuses the whole', async () => {
  const monday = addDays(house.monday, 1)
  await book(house.owner, wish(house, { date: addDays(monday, 14) }))
  const asked = weekly({ date: monday })
  const dates = await rehearseSeries(house.owner, asked)
  expect(dates.map(({ refused }) => refused?.reason ?? null)).toEqual([null, null, 'slot_taken', null])
  const before = await countOf()
  const { reason, message } = await refusal(repeat(house.owner, asked))
  expect([reason, message]).toEqual(['slot_taken', expect.stringContaining(addDays(monday, 14))])
  expect(await countOf()).toBe(before)
  const { bookings } = await repeat(house.owner, { ...asked, except: [addDays(monday, 14)] })
  expect(bookings).toHaveLength(3)
})

async function countOf(): Promise<number> {
  const { rows } = await pool().query('SELECT count(*)::int AS count FROM booking WHERE profile_id = $1', [
    house.profileId,
  ])
  return rows[0].count
}

test('this and the following move as far as the chosen one, and are undone as one', async () => {
  const first = addDays(house.monday, 2)
  const { id, bookings } = await repeat(house.owner, weekly({ date: first }))
  const chosen = bookings[1]?.id ?? 0
  const to = { ...part, bookingId: chosen, scope: 'following' as const, date: addDays(first, 8), minute: 660 }
  const rehearsed = await moveSeries(house.owner, id, to, true)
  expect(Array.isArray(rehearsed) && rehearsed.map(({ refused }) => refused)).toEqual([null, null, null])
  const moved = await moveSeries(house.owner, id, to, false)
  expect(await starts(id)).toEqual([
    `${first} 10 confirmed`,
    `${addDays(first, 8)} 11 confirmed`,
    `${addDays(first, 15)} 11 confirmed`,
    `${addDays(first, 22)} 11 confirmed`,
  ])
  await undoBatch(house.owner, 'uid' in moved ? moved.uid : '')
  expect(await starts(id)).toEqual([0, 7, 14, 21].map((days) => `${addDays(first, days)} 10 confirmed`))
})

test('all that are to come are cancelled, what is cancelled already stays as it is', async () => {
  const first = addDays(house.monday, 3)
  const { id, bookings } = await repeat(house.owner, weekly({ date: first }))
  const [one, two] = bookings.map((booking) => booking.id)
  const end = { ...part, reason: 'Moved away' }
  await cancelSeries(house.owner, id, { ...end, bookingId: two ?? 0, scope: 'following' }, false)
  expect((await starts(id)).map((start) => start.slice(14))).toEqual([
    'confirmed',
    ...Array(3).fill('cancelled'),
  ])
  await cancelSeries(house.owner, id, { ...end, bookingId: one ?? 0, scope: 'all' }, false)
  expect((await starts(id)).every((start) => start.endsWith('cancelled'))).toBe(true)
})

test('a stay repeats with as many nights', async () => {
  const stay = {
    serviceId: house.cabin.id,
    staffId: null,
    minute: null,
    checkoutDate: addDays(house.monday, 2),
  }
  const { bookings } = await repeat(house.owner, weekly(stay, 'FREQ=WEEKLY;COUNT=2'))
  expect(bookings.map(({ startsAt, endsAt }) => (endsAt.getTime() - startsAt.getTime()) / 3_600_000)).toEqual(
    [43, 43],
  )
})

test('a series of another business, and one without bookings the actor may see, is a missing one', async () => {
  const { id } = await repeat(house.owner, weekly({ date: addDays(house.monday, 4) }))
  const stranger = (await openHouse()).owner
  expect((await refusal(findSeries(stranger, id))).reason).toBe('not_found')
  const ben = { ...house.owner, role: 'staff' as const, staffId: house.ben.id, canViewAll: false }
  expect((await refusal(findSeries(ben, id))).reason).toBe('not_found')
})
