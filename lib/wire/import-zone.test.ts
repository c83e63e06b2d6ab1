import { expect, test } from 'vitest'
import type { ImportBooking, ImportFile } from '@/lib/domain/import'
import { inZone } from './import-zone'

const at = (row: number, start: ImportBooking['start'], end: ImportBooking['end'] = null) =>
  ({ row, start, end, visitor: { name: 'Ada', email: null, phone: null } }) as ImportBooking
const file = (...bookings: ImportBooking[]): ImportFile => ({
  services: [],
  staff: [],
  customers: [],
  bookings,
  faults: [],
})
const nine = { date: '2026-03-02', minute: 540 }

test('times of another zone are the instants they were there', () => {
  const { bookings } = inZone(file(at(1, nine, { ...nine, minute: 600 })), 'America/New_York')
  expect(bookings).toMatchObject([
    {
      start: { instant: Date.parse('2026-03-02T14:00:00Z') },
      end: { instant: Date.parse('2026-03-02T15:00:00Z') },
    },
  ])
})

test('without a zone they stay what the clock of the business shows; instants and whole days stay in any case', () => {
  expect(inZone(file(at(1, nine)), null).bookings[0]?.start).toEqual(nine)
  const settled = file(at(1, { instant: 7 }), at(2, { date: '2026-03-02', minute: null }))
  expect(inZone(settled, 'Asia/Tokyo')).toEqual(settled)
})

test('a time that the clocks there skip is a fault of its row alone', () => {
  const skipped = at(2, { date: '2026-03-08', minute: 150 })
  const { bookings, faults } = inZone(file(at(1, nine), skipped), 'America/New_York')
  expect(bookings.map(({ row }) => row)).toEqual([1])
  expect(faults).toMatchObject([{ part: 'bookings', row: 2, code: 'nonexistent_local_time' }])
})
