import { beforeAll, describe, expect, test } from 'vitest'
import { byStart } from '@/lib/db/booking-order'
import { pool, prisma } from '@/lib/db/client'
import { visitorActor } from '@/lib/domain/actor'
import { addDays } from '@/lib/domain/local-time'
import { book } from './book'
import { bookOnline, type OnlineWish } from './book-online'
import { changeStatus } from './change-status'
import { changedAt } from './changed-at'
import { endHolds } from './end-holds'
import { find } from './find'
import type { Held, OnlinePlace } from './held-place'
import { holdSlot, releaseHold } from './hold-slot'
import { list } from './list'
import { reschedule } from './reschedule'
import { onlineSlots } from './slots'
import { stats } from './stats'
import { become, type House, mailsOf, move, openHouse, outcomes, refusal, visitor, wish } from './test-house'

const times = (count: number) => Array.from({ length: count }, (_, index) => index)

let house: House
let day = 0
beforeAll(async () => {
  house = await openHouse()
})

const guest = () => visitorActor(house.profileId, 'Gita Guest')
const place = (changes: Partial<OnlinePlace> = {}): OnlinePlace => {
  day += 1
  return {
    serviceId: house.haircut.id,
    staffId: house.ada.id,
    date: addDays(house.monday, day),
    minute: 600,
    checkoutDate: null,
    duration: null,
    ...changes,
  }
}
const typed = (where: OnlinePlace, changes: Partial<OnlineWish> = {}): OnlineWish => ({
  ...where,
  visitor: { name: 'Gita Guest', email: 'gita@example.org', phone: null, note: '' },
  answers: {},
  locale: 'de-DE',
  ...changes,
})
const target = ({ booking, seat }: Held) => ({
  profileId: house.profileId,
  bookingId: booking.id,
  seatId: seat?.id ?? null,
  linkVersion: 1,
})

/** As if the hold had begun so many seconds ago. */
async function ago({ booking }: Held, seconds: number) {
  for (const [table, id] of [
    ['booking', 'id'],
    ['participant', 'booking_id'],
  ])
    await pool().query(
      `UPDATE ${table} SET hold_expires_at = hold_expires_at - $3 * interval '1 second'
       WHERE profile_id = $1 AND ${id} = $2 AND status = 'reserved'`,
      [house.profileId, booking.id, seconds],
    )
}

const isFree = async ({ serviceId, staffId, date, minute }: OnlinePlace) => {
  const found = await onlineSlots(house.profileId, { serviceId, staffId, dateFrom: date, dateTo: date })
  const hour = (minute ?? 0) / 60
  return found.slots.some(
    ({ start }) =>
      new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Europe/Berlin' }).format(
        start,
      ) === String(hour).padStart(2, '0'),
  )
}

describe('a time is kept while its visitor types', () => {
  test('200 want to keep one time: one does', async () => {
    const where = place()
    const all = await outcomes(times(200).map(() => holdSlot(guest(), where)))
    expect(all).toEqual({ won: 1, reasons: { slot_taken: 199 } })
  }, 60_000)

  test('nobody else can have it, nothing is told, no customer is made, and lists and counters leave it out', async () => {
    const where = place()
    const [customers, before] = [
      await prisma().customer.count({ where: { profileId: house.profileId } }),
      await stats(house.owner),
    ]
    const ts = await changedAt(house.owner)
    const held = await holdSlot(guest(), where)
    expect(await changedAt(house.owner)).toBeGreaterThan(ts)
    expect(await isFree(where)).toBe(false)
    expect((await refusal(book(house.owner, wish(house, { date: where.date })))).reason).toBe('slot_taken')
    expect((await refusal(reschedule(house.owner, held.booking.id, { ...move, minute: 660 }))).reason).toBe(
      'invalid_transition',
    )
    expect(await mailsOf(house, held.booking.id)).toEqual([])
    expect(await prisma().customer.count({ where: { profileId: house.profileId } })).toBe(customers)
    expect(await stats(house.owner)).toEqual(before)
    const page = { limit: 50, offset: 0, order: byStart, after: null }
    const found = await list(house.owner, { dateFrom: where.date, dateTo: where.date }, page, {
      booking: { id: 'id' },
      participantsKey: 'participants',
      participant: {},
    })
    expect(found).toMatchObject({ bookings: '[]', total: 0 })
  })

  test('it becomes its visitor’s booking by the same id, told and answered once', async () => {
    const where = place()
    const held = await holdSlot(guest(), where)
    expect((await refusal(bookOnline(guest(), typed(where), target(held)))).reason).toBe('rate_limited')
    await ago(held, 2)
    const before = await stats(house.owner)
    const { booking } = await bookOnline(guest(), typed(where), target(held))
    expect(booking).toMatchObject({
      id: held.booking.id,
      status: 'confirmed',
      visitorName: 'Gita Guest',
      source: 'visitor',
      locale: 'de-DE',
      holdExpiresAt: null,
    })
    expect(booking.customerId).not.toBeNull()
    expect((await stats(house.owner)).total).toBe(before.total + 1)
    expect(
      (await mailsOf(house, booking.id)).filter(({ recipient }) => recipient === 'gita@example.org'),
    ).toHaveLength(1)
    // The hold is spent: its token lets nobody else have, or let go of, what it became.
    await releaseHold(guest(), target(held))
    const other = typed(where, { visitor: visitor('Olaf Other') })
    expect((await refusal(bookOnline(guest(), other, target(held)))).reason).toBe('slot_taken')
  })

  test('who presses twice has booked once, with whomever is free, and hears of it once', async () => {
    for (const where of [place({ staffId: null }), place({ serviceId: house.course.id, staffId: null })]) {
      const held = await holdSlot(guest(), where)
      await ago(held, 2)
      const done = await Promise.all(times(5).map(() => bookOnline(guest(), typed(where), target(held))))
      expect(new Set(done.map(({ booking, seat }) => `${booking.id} ${seat?.id}`)).size).toBe(1)
      const told = await mailsOf(house, held.booking.id)
      expect(told.filter(({ recipient }) => recipient === 'gita@example.org')).toHaveLength(1)
      expect(
        await prisma().booking.count({
          where: { profileId: house.profileId, startsAt: held.booking.startsAt },
        }),
      ).toBe(1)
    }
  })

  test('who keeps another time gives the first one back', async () => {
    const [first, second] = [place(), place()]
    const held = await holdSlot(guest(), first)
    await holdSlot(guest(), second, target(held))
    expect(await isFree(first)).toBe(true)
    expect(await isFree(second)).toBe(false)
  })

  test('of two times that overlap, the second can be had in exchange for the first', async () => {
    const where = place()
    const held = await holdSlot(guest(), where)
    const later = { ...where, minute: 630 }
    expect((await refusal(holdSlot(guest(), later))).reason).toBe('slot_taken')
    const moved = await holdSlot(guest(), later, target(held))
    expect(moved.booking.id).not.toBe(held.booking.id)
  })

  test('what is given back is free at once', async () => {
    const where = place()
    await releaseHold(guest(), target(await holdSlot(guest(), where)))
    expect(await isFree(where)).toBe(true)
  })
})

describe('a hold ends by itself', () => {
  test('its time is free for others, who can book it and move to it before anybody swept', async () => {
    const [where, there] = [place(), place()]
    for (const held of [await holdSlot(guest(), where), await holdSlot(guest(), there)]) await ago(held, 600)
    expect(await isFree(where)).toBe(true)
    const booking = await book(house.owner, wish(house, { date: where.date }))
    const moved = await reschedule(house.owner, booking.id, { ...move, date: there.date })
    expect(moved.id).toBe(booking.id)
  })

  test('who typed for too long gets the time all the same, if it is still free', async () => {
    const where = place()
    const held = await holdSlot(guest(), where)
    await ago(held, 600)
    const { booking } = await bookOnline(guest(), typed(where), target(held))
    expect(booking.status).toBe('confirmed')
  })

  test('and is offered the nearest times when it is not', async () => {
    const where = place()
    const held = await holdSlot(guest(), where)
    await ago(held, 600)
    await book(house.owner, wish(house, { date: where.date }))
    const { reason, details } = await refusal(bookOnline(guest(), typed(where), target(held)))
    expect(reason).toBe('slot_taken')
    expect(details.suggestions).toHaveLength(3)
  })

  test('the sweep removes it and moves the change clock, and leaves one that has a name', async () => {
    const [where, kept] = [place(), place()]
    const [held, offered] = [await holdSlot(guest(), where), await holdSlot(guest(), kept)]
    await prisma().booking.updateMany({
      where: { profileId: house.profileId, id: offered.booking.id },
      data: { visitorName: 'Wanda Waits' },
    })
    for (const each of [held, offered]) await ago(each, 600)
    const ts = await changedAt(house.owner)
    expect(await endHolds()).toBeGreaterThan(0)
    expect(await changedAt(house.owner)).toBeGreaterThan(ts)
    const ids = [held.booking.id, offered.booking.id]
    const left = await prisma().booking.findMany({ where: { profileId: house.profileId, id: { in: ids } } })
    expect(left.map(({ id }) => id)).toEqual([offered.booking.id])
  })
})

describe('a seat of a class is kept', () => {
  const inClass = () => place({ serviceId: house.course.id })

  test('by so many as it has seats; whoever finishes makes it stand, and the others’ ends alone', async () => {
    const where = inClass()
    const all = await outcomes(times(20).map(() => holdSlot(guest(), where)))
    expect(all).toEqual({ won: 3, reasons: { capacity_reached: 17 } })
    await endEvery(where)
    const [first, second] = [await holdSlot(guest(), where), await holdSlot(guest(), where)]
    expect(second.booking.id).toBe(first.booking.id)
    await ago(first, 2)
    const { booking, seat } = await bookOnline(guest(), typed(where), target(first))
    expect(booking).toMatchObject({ status: 'confirmed', visitorName: 'Gita Guest', holdExpiresAt: null })
    expect(seat).toMatchObject({ id: first.seat?.id, status: 'confirmed' })
    await ago(second, 600)
    await endHolds()
    const left = await prisma().participant.findMany({
      where: { profileId: house.profileId, bookingId: booking.id },
    })
    expect(left.map(({ name }) => name)).toEqual(['Gita Guest'])
  })

  test('an owner who puts somebody into a class that is only kept makes it stand', async () => {
    const where = inClass()
    const held = await holdSlot(guest(), where)
    const joined = await book(
      house.owner,
      wish(house, { serviceId: house.course.id, date: where.date, visitor: visitor('Ivo Invited') }),
    )
    expect(joined).toMatchObject({ id: held.booking.id, status: 'confirmed', visitorName: 'Ivo Invited' })
    await ago(held, 600)
    await endHolds()
    expect(await prisma().booking.count({ where: { profileId: house.profileId, id: joined.id } })).toBe(1)
  })

  test('is no seat of a class that is cancelled meanwhile: whoever finishes begins a new one', async () => {
    const where = inClass()
    const { booking: old } = await bookOnline(guest(), typed(where), null)
    const held = await holdSlot(guest(), where)
    await ago(held, 2)
    await changeStatus(house.owner, old.id, become('cancelled'))
    const other = { name: 'Olaf Other', email: 'olaf@example.org', phone: null, note: '' }
    const { booking } = await bookOnline(guest(), typed(where, { visitor: other }), target(held))
    expect(booking).toMatchObject({ status: 'confirmed', visitorName: 'Olaf Other' })
    expect(booking.id).not.toBe(old.id)
  })

  test('nobody sits in it twice', async () => {
    const where = inClass()
    const first = await bookOnline(guest(), typed(where), null)
    await pool().query(`UPDATE delivery SET state = 'sent', created_at = now() - interval '1 day'`)
    const held = await holdSlot(guest(), where)
    await ago(held, 2)
    const stranger = { name: 'Eve', email: 'GITA@example.org', phone: null, note: '' }
    const again = () => bookOnline(guest(), typed(where, { visitor: stranger }), target(held))
    expect(await again()).toMatchObject({ booking: { id: first.booking.id }, seat: { status: 'confirmed' } })
    await again()
    const { participants } = await find(house.owner, first.booking.id)
    expect(participants.filter(({ name }) => name !== '').map(({ name }) => name)).toEqual(['Gita Guest'])
    const told = (await mailsOf(house, first.booking.id)).filter(({ kind }) => kind === 'confirmed')
    expect(told.map(({ recipient, state }) => [recipient, state])).toEqual([
      ['gita@example.org', 'sent'],
      ['gita@example.org', 'waiting'],
    ])
  })

  const endEvery = async ({ date }: OnlinePlace) => {
    await pool().query(
      `UPDATE participant SET hold_expires_at = now() - interval '1 s' WHERE profile_id = $1 AND status = 'reserved'`,
      [house.profileId],
    )
    await pool().query(
      `UPDATE booking SET hold_expires_at = now() - interval '1 s'
       WHERE profile_id = $1 AND status = 'reserved' AND starts_at::date = $2::date`,
      [house.profileId, date],
    )
    await endHolds()
  }
})

describe('the public page', () => {
  test('does not offer what is not bookable online, whatever is sent', async () => {
    const hidden = await openHouse()
    await prisma().service.updateMany({
      where: { profileId: hidden.profileId },
      data: { bookableOnline: false },
    })
    const nobody = visitorActor(hidden.profileId, 'Gita Guest')
    const where = { ...place(), serviceId: hidden.haircut.id, staffId: null }
    for (const attempt of [
      () => holdSlot(nobody, where),
      () => bookOnline(nobody, typed(where), null),
      () =>
        onlineSlots(hidden.profileId, {
          serviceId: where.serviceId,
          staffId: null,
          dateFrom: where.date,
          dateTo: where.date,
        }),
    ])
      expect((await refusal(attempt())).details.faults).toMatchObject([{ field: 'serviceId' }])
  })

  test('makes a request where the business wants to be asked, and needs the answers it asks for', async () => {
    const asking = await openHouse()
    await prisma().profile.update({ where: { id: asking.profileId }, data: { autoConfirm: false } })
    const questions = [
      { id: 'q1', label: 'Allergies?', type: 'text', required: true, options: [] },
      { id: 'q2', label: 'Which side?', type: 'choice', required: false, options: ['Left', 'Right'] },
    ]
    await prisma().service.updateMany({ where: { profileId: asking.profileId }, data: { questions } })
    const nobody = visitorActor(asking.profileId, 'Gita Guest')
    const where = { ...place(), serviceId: asking.haircut.id, staffId: null }
    const asks = (answers: Record<string, string>) => bookOnline(nobody, typed(where, { answers }), null)
    expect((await refusal(asks({ q2: 'Up' }))).details.faults).toMatchObject([
      { field: 'answers/q1', code: 'required' },
      { field: 'answers/q2', code: 'invalid_value' },
    ])
    const { booking } = await asks({ q1: ' Nuts ', q2: 'Left', q9: 'was never asked' })
    expect(booking).toMatchObject({
      status: 'pending',
      answers: [
        { id: 'q1', label: 'Allergies?', answer: 'Nuts' },
        { id: 'q2', label: 'Which side?', answer: 'Left' },
      ],
    })
  })
})
