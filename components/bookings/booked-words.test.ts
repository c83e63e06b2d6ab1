import { expect, it } from 'vitest'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import { bookedInWords } from './booked-words'
import { english } from './test-words'

const british = { locale: 'en-GB', hour_cycle: 24 } as const
const booking = (changes: Partial<BookingJson>) =>
  ({
    visitor_name: 'Mia First',
    product_name: 'Morning yoga',
    booking_date: '2026-11-24',
    start_time: '08:00',
    checkout_date: null,
    ...changes,
  }) as BookingJson

it('whoever joins a class is named, not the one who sat in it first', () => {
  expect(bookedInWords(booking({ kind: 'group' }), 'Nora Newcomer', british, english)).toBe(
    'Nora Newcomer is booked into Morning yoga: Tue 24 Nov, 08:00.',
  )
})

it('an appointment tells who comes when', () => {
  expect(bookedInWords(booking({ kind: 'appointment' }), 'Mia First', british, english)).toBe(
    'Mia First is booked: Tue 24 Nov, 08:00.',
  )
})
