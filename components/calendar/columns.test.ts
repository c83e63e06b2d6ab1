import { expect, test } from 'vitest'
import { type EventSurroundings, eventMapper } from './calendar-event'
import { colourOf } from './colour-by'
import { dayColumns, eventsByColumn, staffColumns } from './columns'
import { createFormats } from './formats'
import { bookingOf, emptyGrid } from './test-stage'
import { english } from './test-words'

const surroundings: EventSurroundings = {
  zone: 'Europe/Berlin',
  ...english,
  formats: createFormats({ locale: 'en-GB', hour_cycle: 24 }),
  colourOf: colourOf('service', []),
  services: [],
}
const map = eventMapper(surroundings)
const days = ['2026-11-23', '2026-11-24', '2026-11-25'].map((date) => Date.parse(date))
const tuesday = bookingOf(1, { date: '2026-11-24', time: '10:00', instant: '2026-11-24T09:00:00.000Z' })
const ids = (grouped: Map<string, readonly { id: number }[]>) =>
  [...grouped.values()].map((list) => list.map(({ id }) => id))

test('every booking is on its day; one over midnight on both, one until midnight on the first only', () => {
  const over = bookingOf(2, { date: '2026-11-23', time: '23:30', instant: '2026-11-23T22:30:00.000Z' })
  const until = bookingOf(3, { date: '2026-11-24', time: '23:00', instant: '2026-11-24T22:00:00.000Z' })
  const grouped = eventsByColumn(dayColumns(days), [tuesday, over, until].map(map), new Map())
  expect(ids(grouped)).toEqual([[2], [1, 2, 3], []])
})

test('a day whose bookings did not change keeps its list', () => {
  const columns = dayColumns(days)
  const wednesday = bookingOf(2, { date: '2026-11-25', time: '10:00', instant: '2026-11-25T09:00:00.000Z' })
  const before = eventsByColumn(columns, [tuesday, wednesday].map(map), new Map())
  const after = eventsByColumn(columns, [tuesday, { ...wednesday, version: 2 }].map(map), before)
  expect(after.get(String(days[1]))).toBe(before.get(String(days[1])))
  expect(after.get(String(days[2]))).not.toBe(before.get(String(days[2])))
})

test('people stand side by side; a column for nobody appears when something needs nobody', () => {
  const { staff } = emptyGrid()
  const day = days[1] as number
  const room = { ...tuesday, id: 5, operator_id: null, operator_name: null }
  expect(staffColumns(day, staff, [map(tuesday)]).map(({ staffId }) => staffId)).toEqual([1, 2, 3, 4])
  const events = [tuesday, room].map(map)
  const columns = staffColumns(day, staff, events)
  expect(columns.map(({ staffId }) => staffId)).toEqual([1, 2, 3, 4, null])
  expect(ids(eventsByColumn(columns, events, new Map()))).toEqual([[1], [], [], [], [5]])
})

test('who has left is shown on days they still have bookings', () => {
  const staff = emptyGrid().staff.map((member) => ({ ...member, archived: true }))
  const columns = staffColumns(days[1] as number, staff, [map(tuesday)])
  expect(columns.map(({ staffId }) => staffId)).toEqual([1])
})
