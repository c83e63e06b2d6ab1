import { beforeEach, describe, expect, test } from 'vitest'
import type { Booking } from '@/lib/domain/booking'
import { addDays } from '@/lib/domain/local-time'
import { book } from '@/lib/engine/book'
import { changeStatus } from '@/lib/engine/change-status'
import { list } from '@/lib/engine/list'
import { reschedule } from '@/lib/engine/reschedule'
import { slots } from '@/lib/engine/slots'
import { become, type House, mailsOf, move, openHouse, refusal, wish } from '@/lib/engine/test-house'
import { bookingProjection } from '@/lib/wire/profile-booking'
import { changeService } from './change-service'
import { changeSettings } from './change-settings'
import { changeStaff } from './change-staff'
import { closeLocation } from './close-location'
import { addLocation, changeLocation, locations } from './locations'

let house: House
let first: { id: number }
let harbour: { id: number }

beforeEach(async () => {
  house = await openHouse()
  const [only] = await locations(house.owner)
  first = only as { id: number }
  harbour = await addLocation(house.owner, { name: 'Harbour', address: 'Pier 1' })
})

const bookAt = (locationId: number | null, changes: object = {}): Promise<Booking> =>
  book(house.owner, wish(house, { locationId, ...changes }))
const nextDay = (days: number) => addDays(house.monday, days)
const fields = async (attempt: Promise<unknown>) => {
  const { reason, details } = await refusal(attempt)
  return [reason, details.faults?.map(({ field }) => field)]
}
const unknown = ['validation_failed', ['locationId']]

describe('the locations of a business', () => {
  test('the first bears its name, and goes on bearing it', async () => {
    await changeSettings(house.owner, { name: 'New name' })
    expect((await locations(house.owner)).map(({ name }) => name)).toEqual(['New name', 'Harbour'])
    await changeLocation(house.owner, first.id, { name: 'Old town' })
    await changeSettings(house.owner, { name: 'Newer name' })
    expect((await locations(house.owner)).map(({ name }) => name)).toEqual(['Old town', 'Harbour'])
  })

  test('an absent key keeps its value, and no address is the business’s', async () => {
    expect(await changeLocation(house.owner, harbour.id, { name: 'Port' })).toMatchObject({
      name: 'Port',
      address: 'Pier 1',
    })
    expect(await changeLocation(house.owner, harbour.id, { address: null })).toMatchObject({ address: null })
  })

  test('are the business’s own, for those who may set it up', async () => {
    const { owner: stranger } = await openHouse()
    for (const attempt of [
      () => changeLocation(stranger, harbour.id, { name: 'Mine' }),
      () => closeLocation(stranger, harbour.id),
    ])
      expect((await refusal(attempt())).reason).toBe('not_found')
    const desk = { ...house.owner, role: 'front_desk' as const }
    expect((await refusal(addLocation(desk, { name: 'X', address: null }))).reason).toBe('forbidden')
    expect(await fields(changeStaff(stranger, house.ada.id, { locationIds: [harbour.id] }))).toEqual([
      'not_found',
      undefined,
    ])
    expect((await fields(changeStaff(house.owner, house.ada.id, { locationIds: [0] })))[0]).toBe(
      'validation_failed',
    )
  })

  test('close, but not the last one, and none where somebody is still expected', async () => {
    const booking = await bookAt(harbour.id)
    expect((await refusal(closeLocation(house.owner, harbour.id))).message).toContain('still to come')
    await changeStatus(house.owner, booking.id, become('cancelled'))
    await changeStaff(house.owner, house.ada.id, { locationIds: [harbour.id] })
    await closeLocation(house.owner, harbour.id)
    expect((await refusal(closeLocation(house.owner, first.id))).reason).toBe('invalid_transition')
    // Who worked there only works at all the others.
    expect((await bookAt(null)).locationId).toBe(first.id)
    expect(await fields(bookAt(harbour.id, { date: nextDay(1) }))).toEqual(unknown)
  })

  test('open again where they were, for whoever is named for none', async () => {
    await changeStaff(house.owner, house.ben.id, { locationIds: [first.id] })
    await closeLocation(house.owner, harbour.id)
    expect(await locations(house.owner, { archived: true })).toMatchObject([{ id: harbour.id }])
    expect((await refusal(changeLocation(house.owner, harbour.id, { name: 'Port' }))).reason).toBe(
      'not_found',
    )
    const { owner: stranger } = await openHouse()
    expect(await locations(stranger, { archived: true })).toEqual([])
    const opened = { archived: false, name: 'Port' } as const
    expect((await refusal(changeLocation(stranger, harbour.id, opened))).reason).toBe('not_found')
    expect(await changeLocation(house.owner, harbour.id, opened)).toMatchObject({
      name: 'Port',
      address: 'Pier 1',
    })
    expect((await locations(house.owner)).map(({ name }) => name)).toEqual(['Test house', 'Port'])
    expect(await locations(house.owner, { archived: true })).toEqual([])
    expect((await bookAt(harbour.id)).staffId).toBe(house.ada.id)
    expect(await fields(bookAt(harbour.id, { staffId: house.ben.id }))).toEqual(unknown)
  })

  test('of two who close the last two at once, one is refused', async () => {
    const both = await Promise.allSettled([first, harbour].map(({ id }) => closeLocation(house.owner, id)))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await locations(house.owner)).toHaveLength(1)
  })
})

describe('a booking', () => {
  test('stands at the first location that fits its service and who takes it', async () => {
    expect(await bookAt(null)).toMatchObject({ locationId: first.id, locationName: 'Test house' })
    await changeStaff(house.owner, house.ada.id, { locationIds: [harbour.id] })
    expect(await bookAt(null, { date: nextDay(1) })).toMatchObject({ locationId: harbour.id })
    await changeStaff(house.owner, house.ada.id, { locationIds: [] })
    await changeService(house.owner, house.haircut.id, { locationIds: [harbour.id] }, null)
    expect(await bookAt(null, { date: nextDay(2) })).toMatchObject({ locationId: harbour.id })
  })

  test('is refused where the service, the person or the location is not', async () => {
    expect(await fields(bookAt(0))).toEqual(unknown)
    const other = await openHouse()
    const [theirs] = await locations(other.owner)
    expect(await fields(bookAt(theirs?.id ?? 0))).toEqual(unknown)
    await changeStaff(house.owner, house.ada.id, { locationIds: [first.id] })
    expect(await fields(bookAt(harbour.id))).toEqual(unknown)
    // Anyone: Ben works at both.
    expect((await bookAt(harbour.id, { staffId: null })).staffId).toBe(house.ben.id)
    await changeService(house.owner, house.haircut.id, { locationIds: [first.id] }, null)
    expect(await fields(bookAt(harbour.id, { staffId: null }))).toEqual(unknown)
  })

  test('keeps its location when it moves, goes to another one, and its visitor is told where', async () => {
    const booking = await bookAt(harbour.id)
    const later = await reschedule(house.owner, booking.id, { ...move, minute: 660 })
    expect(later.locationId).toBe(harbour.id)
    const back = await reschedule(house.owner, booking.id, { ...move, locationId: first.id, minute: 600 })
    expect(back).toMatchObject({ locationId: first.id, locationName: 'Test house' })
    const mails = await mailsOf(house, booking.id)
    expect(mails[0]?.text).toContain('Harbour, Pier 1')
    expect(mails.map(({ kind, state }) => [kind, state])).toContainEqual(['rescheduled', 'waiting'])
  })

  test('is not given to somebody who does not work there, unless it goes where they do', async () => {
    await changeStaff(house.owner, house.ben.id, { locationIds: [harbour.id] })
    const booking = await bookAt(first.id)
    const toBen = { ...move, staffId: house.ben.id }
    expect(await fields(reschedule(house.owner, booking.id, toBen))).toEqual(unknown)
    expect(await reschedule(house.owner, booking.id, { ...toBen, locationId: harbour.id })).toMatchObject({
      staffId: house.ben.id,
      locationId: harbour.id,
    })
  })

  test('still moves in time when its person has left the location since', async () => {
    const booking = await bookAt(harbour.id)
    await changeStaff(house.owner, house.ada.id, { locationIds: [first.id] })
    const moved = await reschedule(house.owner, booking.id, { ...move, minute: 660 })
    expect([moved.locationId, moved.staffId]).toEqual([harbour.id, house.ada.id])
  })

  test('is found by its location, and free times are those of whoever works there', async () => {
    const booking = await bookAt(harbour.id)
    await bookAt(first.id, { staffId: house.ben.id })
    const page = { limit: 10, offset: 0, order: { by: 'startsAt' as const, descending: false }, after: null }
    const { bookings } = await list(house.owner, { locationId: harbour.id }, page, bookingProjection)
    expect(JSON.parse(bookings)).toMatchObject([
      { id: booking.id, location_id: harbour.id, location_name: 'Harbour' },
    ])
    await changeStaff(house.owner, house.ben.id, { locationIds: [first.id] })
    const days = { dateFrom: nextDay(3), dateTo: nextDay(3) }
    const found = await slots(house.owner, {
      serviceId: house.haircut.id,
      staffId: null,
      locationId: harbour.id,
      ...days,
    })
    expect(new Set(found.slots.flatMap(({ staffIds }) => staffIds))).toEqual(new Set([house.ada.id]))
  })

  test('a class at one location is not joined by who wants it at another', async () => {
    const course = { serviceId: house.course.id, staffId: null }
    await bookAt(harbour.id, course)
    const elsewhere = bookAt(first.id, {
      ...course,
      visitor: { ...wish(house).visitor, email: 'b@example.org' },
    })
    // Ada, who gives it, is at the harbour then.
    expect((await refusal(elsewhere)).reason).toBe('slot_taken')
    const joined = await bookAt(null, {
      ...course,
      visitor: { ...wish(house).visitor, email: 'c@example.org' },
    })
    expect([joined.locationId, joined.participants.length]).toEqual([harbour.id, 2])
  })
})
