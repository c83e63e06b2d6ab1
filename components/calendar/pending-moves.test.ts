import { describe, expect, test } from 'vitest'
import { inverse, type Move, type Place } from '@/lib/domain/move'
import { moved } from './pending-moves'
import { placeOf } from './place-of'
import { bookingOf, emptyGrid } from './test-stage'

const first = bookingOf(1, { date: '2026-11-24', time: '10:00', instant: '2026-11-24T09:00:00.000Z' })
const second = bookingOf(2, { date: '2026-11-25', time: '10:00', instant: '2026-11-25T09:00:00.000Z' })
const grid = { ...emptyGrid(), bookings: [first, second] }
const move = (booking: typeof first, to: Partial<Place>): Move => ({
  bookingId: booking.id,
  version: booking.version,
  from: placeOf(booking),
  to: { ...placeOf(booking), ...to },
})
const toThursday = move(first, { date: '2026-11-26', time: '14:30', durationMinutes: 90, staffId: 3 })

test('a moved booking stands at its new place, and only it is a new object', () => {
  const { bookings } = moved(grid, [toThursday])
  expect(bookings[0]).toMatchObject({
    booking_date: '2026-11-26',
    start_time: '14:30',
    end_time: '16:00',
    duration_minutes: 90,
    starts_at: '2026-11-26T13:30:00.000Z',
    ends_at: '2026-11-26T15:00:00.000Z',
    operator_id: 3,
    operator_name: 'Mei Tanaka',
  })
  expect(bookings[1]).toBe(second)
})

test('without moves, or with moves of bookings that are not here, it is the very same grid', () => {
  expect(moved(grid, [])).toBe(grid)
  expect(moved(grid, [{ ...toThursday, bookingId: 99 }])).toBe(grid)
})

test('an answer that comes before the move has arrived is drawn with the move on top', () => {
  const refetched = { ...grid, bookings: [{ ...first, internal_note: 'new' }, second], ts: 2 }
  expect(moved(refetched, [toThursday]).bookings[0]).toMatchObject({
    start_time: '14:30',
    internal_note: 'new',
  })
})

test('an answer that holds it already, or something newer, is the truth', () => {
  const arrived = moved(grid, [toThursday])
  expect(moved(arrived, [toThursday])).toBe(arrived)
  const newer = { ...grid, bookings: [{ ...first, version: first.version + 1, start_time: '08:00' }] }
  expect(moved(newer, [toThursday])).toBe(newer)
})

test('a refused move alone goes back', () => {
  const other = move(second, { time: '16:00' })
  expect(moved(grid, [toThursday, other]).bookings.map((b) => b.start_time)).toEqual(['14:30', '16:00'])
  const afterRefusal = moved(grid, [other])
  expect(afterRefusal.bookings[0]).toBe(first)
  expect(afterRefusal.bookings[1]?.start_time).toBe('16:00')
})

test('undoing is the inverse: all of it is as before', () => {
  const there = moved(grid, [toThursday])
  expect(moved(there, [inverse(toThursday)])).toEqual(grid)
})

test('of two moves of one booking the last counts', () => {
  const [booking] = moved(grid, [toThursday, move(first, { time: '08:00' })]).bookings
  expect(booking).toMatchObject({ booking_date: '2026-11-24', start_time: '08:00' })
})

describe('days when the clocks change', () => {
  test('an hour stays an hour', () => {
    const [booking] = moved(grid, [move(first, { date: '2027-03-28', time: '01:30' })]).bookings
    expect(booking).toMatchObject({ start_time: '01:30', end_time: '03:30', duration_minutes: 60 })
  })

  test('in the hour that comes twice, who only changes hands keeps their instant', () => {
    const night = bookingOf(3, { date: '2026-10-25', time: '02:30', instant: '2026-10-25T01:30:00.000Z' })
    const [booking] = moved({ ...grid, bookings: [night] }, [move(night, { staffId: 2 })]).bookings
    expect(booking?.starts_at).toBe('2026-10-25T01:30:00.000Z')
  })
})

test('a stay keeps its hours of arrival and departure', () => {
  const stay = bookingOf(4, {
    date: '2026-11-24',
    time: '15:00',
    instant: '2026-11-24T14:00:00.000Z',
    minutes: 2 * 1440 - 240,
    end_time: '11:00',
    checkout_date: '2026-11-26',
    nights: 2,
  })
  const [booking] = moved({ ...grid, bookings: [stay] }, [
    move(stay, { date: '2026-11-25', checkoutDate: '2026-11-28', durationMinutes: 3 * 1440 - 240 }),
  ]).bookings
  expect(booking).toMatchObject({
    starts_at: '2026-11-25T14:00:00.000Z',
    ends_at: '2026-11-28T10:00:00.000Z',
    end_time: '11:00',
    nights: 3,
  })
})
