import type { BookingJson } from './profile-shapes'

/** A booking as the API document shows one. */
export const bookingExample: BookingJson = {
  id: 1207,
  uid: '5b0f2c1e-8a57-4c52-9a3e-0d7d5d3f6a10',
  version: 1,
  visitor_name: 'Vera Visitor',
  visitor_email: 'vera@example.com',
  visitor_phone: '+4930123456',
  visitor_note: '',
  booking_date: '2026-07-06',
  start_time: '10:00',
  end_time: '11:00',
  duration_minutes: 60,
  checkout_date: null,
  nights: null,
  starts_at: '2026-07-06T08:00:00Z',
  ends_at: '2026-07-06T09:00:00Z',
  timezone: 'Europe/Berlin',
  status: 'confirmed',
  kind: 'appointment',
  no_show: false,
  hold_expires_at: null,
  overbooked: false,
  price: 8500,
  total: 8500,
  currency: 'eur',
  product_id: 3,
  product_name: 'Classic massage',
  product_color: '#0f766e',
  operator_id: 4,
  operator_name: 'Anna Lindner',
  location_id: 1,
  location_name: 'Salon',
  customer_id: 88,
  participants: [],
  internal_note: '',
  source: 'api',
  cancel_reason: null,
  cancelled_at: null,
  cancelled_by: null,
  created_at: '2026-06-20T09:15:00Z',
  updated_at: '2026-06-20T09:15:00Z',
  series_id: null,
  complaint: false,
  answers: [],
}

/** The answer about one booking. */
export const bookingTold = (changes: Partial<BookingJson> = {}) => ({
  success: true,
  booking: { ...bookingExample, ...changes },
})

/** Any other answer of this dialect. */
export const shown = (fields: object = {}) => ({ success: true, ...fields })
