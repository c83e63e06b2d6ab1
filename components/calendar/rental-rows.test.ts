import { expect, test } from 'vitest'
import type { BookingJson, ServiceJson } from '@/lib/wire/profile-shapes'
import { eventMapper } from './calendar-event'
import { colourOf } from './colour-by'
import { createFormats } from './formats'
import { closedDays, nightsAcross, occupancy, rentalBlocks, rentalRows } from './rental-rows'
import { bookingOf, emptyGrid } from './test-stage'
import { english } from './test-words'
import { daysFrom } from './wall-time'

const map = eventMapper({
  ...english,
  zone: 'Europe/Berlin',
  formats: createFormats({ locale: 'en-GB', hour_cycle: 24 }),
  colourOf: colourOf('service', []),
  services: [],
})
const days = daysFrom(Date.parse('2026-11-23'), 28)

const object = (id: number, changes: Partial<ServiceJson> = {}): ServiceJson => ({
  ...(emptyGrid().services[0] as ServiceJson),
  id,
  kind: 'rental',
  name: `Object ${id}`,
  quantity: 1,
  archived: false,
  ...changes,
})

const stay = (id: number, from: string, to: string, changes: Partial<BookingJson> = {}) =>
  map(
    bookingOf(id, {
      date: from,
      time: '15:00',
      instant: `${from}T14:00:00Z`,
      kind: 'rental',
      checkout_date: to,
      nights: (Date.parse(to) - Date.parse(from)) / 86_400_000,
      product_id: 1,
      operator_id: null,
      ...changes,
    }),
  )

test('guests who share the day of turnover share a lane, and meet in the middle of that day', () => {
  const [leaving, coming] = [stay(1, '2026-11-24', '2026-11-26'), stay(2, '2026-11-26', '2026-11-28')]
  const [row] = rentalRows([object(1)], [leaving, coming], days, null)
  expect(row?.lanes).toBe(1)
  expect(nightsAcross(leaving, days)).toEqual({ from: 1.5, to: 3.5 })
  expect(nightsAcross(coming, days).from).toBe(3.5)
})

test('who leaves on the first day, or came before it, is drawn as far as it is seen', () => {
  expect(nightsAcross(stay(1, '2026-11-20', '2026-11-23'), days)).toEqual({ from: 0, to: 0.5 })
  expect(nightsAcross(stay(2, '2026-12-20', '2026-12-24'), days)).toEqual({ from: 27.5, to: 28 })
})

test('of an object that is there several times each has a lane, and one more where it was overbooked', () => {
  const two = object(1, { quantity: 2 })
  const stays = [1, 2, 3].map((id) => stay(id, '2026-11-24', '2026-11-26'))
  expect(rentalRows([two], stays.slice(0, 1), days, null)[0]?.lanes).toBe(2)
  expect(rentalRows([two], stays, days, null)[0]?.lanes).toBe(3)
})

test('nights are counted as taken but for cancelled ones, and never past all of them', () => {
  const cancelled = stay(2, '2026-11-24', '2026-12-01', { status: 'cancelled' })
  const rows = rentalRows([object(1)], [stay(1, '2026-11-24', '2026-12-01'), cancelled], days, null)
  expect(rows[0]?.taken.slice(0, 9)).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 0])
  expect(occupancy(rows)).toBe(0.25)
  expect(occupancy([])).toBe(0)
})

test('rows are what is let; what is let no more, as long as somebody stays there; and one, when one is asked for', () => {
  const archived = object(2, { archived: true })
  const others = [object(1), archived, object(3), object(4, { kind: 'appointment' })]
  const ids = (events: ReturnType<typeof stay>[], only: number | null) =>
    rentalRows(others, events, days, only).map(({ service }) => service.id)
  expect(ids([], null)).toEqual([1, 3])
  expect(ids([stay(1, '2026-11-24', '2026-11-26', { product_id: 2 })], null)).toEqual([1, 2, 3])
  expect(ids([], 3)).toEqual([3])
})

test('an object shows its own blocks and everybody’s, not those of people or of other objects', () => {
  const { settings } = emptyGrid()
  const block = {
    uid: '',
    type_id: null,
    icon: null,
    color: null,
    all_day: true,
    calendar_import_id: null,
    calendar_import_label: null,
  }
  const times = { starts_at: '2026-11-24T23:00:00Z', ends_at: '2026-11-26T23:00:00Z' }
  const blocked_times = [
    { ...block, ...times, id: 1, name: 'Floor', operator_id: null, product_id: 1 },
    { ...block, ...times, id: 2, name: 'Holiday', operator_id: null, product_id: null },
    { ...block, ...times, id: 3, name: 'Roof', operator_id: null, product_id: 2 },
    { ...block, ...times, id: 4, name: 'Dentist', operator_id: 5, product_id: null },
  ]
  const shown = rentalBlocks(object(1), { blocked_times, settings }, days)
  expect(shown.map(({ name }) => name)).toEqual(['Floor', 'Holiday'])
  expect(shown[0]).toMatchObject({ from: 2, to: 4 })
})

test('a day is closed when the house is, and says why', () => {
  const day = { id: 1, operator_id: null, date: '2026-11-25', closed: true, intervals: [], reason: 'Outing' }
  const overrides = [day, { ...day, id: 2, operator_id: 5, date: '2026-11-26' }]
  expect([...closedDays(overrides, days)]).toEqual([[Date.parse('2026-11-25'), 'Outing']])
})
