import { beforeAll, expect, test } from 'vitest'
import { book } from './book'
import { changeSeat, moveSeat } from './change-seat'
import { daysOf, type House, mailsOf, openHouse, refusal, visitor } from './test-house'

let house: House
let fresh: ReturnType<typeof daysOf>
beforeAll(async () => {
  house = await openHouse()
  fresh = daysOf(house)
})

/** A class with these people in it. */
async function classOf(...names: string[]) {
  const asked = fresh({ serviceId: house.course.id })
  let last = await book(house.owner, { ...asked, visitor: visitor(names[0] ?? '') })
  for (const name of names.slice(1)) last = await book(house.owner, { ...asked, visitor: visitor(name) })
  return last
}

const seatOf = ({ participants }: Awaited<ReturnType<typeof classOf>>, name: string) =>
  participants.find((seat) => seat.name === name)?.id ?? 0
const leave = { status: 'cancelled', reason: 'Ill', override: false, tell: true, version: null } as const
const go = { override: false, tell: true, version: null } as const

test('one who leaves gives the seat back and is told; the others keep theirs', async () => {
  const full = await classOf('Una', 'Dora', 'Tris')
  const after = await changeSeat(house.owner, full.id, seatOf(full, 'Dora'), leave)
  expect(after.participants.map(({ name, status }) => [name, status])).toEqual([
    ['Una', 'confirmed'],
    ['Dora', 'cancelled'],
    ['Tris', 'confirmed'],
  ])
  expect(after).toMatchObject({ status: 'confirmed', version: full.version + 1 })
  const cancelled = (await mailsOf(house, full.id)).filter(({ kind }) => kind === 'cancelled')
  expect(cancelled.map(({ recipient }) => recipient)).toEqual(['dora@example.org'])
})

test('nobody comes back into a class that has filled up, unless the owner says so', async () => {
  const first = await classOf('Una', 'Dora', 'Tris')
  await changeSeat(house.owner, first.id, seatOf(first, 'Dora'), leave)
  const local = { serviceId: house.course.id, date: first.startsAt.toISOString().slice(0, 10) }
  await book(house.owner, fresh({ ...local, visitor: visitor('Vic') }))
  const back = { ...leave, status: 'confirmed', reason: null } as const
  const refused = await refusal(changeSeat(house.owner, first.id, seatOf(first, 'Dora'), back))
  expect(refused).toMatchObject({
    reason: 'capacity_reached',
    details: { conflicts: [{ overridable: true }] },
  })
  const crowded = await changeSeat(house.owner, first.id, seatOf(first, 'Dora'), { ...back, override: true })
  expect(crowded.overbooked).toBe(true)
})

test('one moves to another class, and is told from where to where', async () => {
  const [here, there] = [await classOf('Una', 'Dora'), await classOf('Tris')]
  const joined = await moveSeat(house.owner, here.id, seatOf(here, 'Dora'), { ...go, toBookingId: there.id })
  expect(joined.participants.map(({ name }) => name).sort()).toEqual(['Dora', 'Tris'])
  const told = (await mailsOf(house, there.id)).filter(({ kind }) => kind === 'rescheduled')
  expect(told).toMatchObject([{ recipient: 'dora@example.org', seconds: 10 }])
  expect(told[0]?.text).toContain('Before:')
})

test('a full class, a class with the same visitor, and what is no class are refused', async () => {
  const here = await classOf('Una', 'Dora')
  const to = (toBookingId: number) =>
    refusal(moveSeat(house.owner, here.id, seatOf(here, 'Dora'), { ...go, toBookingId }))
  expect((await to((await classOf('A', 'B', 'C')).id)).reason).toBe('capacity_reached')
  expect((await to((await classOf('Dora')).id)).reason).toBe('duplicate_booking')
  const haircut = await book(house.owner, fresh())
  expect((await to(haircut.id)).details.faults).toMatchObject([{ field: 'toBookingId' }])
  expect((await to(here.id)).details.faults).toMatchObject([{ field: 'toBookingId' }])
  expect((await to(2_000_000_000)).reason).toBe('not_found')
})

test('a seat of another business, or of another class, is a missing one', async () => {
  const [here, there] = [await classOf('Una'), await classOf('Dora')]
  expect((await refusal(changeSeat(house.owner, here.id, seatOf(there, 'Dora'), leave))).reason).toBe(
    'not_found',
  )
  const stranger = (await openHouse()).owner
  expect((await refusal(changeSeat(stranger, here.id, seatOf(here, 'Una'), leave))).reason).toBe('not_found')
})
