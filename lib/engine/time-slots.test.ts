import { beforeAll, describe, expect, test } from 'vitest'
import { pool } from '@/lib/db/client'
import type { Booking } from '@/lib/domain/booking'
import { addDays } from '@/lib/domain/local-time'
import { addTimeSlot } from '@/lib/settings/add-time-slot'
import { changeTimeSlot, removeTimeSlot } from '@/lib/settings/change-time-slot'
import { toBatchWish } from '@/lib/wire/profile-bulk'
import { commitBatch } from './batch'
import { undoBatch } from './batch-undo'
import { book } from './book'
import { bookSlot, reviseSlot } from './book-slot'
import { changeStatus } from './change-status'
import { find } from './find'
import { reschedule } from './reschedule'
import { slots } from './slots'
import { become, type House, move, openHouse, outcomes, refusal, visitor, wish } from './test-house'

let house: House
let weeks = 0
beforeAll(async () => {
  house = await openHouse()
})

/** A fixed time of the haircut, Mondays at ten unless a story says otherwise. */
const fixedTime = (changes: Partial<Parameters<typeof addTimeSlot>[2]> = {}) =>
  addTimeSlot(house.owner, house.haircut.id, { weekdays: [1], start: 600, end: 660, capacity: 3, ...changes })

/** A Monday that no story has had. */
function freshMonday(): string {
  weeks += 1
  return addDays(house.monday, weeks * 7)
}

const anyone = (name: string) => ({ name, email: null, phone: null, note: '' })

describe('a fixed time of three places', () => {
  let slotId: number
  beforeAll(async () => {
    slotId = (await fixedTime()).id
  })
  const take = (date: string, name: string) =>
    bookSlot(house.owner, { timeSlotId: slotId, date, visitor: visitor(name), isAnonymous: false })

  test('is shared by three with one person, as requests; the fourth is refused', async () => {
    const date = freshMonday()
    const three = [await take(date, 'Ann'), await take(date, 'Bea'), await take(date, 'Cem')]
    expect(three.map(({ timeSlotId, status }) => [timeSlotId, status])).toEqual(
      Array(3).fill([slotId, 'pending']),
    )
    expect(new Set(three.map(({ staffId }) => staffId)).size).toBe(1)
    expect((await refusal(take(date, 'Dan'))).reason).toBe('capacity_reached')
    const confirmed = await changeStatus(house.owner, three[1]?.id as number, become('confirmed'))
    expect([confirmed.status, confirmed.timeSlotId]).toEqual(['confirmed', slotId])
  })

  test('stands in the way of everything else of its person, and the other way round', async () => {
    const date = freshMonday()
    const { staffId } = await take(date, 'Ann')
    const late = wish(house, { date, staffId, minute: 630, visitor: visitor('Zoe') })
    expect((await refusal(book(house.owner, late))).reason).toBe('slot_taken')
    const other = freshMonday()
    for (const person of [house.ada.id, house.ben.id])
      await book(house.owner, wish(house, { date: other, staffId: person, minute: 570 }))
    expect((await refusal(take(other, 'Ann'))).reason).toBe('slot_taken')
  })

  test('gives a place to whoever books that very time, wherever they do', async () => {
    const date = freshMonday()
    const first = await take(date, 'Ann')
    const { slots: free } = await slots(house.owner, {
      serviceId: house.haircut.id,
      staffId: null,
      dateFrom: date,
      dateTo: date,
    })
    expect(free.find(({ start }) => start === first.startsAt.getTime())?.left).toBe(2)
    const second = await book(house.owner, wish(house, { date, staffId: null, visitor: visitor('Bea') }))
    expect([second.timeSlotId, second.staffId]).toEqual([slotId, first.staffId])
    await take(date, 'Cem')
    const fourth = wish(house, { date, staffId: null, visitor: visitor('Dan') })
    expect((await refusal(book(house.owner, fourth))).reason).toBe('capacity_reached')
  })

  test('takes the same visitor once a date: known by the first of email, phone and name that both gave', async () => {
    const date = freshMonday()
    const place = (who: object) =>
      bookSlot(house.owner, {
        timeSlotId: slotId,
        date,
        visitor: { ...anyone(''), ...who },
        isAnonymous: false,
      })
    await place({ name: 'Ann', email: 'ann@example.org' })
    expect((await refusal(place({ name: 'Anna', email: 'ANN@example.org' }))).reason).toBe(
      'duplicate_booking',
    )
    await place({ name: 'Ann', phone: '+4930123456' })
    expect((await refusal(place({ name: 'Bob', phone: '+49 30 123456' }))).reason).toBe('duplicate_booking')
    await place({ name: 'Ann' })
    expect((await refusal(place({ name: 'ann' }))).reason).toBe('duplicate_booking')
  })

  test('knows who gave email and phone by either, and takes two who share a phone', async () => {
    const date = freshMonday()
    const place = (who: object) =>
      bookSlot(house.owner, {
        timeSlotId: slotId,
        date,
        visitor: { ...anyone('Jane'), ...who },
        isAnonymous: false,
      })
    const [email, phone] = ['jane@example.org', '+12025550185']
    await place({ email, phone })
    for (const again of [{ phone }, { email }, { email, phone: '+12025550186' }])
      expect((await refusal(place(again))).reason, JSON.stringify(again)).toBe('duplicate_booking')
    await place({ email: 'john@example.org', phone })
  })

  test('takes a visitor who asks many times at once, in whatever words, once', async () => {
    const [date, later] = [freshMonday(), freshMonday()]
    const known = { name: 'Jane', email: 'jane@example.org', phone: '+12025550185', note: '' }
    const elsewhere = await bookSlot(house.owner, {
      timeSlotId: slotId,
      date: later,
      visitor: known,
      isAnonymous: false,
    })
    const words = [known, { ...known, email: null }]
    const asked = await outcomes([
      ...Array.from({ length: 30 }, (_, index) =>
        bookSlot(house.owner, {
          timeSlotId: slotId,
          date,
          visitor: words[index % 2] ?? known,
          isAnonymous: false,
        }),
      ),
      reviseSlot(house.owner, elsewhere, { date, amendment: {} }, null),
    ])
    expect(asked).toEqual({ won: 1, reasons: { duplicate_booking: 30 } })
  })

  test('takes them once by a move or a return as well; of nameless ones any number', async () => {
    const [date, later] = [freshMonday(), freshMonday()]
    const ann = await take(date, 'Ann')
    const there = await take(later, 'Ann')
    const goes = () => reviseSlot(house.owner, ann, { date: later, amendment: {} }, null)
    expect((await refusal(goes())).reason).toBe('duplicate_booking')
    await changeStatus(house.owner, there.id, become('cancelled'))
    expect((await goes()).startsAt).toEqual(there.startsAt)
    const returns = reviseSlot(house.owner, there, { status: 'pending', amendment: {} }, null)
    expect((await refusal(returns)).reason).toBe('duplicate_booking')
    const guests = [date, later].map((day) =>
      bookSlot(house.owner, { timeSlotId: slotId, date: day, visitor: anyone('Guest'), isAnonymous: true }),
    )
    const [guest] = await Promise.all(guests)
    const joined = await reviseSlot(house.owner, guest as Booking, { date: later, amendment: {} }, null)
    expect(joined.startsAt).toEqual(there.startsAt)
  })

  test('is left by a booking that is dragged away, and joined by one that is dragged to it', async () => {
    const date = freshMonday()
    const [ann, bea] = [await take(date, 'Ann'), await take(date, 'Bea')]
    const away = await reschedule(house.owner, ann.id, { ...move, minute: 780 })
    expect(away.timeSlotId).toBeNull()
    const alone = wish(house, { date, staffId: away.staffId, minute: 780, visitor: visitor('Zoe') })
    expect((await refusal(book(house.owner, alone))).reason).toBe('slot_taken')
    const back = await reschedule(house.owner, ann.id, { ...move, minute: 600 })
    expect([back.timeSlotId, back.startsAt]).toEqual([slotId, bea.startsAt])
  })

  test('keeps a booking that goes to another of its dates, and refuses other weekdays', async () => {
    const [date, later] = [freshMonday(), freshMonday()]
    const ann = await take(date, 'Ann')
    const bea = await take(later, 'Bea')
    const moved = await reviseSlot(house.owner, ann, { date: later, amendment: {} }, null)
    expect([moved.timeSlotId, moved.startsAt, moved.staffId]).toEqual([slotId, bea.startsAt, bea.staffId])
    const tuesday = reviseSlot(house.owner, ann, { date: addDays(date, 1), amendment: {} }, null)
    expect((await refusal(tuesday)).details.faults?.[0]?.field).toBe('date')
  })

  test('many changes at once are undone at once, back into it', async () => {
    const date = freshMonday()
    const two = [await take(date, 'Ann'), await take(date, 'Bea')]
    const ask = { action: 'move', booking_ids: two.map(({ id }) => id), minutes: 7 * 1440 } as const
    freshMonday()
    const done = await commitBatch(
      house.owner,
      toBatchWish({ ...ask, send_notification: true, dry_run: false }),
    )
    const there = await Promise.all(two.map(({ id }) => find(house.owner, id)))
    expect(there.map(({ timeSlotId }) => timeSlotId)).toEqual([slotId, slotId])
    await undoBatch(house.owner, done.uid)
    const back = await Promise.all(two.map(({ id }) => find(house.owner, id)))
    expect(back.map(({ timeSlotId, startsAt }) => [timeSlotId, startsAt])).toEqual(
      two.map(({ startsAt }) => [slotId, startsAt]),
    )
  })

  test('of fifty who want it at once, with whomever, three get it', async () => {
    const date = freshMonday()
    const people = [null, house.ada.id, house.ben.id]
    const { won, reasons } = await outcomes(
      Array.from({ length: 50 }, (_, index) =>
        index % 2
          ? take(date, `Guest ${index}`)
          : book(
              house.owner,
              wish(house, { date, staffId: people[index % 3] ?? null, visitor: visitor(`Guest ${index}`) }),
            ),
      ),
    )
    expect(won).toBe(3)
    expect(Object.keys(reasons)).toSatisfy((all: string[]) =>
      all.every((reason) => reason === 'capacity_reached' || reason === 'slot_taken'),
    )
  })
})

test('a fixed time of one place is nobody else’s, whoever else is free', async () => {
  const slot = await fixedTime({ start: 720, end: 780, capacity: 1 })
  const date = freshMonday()
  const place = (name: string) =>
    bookSlot(house.owner, { timeSlotId: slot.id, date, visitor: visitor(name), isAnonymous: false })
  await place('Ann')
  const types = (await refusal(place('Bea'))).details.conflicts?.map(({ type }) => type)
  expect(types).toContain('capacity')
})

test('a new fixed time takes in what stands there; it is not pulled from under its bookings, and ends without them', async () => {
  const date = addDays(freshMonday(), 1)
  const noon = (name: string, changes = {}) =>
    book(house.owner, wish(house, { date, minute: 840, visitor: visitor(name), ...changes }))
  const before = await noon('Ann')
  const slot = await fixedTime({ weekdays: [2, 4], start: 840, end: 900 })
  expect((await find(house.owner, before.id)).timeSlotId).toBe(slot.id)
  const bea = await noon('Bea', { status: 'pending' })
  expect(bea.timeSlotId).toBe(slot.id)
  const later = changeTimeSlot(house.owner, slot.id, { start: 850, end: 910 })
  expect((await refusal(later)).details.faults?.[0]?.code).toBe('booked')
  expect(await changeTimeSlot(house.owner, slot.id, { weekdays: [2], capacity: 1 })).toMatchObject({
    weekdays: [2],
    capacity: 1,
  })
  expect((await refusal(noon('Cem'))).reason).toBe('slot_taken')

  await removeTimeSlot(house.owner, slot.id)
  expect((await refusal(noon('Cem'))).reason).toBe('slot_taken')
  expect((await changeStatus(house.owner, bea.id, become('confirmed'))).status).toBe('confirmed')
  expect(
    (
      await refusal(
        bookSlot(house.owner, { timeSlotId: slot.id, date, visitor: visitor('Cem'), isAnonymous: false }),
      )
    ).reason,
  ).toBe('not_found')

  const next = await fixedTime({ weekdays: [2], start: 840, end: 900 })
  const all = await Promise.all([before, bea].map(({ id }) => find(house.owner, id)))
  expect(all.map(({ timeSlotId }: Booking) => timeSlotId)).toEqual([next.id, next.id])
  const { rows } = await pool().query('SELECT DISTINCT exclusive FROM booking WHERE time_slot_id = $1', [
    next.id,
  ])
  expect(rows).toEqual([{ exclusive: true }])
})

test('a service has one fixed time at a time, and only appointments have any', async () => {
  await fixedTime({ weekdays: [5, 6], start: 960, end: 1020 })
  expect(
    (await refusal(fixedTime({ weekdays: [6, 7], start: 960, end: 1020 }))).details.faults?.[0]?.code,
  ).toBe('duplicate')
  const nights = addTimeSlot(house.owner, house.cabin.id, {
    weekdays: [1],
    start: 600,
    end: 660,
    capacity: 1,
  })
  expect((await refusal(nights)).reason).toBe('validation_failed')
})
