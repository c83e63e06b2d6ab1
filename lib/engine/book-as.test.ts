import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { statuses } from '@/lib/domain/booking'
import { addDays, DAY } from '@/lib/domain/local-time'
import { bookAs, type NotedWish } from './book-as'
import { findDetailed, listDetailed } from './detailed'
import { demandNamed } from './named'
import { revise } from './revise'
import { spanOf } from './span'
import { daysOf, type House, mailsOf, openHouse, refusal } from './test-house'

let house: House
let fresh: ReturnType<typeof daysOf>
let vera: { id: number; uid: string; name: string; email: string | null }

beforeAll(async () => {
  house = await openHouse()
  fresh = daysOf(house)
  vera = await customer('Vera Visitor', 'vera@example.org')
})

const customer = (name: string, email: string | null) =>
  prisma().customer.create({ data: { profileId: house.profileId, name, email } })

/** What Vera wants on a day of its own, or so many days ago. */
function noted(changes: Partial<NotedWish> = {}, daysAgo?: number): NotedWish {
  const date = addDays(new Date().toISOString().slice(0, 10), -(daysAgo ?? 0))
  const wish = fresh({ ...(daysAgo !== undefined && { date }) })
  const rules = {
    service: { kind: 'appointment' as const, duration: 60 },
    profile: { timezone: 'Europe/Berlin' },
  }
  const { start } = spanOf(rules as Parameters<typeof spanOf>[0], wish)
  const visitor = { name: vera.name, email: vera.email, phone: null, note: '' }
  return { ...wish, visitor, customerId: vera.id, startsAt: start, status: 'confirmed', ...changes }
}

const silent = { version: null, tell: false, amendment: {} }

describe('a booking in a status of its own', () => {
  test.each(statuses)('is %s from the beginning', async (status) => {
    expect(await bookAs(house.owner, noted({ status }))).toMatchObject({ status, customerId: vera.id })
  })

  test('is noted when it has passed, and nobody hears of it; but nobody makes an appointment in the past', async () => {
    const missed = await bookAs(house.owner, noted({ status: 'no_show' }, 3))
    expect(await mailsOf(house, missed.id)).toEqual([])
    expect((await refusal(bookAs(house.owner, noted({}, 4)))).reason).toBe('too_soon')
  })

  test('is kept until it would begin when it is only reserved', async () => {
    const wish = noted({ status: 'reserved' })
    const booking = await bookAs(house.owner, wish)
    expect(booking.holdExpiresAt).toEqual(booking.startsAt)
  })

  test('is nobody’s to make who may only look', async () => {
    for (const status of statuses)
      expect((await refusal(bookAs({ ...house.owner, role: 'viewer' }, noted({ status })))).reason).toBe(
        'forbidden',
      )
    const ben = { ...house.owner, role: 'staff' as const, staffId: house.ben.id, canViewAll: false }
    expect((await refusal(bookAs(ben, noted({ status: 'completed' })))).reason).toBe('forbidden')
  })
})

describe('one change of everything', () => {
  test('moves, hands over and confirms together, or not at all', async () => {
    const booking = await bookAs(house.owner, noted({ status: 'pending' }))
    const blocker = await bookAs(house.owner, noted({ staffId: house.ben.id }))
    const to = { startsAt: booking.startsAt.getTime() + 2 * 3_600_000, staffId: house.ben.id }
    const after = await revise(house.owner, booking.id, {
      ...silent,
      ...to,
      status: 'confirmed',
      amendment: { price: 100 },
    })
    expect(after).toMatchObject({ status: 'confirmed', staffId: house.ben.id, price: 100 })
    const taken = { ...to, startsAt: blocker.startsAt.getTime(), amendment: { price: 200 } }
    expect((await refusal(revise(house.owner, booking.id, { ...silent, ...taken }))).reason).toBe(
      'slot_taken',
    )
    expect((await findDetailed(house.owner, booking.uid)).price).toBe(100)
  })

  test('brings a cancelled one back to another time', async () => {
    const booking = await bookAs(house.owner, noted({ status: 'cancelled' }))
    const startsAt = booking.startsAt.getTime() + 3_600_000
    const back = await revise(house.owner, booking.id, { ...silent, startsAt, status: 'confirmed' })
    expect([back.status, back.startsAt.getTime()]).toEqual(['confirmed', startsAt])
    const over = await revise(house.owner, booking.id, {
      ...silent,
      startsAt: startsAt + 3_600_000,
      status: 'cancelled',
    })
    expect([over.status, over.startsAt.getTime()]).toEqual(['cancelled', startsAt + 3_600_000])
  })

  test('keeps the length without an end, and refuses an end before the start', async () => {
    const booking = await bookAs(house.owner, noted({ duration: 90 }))
    const startsAt = booking.startsAt.getTime() + 3_600_000
    const moved = await revise(house.owner, booking.id, { ...silent, startsAt })
    expect(moved.endsAt.getTime() - moved.startsAt.getTime()).toBe(90 * 60_000)
    const back = revise(house.owner, booking.id, { ...silent, endsAt: startsAt })
    expect((await refusal(back)).details.faults?.[0]?.field).toBe('endTime')
  })

  test('hands it to another client, whose links are their own, and who hears what still waits', async () => {
    const booking = await bookAs(house.owner, noted({ tell: true }))
    const { id, name, email } = await customer('Ana Álvarez', 'ana@example.org')
    const handed = await revise(house.owner, booking.id, {
      ...silent,
      amendment: { customerId: id, visitorName: name, visitorEmail: email, visitorPhone: null },
    })
    expect(handed).toMatchObject({ customerId: id, visitorName: name, linkVersion: booking.linkVersion + 1 })
    const mails = await mailsOf(house, booking.id)
    expect(mails.map(({ recipient, state }) => [recipient, state])).toEqual([
      ['vera@example.org', 'withdrawn'],
      ['ana@example.org', 'waiting'],
    ])
  })

  test('tells its visitor as the booking says, where the change does not', async () => {
    const quiet = await bookAs(house.owner, noted({ tell: false }))
    await revise(house.owner, quiet.id, { version: null, amendment: {}, status: 'cancelled' })
    expect(await mailsOf(house, quiet.id)).toEqual([])
  })
})

test('what is named by uid is the profile’s own, and a booking is found with all it refers to', async () => {
  const booking = await bookAs(house.owner, noted())
  const found = await findDetailed(house.owner, booking.uid)
  const uids = { service: found.service.uid, staff: found.person?.uid, location: found.location?.uid }
  expect(await demandNamed(house.owner, { ...uids, customer: vera.uid })).toMatchObject({
    service: { id: house.haircut.id, kind: 'appointment', currency: 'EUR' },
    staffId: house.ada.id,
    locationId: booking.locationId,
    customer: { id: vera.id },
  })
  const { owner: stranger } = await openHouse()
  expect((await refusal(findDetailed(stranger, booking.uid))).reason).toBe('not_found')
  for (const [word, uid] of Object.entries(uids))
    expect((await refusal(demandNamed(stranger, { [word]: uid }))).reason).toBe('validation_failed')
  const page = await listDetailed(house.owner, { customerId: vera.id }, { limit: 1, offset: 0 })
  expect([page.bookings.length, page.total > 1]).toEqual([1, true])
  expect(booking.startsAt.getTime()).toBeGreaterThan(Date.now() - DAY)
})
