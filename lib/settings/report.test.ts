import { beforeAll, describe, expect, test } from 'vitest'
import { pool, prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/actor'
import { addDays } from '@/lib/domain/local-time'
import { book } from '@/lib/engine/book'
import { changeStatus } from '@/lib/engine/change-status'
import { become, type House, openHouse, refusal, visitor, wish } from '@/lib/engine/test-house'
import { type ReportWish, report } from './report'

let house: House

beforeAll(async () => {
  house = await openHouse()
})

const week = (changes: Partial<ReportWish> = {}): ReportWish => ({
  from: house.monday,
  to: addDays(house.monday, 6),
  by: 'day',
  serviceId: null,
  staffId: null,
  ...changes,
})
const onDay = (days: number, changes: object = {}) =>
  book(house.owner, wish(house, { date: addDays(house.monday, days), tell: false, ...changes }))
const start = (id: number, localTime: string) =>
  pool().query(
    `UPDATE booking SET starts_at = $3::timestamp AT TIME ZONE 'Europe/Berlin',
       ends_at = $3::timestamp AT TIME ZONE 'Europe/Berlin' + (ends_at - starts_at) WHERE profile_id = $1 AND id = $2`,
    [house.profileId, id, localTime],
  )

describe('what a week adds up to', () => {
  beforeAll(async () => {
    await prisma().service.update({
      where: { profileId_id: { profileId: house.profileId, id: house.haircut.id } },
      data: { cost: 1500 },
    })
    await onDay(0, { visitor: visitor('One'), price: 5000 })
    await onDay(0, { visitor: visitor('Two'), minute: 720, price: 7000, currency: 'USD' })
    await onDay(1, { visitor: visitor('One'), minute: 600, status: 'pending', price: 9000 })
    const off = await onDay(2, { visitor: visitor('Three') })
    await changeStatus(house.owner, off.id, become('cancelled'))
    const missed = await onDay(2, { visitor: visitor('Four'), minute: 840 })
    await changeStatus(house.owner, missed.id, become('no_show'))
    for (const name of ['Five', 'Six'])
      await onDay(3, { serviceId: house.course.id, visitor: visitor(name), price: 2000 })
    await onDay(5, {
      serviceId: house.cabin.id,
      staffId: null,
      minute: null,
      checkoutDate: addDays(house.monday, 9),
      visitor: visitor('Seven'),
    })
  })

  test('every status is counted once, and money only where the booking stands', async () => {
    const { total } = await report(house.owner, week())
    expect(total).toMatchObject({ pending: 1, confirmed: 4, completed: 0, cancelled: 1, noShow: 1 })
    expect(total.money).toEqual([
      { currency: 'EUR', revenue: 5000 + 2 * 2000 + 4 * 9000, cost: 1500 },
      { currency: 'USD', revenue: 7000, cost: 1500 },
    ])
  })

  test('days, services and people each add up to the same', async () => {
    const { total, periods, services, staff } = await report(house.owner, week())
    expect(periods).toHaveLength(7)
    for (const rows of [periods, services, staff])
      for (const of of ['pending', 'confirmed', 'cancelled', 'noShow', 'minutes'] as const)
        expect(rows.reduce((sum, row) => sum + row[of], 0)).toBe(total[of])
    expect(periods[5]).toMatchObject({ from: addDays(house.monday, 5), confirmed: 1 })
  })

  test('a stay is counted on the day it begins, its nights where they lie', async () => {
    expect((await report(house.owner, week())).rentals).toMatchObject([{ sold: 2, open: 7 }])
    const next = await report(
      house.owner,
      week({ from: addDays(house.monday, 7), to: addDays(house.monday, 13) }),
    )
    expect(next.rentals).toMatchObject([{ sold: 2, open: 7 }])
    expect(next.total.confirmed).toBe(0)
  })

  test('open minutes are the hours without what is closed or blocked for that person', async () => {
    const minutesOf = async () =>
      Object.fromEntries(
        (await report(house.owner, week())).staff.map(({ name, openMinutes }) => [name, openMinutes]),
      )
    expect(await minutesOf()).toEqual({ Ada: 7 * 480, Ben: 7 * 480, null: null })
    const { profileId } = house
    await prisma().override.create({
      data: { profileId, staffId: house.ben.id, date: new Date(house.monday), closed: true },
    })
    const blocked = (staffId: number | null, from: string, to: string) =>
      prisma().blockedTime.create({
        data: { profileId, staffId, name: 'Away', startsAt: new Date(from), endsAt: new Date(to) },
      })
    const tuesday = addDays(house.monday, 1)
    // Two hours of Ada's day, of which everybody's block takes one again; until past the end of hours.
    await blocked(house.ada.id, `${tuesday}T14:00:00Z`, `${tuesday}T20:00:00Z`)
    await blocked(null, `${tuesday}T13:00:00Z`, `${tuesday}T15:00:00Z`)
    const after = await minutesOf()
    expect(after.Ben).toBe(6 * 480 - 120)
    expect(7 * 480 - (after.Ada ?? 0)).toBeGreaterThanOrEqual(120)
    expect(7 * 480 - (after.Ada ?? 0)).toBeLessThanOrEqual(240)
    await prisma().blockedTime.deleteMany({ where: { profileId } })
    await prisma().override.deleteMany({ where: { profileId } })
  })

  test('whoever was there before the range is returning', async () => {
    expect((await report(house.owner, week())).customers).toEqual({ fresh: 5, returning: 0 })
    const later = week({ from: addDays(house.monday, 1) })
    expect((await report(house.owner, later)).customers).toEqual({ fresh: 3, returning: 1 })
  })

  test('one service or one person narrows everything', async () => {
    const classes = await report(house.owner, week({ serviceId: house.course.id }))
    expect(classes.total).toMatchObject({
      confirmed: 1,
      money: [{ currency: 'EUR', revenue: 4000, cost: 0 }],
    })
    expect(classes.rentals).toEqual([])
    const ben = await report(house.owner, week({ staffId: house.ben.id }))
    expect(ben.total.confirmed).toBe(0)
    expect(ben.staff.map(({ name }) => name)).toEqual(['Ben'])
    expect(ben.leadDays).toBeNull()
  })

  test('no-shows are a share of what has begun; busy hours are those of the clock on the wall', async () => {
    const past = await onDay(4, { visitor: visitor('Eight') })
    await start(past.id, '2024-03-31 09:00')
    const missed = await onDay(4, { visitor: visitor('Nine') })
    await changeStatus(house.owner, missed.id, become('no_show'))
    await start(missed.id, '2024-03-31 23:30')
    const found = await report(house.owner, week({ from: '2024-03-31', to: '2024-03-31' }))
    expect(found).toMatchObject({ due: 2, missed: 1, leadDays: 0 })
    expect(found.busy).toEqual([
      { weekday: 7, hour: 9, bookings: 1 },
      { weekday: 7, hour: 23, bookings: 1 },
    ])
  })
})

describe('who may read it', () => {
  test.each(['front_desk', 'staff', 'viewer'] as const)('not the role %s', async (role) => {
    expect(await refusal(report({ ...house.owner, role }, week()))).toMatchObject({ reason: 'forbidden' })
  })

  test('a key for reports alone hears no costs', async () => {
    const key: Actor = { ...house.owner, kind: 'api_key', scopes: ['reports.read'] }
    const { total } = await report(key, week())
    expect(total.money.map(({ cost }) => cost)).toEqual([null, null])
  })

  test('another business has nothing of this one', async () => {
    const other = await openHouse()
    const found = await report(other.owner, week({ serviceId: house.haircut.id, staffId: house.ada.id }))
    expect(found).toMatchObject({ total: { confirmed: 0, money: [] }, services: [], staff: [], busy: [] })
  })
})
