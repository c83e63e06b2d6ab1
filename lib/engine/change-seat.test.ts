import { beforeAll, expect, test } from 'vitest'
import { book } from './book'
import { changeSeat, moveSeat } from './change-seat'
import { changeStatus } from './change-status'
import { find } from './find'
import { become, daysOf, type House, mailsOf, openHouse, refusal, visitor } from './test-house'
import { timeline } from './timeline'

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

test('nobody comes back beyond the places of a class that was called off: all of them would sit there once it meets', async () => {
  const first = await classOf('Una', 'Dora', 'Tris')
  await changeSeat(house.owner, first.id, seatOf(first, 'Dora'), leave)
  const date = first.startsAt.toISOString().slice(0, 10)
  await book(house.owner, fresh({ serviceId: house.course.id, date, visitor: visitor('Vic') }))
  await changeStatus(house.owner, first.id, become('cancelled'))
  const back = { ...leave, status: 'confirmed', reason: null } as const
  const refused = await refusal(changeSeat(house.owner, first.id, seatOf(first, 'Dora'), back))
  expect(refused.reason).toBe('capacity_reached')
  await changeSeat(house.owner, first.id, seatOf(first, 'Una'), leave)
  const replaced = await changeSeat(house.owner, first.id, seatOf(first, 'Dora'), back)
  expect(replaced).toMatchObject({ status: 'cancelled', overbooked: false })
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

test('the last one who leaves cancels the class: its time is free, and whoever books it begins a new one', async () => {
  const lonely = await classOf('Una', 'Dora')
  await changeSeat(house.owner, lonely.id, seatOf(lonely, 'Dora'), leave)
  const after = await changeSeat(house.owner, lonely.id, seatOf(lonely, 'Una'), leave)
  expect(after).toMatchObject({ status: 'cancelled', cancelReason: 'Everybody has left.' })
  const told = (await mailsOf(house, lonely.id)).filter(({ kind }) => kind === 'cancelled')
  expect(told.map(({ recipient }) => recipient).sort()).toEqual(['dora@example.org', 'una@example.org'])
  const facts = (await timeline(house.owner, lonely.id)).filter(({ kind }) => kind === 'fact')
  expect(facts.map(({ type }) => type)).toEqual(['booked', 'joined', 'left', 'left', 'cancelled'])
  const date = lonely.startsAt.toISOString().slice(0, 10)
  const again = await book(house.owner, fresh({ serviceId: house.course.id, date, visitor: visitor('Una') }))
  expect(again.id).not.toBe(lonely.id)
})

test('one who comes back brings the class back, unless its time was taken', async () => {
  const lonely = await classOf('Una')
  const [seat, back] = [seatOf(lonely, 'Una'), { ...leave, status: 'confirmed', reason: null } as const]
  await changeSeat(house.owner, lonely.id, seat, leave)
  const returned = await changeSeat(house.owner, lonely.id, seat, back)
  expect(returned).toMatchObject({ status: 'confirmed', cancelReason: null, cancelledAt: null })
  await changeSeat(house.owner, lonely.id, seat, leave)
  const date = lonely.startsAt.toISOString().slice(0, 10)
  await book(house.owner, fresh({ date, visitor: visitor('Haircut') }))
  expect((await refusal(changeSeat(house.owner, lonely.id, seat, back))).reason).toBe('slot_taken')
  expect((await find(house.owner, lonely.id)).participants).toMatchObject([{ status: 'cancelled' }])
})

test('a class is cancelled when its last one moves away, but not when they were missed or it is over', async () => {
  const [here, there, missed, over] = [
    await classOf('Una'),
    await classOf('Tris'),
    await classOf('Mo'),
    await classOf('Ova'),
  ]
  await moveSeat(house.owner, here.id, seatOf(here, 'Una'), { ...go, toBookingId: there.id })
  expect(await find(house.owner, here.id)).toMatchObject({ status: 'cancelled', participants: [] })
  const noShow = { ...leave, status: 'no_show' } as const
  expect((await changeSeat(house.owner, missed.id, seatOf(missed, 'Mo'), noShow)).status).toBe('confirmed')
  await changeStatus(house.owner, over.id, become('completed'))
  expect((await changeSeat(house.owner, over.id, seatOf(over, 'Ova'), leave)).status).toBe('completed')
})
