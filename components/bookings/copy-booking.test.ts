import { describe, expect, test } from 'vitest'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import { copyOf } from './copy-booking'

const booking = {
  product_id: 4,
  operator_id: 7,
  booking_date: '2026-11-24',
  start_time: '10:30',
  checkout_date: null,
  duration_minutes: 75,
  price: 6900,
  currency: 'eur',
  kind: 'appointment',
  visitor_name: 'Vera Visitor',
  visitor_email: 'vera@example.com',
  visitor_phone: null,
  visitor_note: 'No oil.',
  participants: [],
} as unknown as BookingJson

describe('a copy of a booking', () => {
  test('is for the same person, for as long and as much, at the same time next week', () => {
    expect(copyOf(booking, '2026-11-20')).toEqual({
      date: '2026-12-01',
      startTime: '10:30',
      given: {
        serviceId: 4,
        staffId: 7,
        minutes: 75,
        price: 6900,
        name: 'Vera Visitor',
        email: 'vera@example.com',
        phone: '',
        note: 'No oil.',
      },
    })
  })

  test('of an old booking is on its weekday in the week to come', () => {
    expect(copyOf(booking, '2027-01-20').date).toBe('2027-01-26')
    expect(copyOf(booking, '2027-01-26').date).toBe('2027-01-26')
  })

  test('goes where it is put, to the person whose column that is', () => {
    const at = { date: '2026-11-26', startTime: '15:00', durationMinutes: null, staffId: null }
    expect(copyOf(booking, '2026-11-20', at)).toMatchObject({ date: '2026-11-26', startTime: '15:00' })
    expect(copyOf(booking, '2026-11-20', at).given?.staffId).toBe(7)
    expect(copyOf(booking, '2026-11-20', { ...at, staffId: 9 }).given?.staffId).toBe(9)
  })

  test('of a stay has as many nights', () => {
    const stay = { ...booking, kind: 'rental', checkout_date: '2026-11-27' } as BookingJson
    expect(copyOf(stay, '2026-11-20')).toMatchObject({
      date: '2026-12-01',
      given: { checkoutDate: '2026-12-04', minutes: null },
    })
  })

  test('of a class of several is nobody’s yet', () => {
    const group = { ...booking, kind: 'group', participants: [{}, {}] } as BookingJson
    expect(copyOf(group, '2026-11-20').given).not.toHaveProperty('name')
  })
})
