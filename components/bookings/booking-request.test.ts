import { describe, expect, it } from 'vitest'
import type { ServiceJson } from '@/lib/wire/profile-shapes'
import { bookingRequest, type NewBookingValues, usualPrice } from './booking-request'

const massage = {
  id: 8,
  kind: 'appointment',
  price: 6900,
  price_type: 'per_booking',
  currency: 'eur',
} as ServiceJson
const cottage = { ...massage, id: 9, kind: 'rental', price: 9000, price_type: 'per_night' } as ServiceJson

const values: NewBookingValues = {
  serviceId: 8,
  date: '2026-11-24',
  time: '10:00',
  checkoutDate: '2026-11-27',
  staffId: null,
  locationId: null,
  minutes: null,
  name: ' Ana ',
  email: '',
  phone: '',
  note: '',
  price: null,
  status: 'confirmed',
  notify: true,
}

describe('what the form asks for', () => {
  it('leaves to the service what nobody said', () => {
    expect(bookingRequest(values, massage)).toEqual({
      product_id: 8,
      operator_id: null,
      booking_date: '2026-11-24',
      start_time: '10:00',
      visitor_name: 'Ana',
      visitor_email: null,
      visitor_phone: null,
      visitor_note: '',
      status: 'confirmed',
      send_notification: true,
    })
  })

  it('of a stay is its two days', () => {
    const request = bookingRequest({ ...values, minutes: 30 }, cottage)
    expect(request).toMatchObject({ booking_date: '2026-11-24', checkout_date: '2026-11-27' })
    expect(request).not.toHaveProperty('start_time')
    expect(request).not.toHaveProperty('duration_minutes')
  })

  it('names a price that was typed with its currency', () => {
    expect(bookingRequest({ ...values, price: 5550 }, massage)).toMatchObject({
      price: 5550,
      currency: 'eur',
    })
  })
})

it('a stay usually costs its nights, an appointment its price, a free one nothing', () => {
  expect(usualPrice(cottage, values)).toBe(27_000)
  expect(usualPrice(massage, values)).toBe(6900)
  expect(usualPrice({ ...massage, price_type: 'free' }, values)).toBe(0)
})
