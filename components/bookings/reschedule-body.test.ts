import { expect, it } from 'vitest'
import type { Place } from '@/lib/domain/move'
import { changesOf } from './reschedule-body'

const morning: Place = {
  date: '2026-11-24',
  time: '09:00',
  durationMinutes: 60,
  checkoutDate: null,
  staffId: 3,
}

it('a move to another time leaves staff and duration unsaid', () => {
  expect(changesOf(morning, { ...morning, time: '11:30' })).toEqual({
    booking_date: '2026-11-24',
    start_time: '11:30',
  })
})

it('a move to a colleague says so', () => {
  expect(changesOf(morning, { ...morning, staffId: 4 })).toMatchObject({ operator_id: 4 })
})

it('a resize says how long', () => {
  expect(changesOf(morning, { ...morning, durationMinutes: 90 })).toMatchObject({ duration_minutes: 90 })
})

it('a stay is told by its days alone', () => {
  const stay = { ...morning, checkoutDate: '2026-11-27', staffId: null }
  expect(changesOf(stay, { ...stay, date: '2026-11-25', checkoutDate: '2026-11-28' })).toEqual({
    booking_date: '2026-11-25',
    checkout_date: '2026-11-28',
  })
})
