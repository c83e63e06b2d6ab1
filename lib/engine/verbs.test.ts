import { beforeAll, describe, expect, test } from 'vitest'
import { pool } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/actor'
import { addDays } from '@/lib/domain/local-time'
import { Refused } from '@/lib/domain/refusal'
import { bookingProjection, toBooking } from '@/lib/wire/profile-booking'
import { amend } from './amend'
import { book } from './book'
import { changeStatus } from './change-status'
import { changedAt } from './changed-at'
import { find } from './find'
import { grid } from './grid'
import { notify } from './notify'
import { remove } from './remove'
import { reschedule } from './reschedule'
import { stats } from './stats'
import { type House, mailsOf, openHouse, visitor, wish } from './test-house'
import { timeline } from './timeline'

let house: House
beforeAll(async () => {
  house = await openHouse()
})

/** Each story has its own day. */
let day = 0
const fresh = (changes: Parameters<typeof wish>[1] = {}) => {
  day += 1
  return wish(house, { date: addDays(house.monday, day), ...changes })
}
const move = { override: false, tell: true, version: null } as const
const become = (status: 'confirmed' | 'pending' | 'completed' | 'cancelled' | 'no_show', changes = {}) => ({
  status,
  reason: null,
  override: false,
  tell: true,
  version: null,
  ...changes,
})
const refusal = async (attempt: Promise<unknown>): Promise<Refused> => {
  const error = await attempt.then(
    () => new Error('was not refused'),
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(Refused)
  return error as Refused
}

describe('booking', () => {
  test('a refused booking says what stands in the way and offers times that can be had', async () => {
    const first = await book(house.owner, fresh())
    const again = fresh({ date: first.startsAt.toISOString().slice(0, 10) })
    const { reason, details } = await refusal(book(house.owner, again))
    expect(reason).toBe('slot_taken')
    expect(details.conflicts).toMatchObject([{ type: 'booking', bookingId: first.id, overridable: true }])
    expect(details.suggestions).toHaveLength(3)
    const [offer] = details.suggestions ?? []
    const minute = (offer?.startsAt.getUTCHours() ?? 0) * 60 + (offer?.startsAt.getUTCMinutes() ?? 0)
    expect(minute).not.toBe(600)
  })

  test('an owner may overbook; the booking is marked and told apart by the database', async () => {
    const first = fresh()
    await book(house.owner, first)
    const second = await book(house.owner, { ...first, override: true })
    expect(second.overbooked).toBe(true)
  })

  test('an override where nothing is doubled does not mark a booking as overbooked', async () => {
    const early = await book(house.owner, fresh({ minute: 120, override: true }))
    expect(early.overbooked).toBe(false)
  })

  test('staff without the right to override are refused all the same', async () => {
    const asked = fresh()
    await book(house.owner, asked)
    const staff: Actor = { ...house.owner, role: 'staff', staffId: house.ada.id, canViewAll: false }
    const { details } = await refusal(book(staff, { ...asked, override: true }))
    expect(details.conflicts).toMatchObject([{ type: 'booking', overridable: false }])
  })

  test('anyone means the least busy who is free', async () => {
    const asked = fresh({ staffId: null })
    const first = await book(house.owner, asked)
    const second = await book(house.owner, asked)
    expect(new Set([first.staffId, second.staffId])).toEqual(new Set([house.ada.id, house.ben.id]))
    expect((await refusal(book(house.owner, asked))).reason).toBe('slot_taken')
  })

  test('a person who does not offer the service cannot be asked for', async () => {
    const { reason, details } = await refusal(
      book(house.owner, fresh({ serviceId: house.course.id, staffId: house.ben.id })),
    )
    expect(reason).toBe('validation_failed')
    expect(details.faults).toMatchObject([{ field: 'staffId' }])
  })

  test('the same visitor becomes one customer, in whatever case the address is written', async () => {
    const first = await book(house.owner, fresh({ visitor: visitor('Carla Case') }))
    const second = await book(
      house.owner,
      fresh({ visitor: { ...visitor('Carla Case'), email: 'CARLA.case@example.org' } }),
    )
    expect(second.customerId).toBe(first.customerId)
  })

  test('a class is joined by booking its time again, until it is full', async () => {
    const course = fresh({ serviceId: house.course.id, visitor: visitor('Pia One') })
    const first = await book(house.owner, course)
    const second = await book(house.owner, { ...course, visitor: visitor('Pia Two') })
    expect(second.id).toBe(first.id)
    expect(second.participants.map(({ name }) => name)).toEqual(['Pia One', 'Pia Two'])
    expect((await refusal(book(house.owner, { ...course, visitor: visitor('Pia Two') }))).reason).toBe(
      'duplicate_booking',
    )
    await book(house.owner, { ...course, visitor: visitor('Pia Three') })
    const full = await refusal(book(house.owner, { ...course, visitor: visitor('Pia Four') }))
    expect(full.reason).toBe('capacity_reached')
    expect((await mailsOf(house, first.id)).map(({ recipient }) => recipient)).toEqual([
      'pia.one@example.org',
      'pia.two@example.org',
      'pia.three@example.org',
    ])
  })

  test('the day one guest leaves the next may come', async () => {
    const cabin = { serviceId: house.cabin.id, staffId: null, minute: null }
    const date = addDays(house.monday, 40)
    const stay = await book(house.owner, wish(house, { ...cabin, date, checkoutDate: addDays(date, 3) }))
    expect(stay.price).toBe(27_000)
    await book(house.owner, wish(house, { ...cabin, date: addDays(date, 3), checkoutDate: addDays(date, 5) }))
    const clash = wish(house, { ...cabin, date: addDays(date, 2), checkoutDate: addDays(date, 4) })
    expect((await refusal(book(house.owner, clash))).reason).toBe('slot_taken')
    const short = wish(house, { ...cabin, date: addDays(date, 10), checkoutDate: addDays(date, 11) })
    expect((await refusal(book(house.owner, short))).reason).toBe('stay_length')
  })
})

describe('moving', () => {
  test('keeps the id, raises the version and never collides with itself', async () => {
    const booking = await book(house.owner, fresh())
    const moved = await reschedule(house.owner, booking.id, { ...move, minute: 615 })
    expect(moved).toMatchObject({ id: booking.id, uid: booking.uid, version: 2 })
    expect(moved.startsAt.getTime() - booking.startsAt.getTime()).toBe(15 * 60_000)
  })

  test('several moves become one mail, from the original to the final time', async () => {
    const booking = await book(house.owner, fresh())
    await reschedule(house.owner, booking.id, { ...move, minute: 690 })
    await reschedule(house.owner, booking.id, { ...move, minute: 840 })
    const mails = (await mailsOf(house, booking.id)).filter(({ kind }) => kind === 'rescheduled')
    expect(mails.map(({ state, seconds }) => [state, seconds])).toEqual([
      ['withdrawn', 10],
      ['waiting', 10],
    ])
    expect(mails[1]?.text).toContain('10:00')
    expect(mails[1]?.text).toContain('14:00')
    expect(mails[1]?.text).not.toContain('11:30')
  })

  test('moved back, nobody is told', async () => {
    const booking = await book(house.owner, fresh())
    await reschedule(house.owner, booking.id, { ...move, minute: 660 })
    await reschedule(house.owner, booking.id, { ...move, minute: 600 })
    expect((await mailsOf(house, booking.id)).map(({ kind, state }) => [kind, state])).toEqual([
      ['confirmed', 'waiting'],
      ['rescheduled', 'withdrawn'],
    ])
  })

  test('“don’t tell” takes back the mail that waits, and moves nothing', async () => {
    const booking = await book(house.owner, fresh())
    const moved = await reschedule(house.owner, booking.id, { ...move, minute: 660 })
    const quiet = await reschedule(house.owner, booking.id, { ...move, tell: false })
    expect(quiet.version).toBe(moved.version)
    expect((await mailsOf(house, booking.id)).at(-1)).toMatchObject({
      kind: 'rescheduled',
      state: 'withdrawn',
    })
  })

  test('somebody who saw an older version is told so', async () => {
    const booking = await book(house.owner, fresh())
    await reschedule(house.owner, booking.id, { ...move, minute: 660 })
    const { reason, details } = await refusal(
      reschedule(house.owner, booking.id, { ...move, minute: 720, version: 1 }),
    )
    expect([reason, details.version]).toEqual(['version_mismatch', 2])
  })

  test('to anyone: the present person is kept when free, else another is found', async () => {
    const asked = fresh()
    const booking = await book(house.owner, asked)
    const later = await reschedule(house.owner, booking.id, { ...move, minute: 660, staffId: null })
    expect(later.staffId).toBe(house.ada.id)
    await book(house.owner, { ...asked, minute: 780, visitor: visitor('In the way') })
    const other = await reschedule(house.owner, booking.id, { ...move, minute: 780, staffId: null })
    expect([other.staffId, other.staffName]).toEqual([house.ben.id, 'Ben'])
  })

  test('what is cancelled stays where it is', async () => {
    const booking = await book(house.owner, fresh())
    await changeStatus(house.owner, booking.id, become('cancelled'))
    expect((await refusal(reschedule(house.owner, booking.id, { ...move, minute: 660 }))).reason).toBe(
      'invalid_transition',
    )
  })

  test('a stay sold by the night costs its new nights; an agreed price is kept', async () => {
    const date = addDays(house.monday, 60)
    const cabin = {
      serviceId: house.cabin.id,
      staffId: null,
      minute: null,
      date,
      checkoutDate: addDays(date, 2),
    }
    const stay = await book(house.owner, wish(house, cabin))
    const longer = await reschedule(house.owner, stay.id, { ...move, checkoutDate: addDays(date, 5) })
    expect([stay.price, longer.price]).toEqual([18_000, 45_000])
    await amend(house.owner, stay.id, { price: 40_000 }, null)
    const later = await reschedule(house.owner, stay.id, { ...move, checkoutDate: addDays(date, 4) })
    expect(later.price).toBe(40_000)
  })
})

describe('status', () => {
  test('the present status again changes nothing and tells nobody', async () => {
    const booking = await book(house.owner, fresh())
    const before = [await changedAt(house.owner), (await mailsOf(house, booking.id)).length]
    const again = await changeStatus(house.owner, booking.id, become('confirmed'))
    expect(again.version).toBe(booking.version)
    expect([await changedAt(house.owner), (await mailsOf(house, booking.id)).length]).toEqual(before)
  })

  test('cancelling within the undo time of a move tells of the cancellation only', async () => {
    const booking = await book(house.owner, fresh())
    await reschedule(house.owner, booking.id, { ...move, minute: 660 })
    await changeStatus(house.owner, booking.id, become('cancelled', { reason: 'Water damage' }))
    const mails = await mailsOf(house, booking.id)
    expect(mails.slice(1).map(({ kind, state }) => [kind, state])).toEqual([
      ['rescheduled', 'withdrawn'],
      ['cancelled', 'waiting'],
    ])
    expect(mails[2]?.text).toContain('Water damage')
    expect(await find(house.owner, booking.id)).toMatchObject({
      cancelReason: 'Water damage',
      cancelledBy: 'owner',
    })
  })

  test('a cancelled booking frees its time, and comes back only while that is free', async () => {
    const asked = fresh()
    const booking = await book(house.owner, asked)
    await changeStatus(house.owner, booking.id, become('cancelled'))
    const other = await book(house.owner, { ...asked, visitor: visitor('Second Choice') })
    expect((await refusal(changeStatus(house.owner, booking.id, become('confirmed')))).reason).toBe(
      'slot_taken',
    )
    await changeStatus(house.owner, other.id, become('cancelled'))
    const back = await changeStatus(house.owner, booking.id, become('confirmed'))
    expect(back).toMatchObject({
      status: 'confirmed',
      cancelReason: null,
      cancelledAt: null,
      cancelledBy: null,
    })
  })

  test('a no-show is told nothing and asked for no review', async () => {
    const booking = await book(house.owner, fresh())
    await changeStatus(house.owner, booking.id, become('completed'))
    await changeStatus(house.owner, booking.id, become('no_show'))
    expect((await mailsOf(house, booking.id)).map(({ kind, state }) => [kind, state])).toEqual([
      ['confirmed', 'waiting'],
      ['review_request', 'withdrawn'],
    ])
  })

  test('what was never confirmed cannot be completed', async () => {
    const request = await book(house.owner, fresh({ status: 'pending' }))
    expect((await refusal(changeStatus(house.owner, request.id, become('completed')))).reason).toBe(
      'invalid_transition',
    )
    expect(await mailsOf(house, request.id)).toEqual([])
  })

  test('a stay that began weeks ago can still be completed, its service archived meanwhile', async () => {
    const own = await openHouse()
    const booking = await book(own.owner, wish(own, { date: '2026-01-12', override: true }))
    await pool().query('UPDATE service SET archived_at = now() WHERE profile_id = $1', [own.profileId])
    expect((await changeStatus(own.owner, booking.id, become('completed'))).status).toBe('completed')
  })
})

describe('telling', () => {
  test('notify sends at once what was waiting, once however often it is asked before that', async () => {
    const booking = await book(house.owner, fresh())
    await reschedule(house.owner, booking.id, { ...move, minute: 660 })
    await notify(house.owner, booking.id)
    await notify(house.owner, booking.id)
    const mails = (await mailsOf(house, booking.id)).slice(1)
    expect(mails.map(({ state, seconds }) => [state, seconds])).toEqual([
      ['withdrawn', 10],
      ['withdrawn', 0],
      ['waiting', 0],
    ])
    expect(mails[1]?.text).toContain('10:00')
  })

  test('a visitor without an address cannot be written to', async () => {
    const booking = await book(
      house.owner,
      fresh({ visitor: { name: 'Walk-in', email: null, phone: null, note: '' } }),
    )
    expect((await refusal(notify(house.owner, booking.id))).details.faults).toMatchObject([
      { field: 'visitorEmail' },
    ])
  })
})

test('the timeline tells everything that happened, and every mail', async () => {
  const booking = await book(house.owner, fresh())
  await reschedule(house.owner, booking.id, { ...move, minute: 660 })
  await amend(house.owner, booking.id, { internalNote: 'Prefers the window seat' }, null)
  await changeStatus(house.owner, booking.id, become('cancelled'))
  const entries = await timeline(house.owner, booking.id)
  expect(entries.filter(({ kind }) => kind === 'fact').map(({ type }) => type)).toEqual([
    'booked',
    'rescheduled',
    'changed',
    'cancelled',
  ])
  expect(entries.filter(({ kind }) => kind === 'delivery').map(({ type }) => type)).toEqual([
    'confirmed',
    'rescheduled',
    'cancelled',
  ])
})

test('a deleted booking is gone for every question, and its time is free', async () => {
  const asked = fresh()
  const before = await stats(house.owner)
  const booking = await book(house.owner, asked)
  expect((await stats(house.owner)).total).toBe(before.total + 1)
  await remove(house.owner, booking.id, null)
  expect(await stats(house.owner)).toEqual(before)
  expect((await refusal(find(house.owner, booking.id))).reason).toBe('not_found')
  await book(house.owner, asked)
})

test('the grid’s bookings, made by the database, are those the presenter makes', async () => {
  const text = await grid(house.owner, {}, bookingProjection)
  const bookings = JSON.parse(text) as { id: number }[]
  expect(bookings.length).toBeGreaterThan(20)
  for (const shown of bookings) expect(shown).toEqual(toBooking(await find(house.owner, shown.id)))
})

describe('another profile', () => {
  test('is told of a booking of this one what it is told of none', async () => {
    const other = await openHouse()
    const booking = await book(house.owner, fresh())
    const attempts = (id: number) => [
      find(other.owner, id),
      timeline(other.owner, id),
      reschedule(other.owner, id, { ...move, minute: 660 }),
      changeStatus(other.owner, id, become('cancelled')),
      amend(other.owner, id, { price: 1 }, null),
      notify(other.owner, id),
      remove(other.owner, id, null),
    ]
    const words = async (id: number) =>
      Promise.all(
        attempts(id).map(async (attempt) => ({
          ...(await refusal(attempt)),
          message: (await refusal(attempt)).message,
        })),
      )
    expect(await words(booking.id)).toEqual(await words(2_000_000_000))
  })

  test('cannot book this one’s service or person', async () => {
    const other = await openHouse()
    const { details } = await refusal(
      book(other.owner, { ...fresh(), serviceId: house.haircut.id, staffId: null }),
    )
    expect(details.faults).toMatchObject([{ field: 'serviceId' }])
    const person = await refusal(
      book(other.owner, { ...fresh(), serviceId: other.haircut.id, staffId: house.ada.id }),
    )
    expect(person.details.faults).toMatchObject([{ field: 'staffId' }])
  })
})

describe('staff who see only their own calendar', () => {
  test('find, count and change only their own bookings', async () => {
    const own = await openHouse()
    const ben: Actor = { ...own.owner, role: 'staff', staffId: own.ben.id, canViewAll: false }
    const hers = await book(own.owner, wish(own))
    const his = await book(own.owner, wish(own, { staffId: own.ben.id }))
    expect((await refusal(find(ben, hers.id))).reason).toBe('not_found')
    expect((await refusal(changeStatus(ben, hers.id, become('cancelled')))).reason).toBe('not_found')
    expect(JSON.parse(await grid(ben, {}, bookingProjection)).map(({ id }: { id: number }) => id)).toEqual([
      his.id,
    ])
    expect((await stats(ben)).total).toBe(1)
    expect((await refusal(reschedule(ben, his.id, { ...move, staffId: own.ada.id }))).reason).toBe(
      'forbidden',
    )
  })

  test('a viewer changes nothing', async () => {
    const viewer: Actor = { ...house.owner, role: 'viewer' }
    expect((await refusal(book(viewer, fresh()))).reason).toBe('forbidden')
  })
})
