import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/actor'
import { addDays } from '@/lib/domain/local-time'
import { book } from '@/lib/engine/book'
import { changedAt } from '@/lib/engine/changed-at'
import { daysOf, type House, openHouse, outcomes, refusal, visitor, wish } from '@/lib/engine/test-house'
import { addOverrides, type OverrideWish } from './add-overrides'
import { changeOverride, findOverride, removeOverride } from './change-override'

let house: House
let day: () => string
beforeAll(async () => {
  house = await openHouse()
  const next = daysOf(house)
  day = () => next().date
})

const closing = (
  date: string,
  changes: Partial<OverrideWish> = {},
  reason = 'Stocktaking',
): OverrideWish => ({
  staffId: null,
  days: [{ date, closed: true, intervals: [], reason, field: 'date' }],
  replace: false,
  ...changes,
})

const from = (date: string, start: number, end: number): OverrideWish => ({
  ...closing(date),
  days: [{ date, closed: false, intervals: [[start, end]], reason: null, field: 'date' }],
})

const overridesOf = (profileId: number, date: string) =>
  prisma().override.count({ where: { profileId, date: new Date(date) } })

test('a closed day takes no booking, and one that is open later takes it at its hours', async () => {
  const date = day()
  const { overrides } = await addOverrides(house.owner, closing(date))
  const why = await refusal(book(house.owner, wish(house, { date })))
  expect(why).toMatchObject({ reason: 'outside_hours' })
  expect(why.details.conflicts?.[0]).toMatchObject({ message: 'Stocktaking', overrideId: overrides[0]?.id })
  await changeOverride(house.owner, overrides[0]?.id ?? 0, { intervals: [[1200, 1440]] })
  expect(await book(house.owner, wish(house, { date, minute: 1380 }))).toMatchObject({ status: 'confirmed' })
})

test('bookings that lie outside hours after a closure stay, and are told', async () => {
  const [first, second] = [day(), day()]
  const early = await book(house.owner, wish(house, { date: first, minute: 540 }))
  const late = await book(house.owner, wish(house, { date: first, minute: 960 }))
  const bens = await book(house.owner, wish(house, { date: first, minute: 540, staffId: house.ben.id }))
  const next = await book(
    house.owner,
    wish(house, { date: second, minute: 540, visitor: visitor('Next Day') }),
  )

  const { affected } = await addOverrides(house.owner, { ...from(first, 780, 1020), staffId: house.ada.id })
  expect(affected).toEqual({ ids: [early.id], dates: [first] })

  const days = [first, second].map((date) => ({
    date,
    closed: true,
    intervals: [],
    reason: null,
    field: 'date_from',
  }))
  const all = await addOverrides(house.owner, { staffId: null, days, replace: false })
  // Ada has hours of her own that day: only her early booking lies outside them.
  expect(all.affected).toEqual({ ids: [early.id, bens.id, next.id], dates: [first, second] })
  const kept = await prisma().booking.count({
    where: {
      profileId: house.profileId,
      status: 'confirmed',
      id: { in: [early.id, late.id, bens.id, next.id] },
    },
  })
  expect(kept).toBe(4)
})

test('a stay is not affected by closing hours', async () => {
  const date = day()
  await book(house.owner, {
    ...wish(house, { date, serviceId: house.cabin.id, staffId: null, minute: null }),
    checkoutDate: addDays(date, 2),
  })
  expect((await addOverrides(house.owner, closing(date))).affected.ids).toEqual([])
})

test('a date has one override per person: another is refused at its field unless it is to replace it', async () => {
  const date = day()
  await addOverrides(house.owner, closing(date))
  const why = await refusal(addOverrides(house.owner, from(date, 600, 720)))
  expect(why.details.faults).toMatchObject([{ field: 'date', code: 'taken' }])
  await addOverrides(house.owner, { ...from(date, 600, 720), staffId: house.ada.id })
  const { overrides } = await addOverrides(house.owner, { ...from(date, 600, 720), replace: true })
  expect(overrides).toMatchObject([{ date, closed: false, intervals: [[600, 720]] }])
  expect(await overridesOf(house.profileId, date)).toBe(2)
})

test('of many days all are closed or none', async () => {
  const [free, taken] = [day(), day()]
  await addOverrides(house.owner, closing(taken))
  const days = [free, taken].map((date) => ({
    date,
    closed: true,
    intervals: [],
    reason: null,
    field: 'date_from',
  }))
  await refusal(addOverrides(house.owner, { staffId: null, days, replace: false }))
  expect(await overridesOf(house.profileId, free)).toBe(0)
})

test('of twenty who close a day at once one does', async () => {
  const date = day()
  const race = await outcomes(Array.from({ length: 20 }, () => addOverrides(house.owner, closing(date))))
  expect(race).toEqual({ won: 1, reasons: { validation_failed: 19 } })
  expect(await overridesOf(house.profileId, date)).toBe(1)
})

test('a booking and a closure at the same moment: refused, or told as affected', async () => {
  for (let round = 0; round < 10; round += 1) {
    const date = day()
    const [booked, closed] = await Promise.allSettled([
      book(house.owner, wish(house, { date })),
      addOverrides(house.owner, closing(date)),
    ])
    const affected = closed.status === 'fulfilled' ? closed.value.affected.ids : []
    if (booked.status === 'fulfilled') expect(affected).toEqual([booked.value.id])
    else expect(booked.reason).toMatchObject({ reason: 'outside_hours' })
  }
})

describe('changing', () => {
  test('closing takes the hours away; an open day needs some; the reason can go', async () => {
    const date = day()
    const { overrides } = await addOverrides(house.owner, from(date, 600, 720))
    const id = overrides[0]?.id ?? 0
    expect((await changeOverride(house.owner, id, { closed: true, reason: 'Ill' })).override).toMatchObject({
      closed: true,
      intervals: [],
      reason: 'Ill',
    })
    const why = await refusal(changeOverride(house.owner, id, { closed: false }))
    expect(why.details.faults).toMatchObject([{ field: 'intervals' }])
    expect((await changeOverride(house.owner, id, { reason: null })).override).toMatchObject({
      closed: true,
      reason: null,
    })
  })

  test('a date goes back to its week when its override is removed', async () => {
    const date = day()
    const { overrides } = await addOverrides(house.owner, from(date, 1200, 1320))
    const evening = await book(house.owner, wish(house, { date, minute: 1200 }))
    expect(await removeOverride(house.owner, overrides[0]?.id ?? 0)).toEqual({
      ids: [evening.id],
      dates: [date],
    })
    expect(await refusal(findOverride(house.owner, overrides[0]?.id ?? 0))).toMatchObject({
      reason: 'not_found',
    })
  })

  test('every change moves the clock, and a refused one does not', async () => {
    const date = day()
    const before = await changedAt(house.owner)
    const { overrides } = await addOverrides(house.owner, closing(date))
    const added = await changedAt(house.owner)
    await refusal(addOverrides(house.owner, closing(date)))
    expect(await changedAt(house.owner)).toBe(added)
    await changeOverride(house.owner, overrides[0]?.id ?? 0, { reason: 'Later' })
    const changed = await changedAt(house.owner)
    await removeOverride(house.owner, overrides[0]?.id ?? 0)
    expect([before < added, added < changed, changed < (await changedAt(house.owner))]).toEqual([
      true,
      true,
      true,
    ])
  })

  test('the front desk may not close the house, and another house’s override or person is a missing one', async () => {
    const desk: Actor = { ...house.owner, role: 'front_desk' }
    const date = day()
    expect(await refusal(addOverrides(desk, closing(date)))).toMatchObject({ reason: 'forbidden' })
    const { overrides } = await addOverrides(house.owner, closing(date))
    const other = await openHouse()
    for (const attempt of [
      () => findOverride(other.owner, overrides[0]?.id ?? 0),
      () => changeOverride(other.owner, overrides[0]?.id ?? 0, { reason: 'Mine' }),
      () => removeOverride(other.owner, overrides[0]?.id ?? 0),
    ])
      expect(await refusal(attempt())).toMatchObject({ reason: 'not_found' })
    const why = await refusal(addOverrides(other.owner, { ...closing(date), staffId: house.ada.id }))
    expect(why.details.faults).toMatchObject([{ field: 'staffId' }])
    expect(await overridesOf(other.profileId, date)).toBe(0)
  })
})
