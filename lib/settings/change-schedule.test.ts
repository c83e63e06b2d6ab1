import { beforeEach, expect, test } from 'vitest'
import { changedAt } from '@/lib/engine/changed-at'
import { type House, openHouse, refusal } from '@/lib/engine/test-house'
import { changeSchedule } from './change-schedule'
import { setupOf } from './setup'

let house: House
beforeEach(async () => {
  house = await openHouse()
})

const row = (weekday: number, start: number, end: number) => ({
  weekday,
  start,
  end,
  validFrom: null,
  validTo: null,
})

const weekOf = async (staffId: number | null) =>
  (await setupOf(house.owner)).schedule.filter((hours) => hours.staffId === staffId)

test('a week replaces the one before it, of that person alone, and the change clock moves', async () => {
  const before = await changedAt(house.owner)
  await changeSchedule(house.owner, { staffId: house.ada.id, rows: [row(1, 540, 1440)], seen: null })
  const summer = { ...row(2, 600, 720), validFrom: '2027-06-01', validTo: '2027-08-31' }
  const saved = await changeSchedule(house.owner, { staffId: house.ada.id, rows: [summer], seen: null })
  expect(saved).toEqual([{ id: expect.any(Number), staffId: house.ada.id, ...summer }])
  expect(await weekOf(house.ada.id)).toEqual(saved)
  expect(await weekOf(house.ben.id)).toEqual([])
  expect(await weekOf(null)).toHaveLength(7)
  expect(await changedAt(house.owner)).toBeGreaterThan(before)
})

test('of two who edit what they both saw, the second is told instead of overwriting the first', async () => {
  const seen = (await weekOf(null)).map(({ id }) => id)
  const saved = await changeSchedule(house.owner, { staffId: null, rows: [row(1, 540, 600)], seen })
  const late = changeSchedule(house.owner, { staffId: null, rows: [row(1, 0, 60)], seen })
  expect((await refusal(late)).reason).toBe('version_mismatch')
  expect(await weekOf(null)).toEqual(saved)
  await changeSchedule(house.owner, { staffId: null, rows: [], seen: saved.map(({ id }) => id) })
  expect(await weekOf(null)).toEqual([])
})

test('of many at once, one gets through', async () => {
  const wish = (minute: number) => ({ staffId: house.ben.id, rows: [row(3, minute, 720)], seen: [] })
  const tries = await Promise.allSettled([1, 2, 3, 4, 5].map((n) => changeSchedule(house.owner, wish(n))))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await weekOf(house.ben.id)).toHaveLength(1)
})

test('somebody of another house is as nobody, and only who may change settings changes hours', async () => {
  const other = await openHouse()
  const to = (staffId: number) => refusal(changeSchedule(house.owner, { staffId, rows: [], seen: null }))
  expect((await to(other.ada.id)).message).toBe((await to(2_147_483_000)).message)
  const staff = { ...house.owner, role: 'staff' as const }
  const own = changeSchedule(staff, { staffId: null, rows: [], seen: null })
  expect((await refusal(own)).reason).toBe('forbidden')
})
