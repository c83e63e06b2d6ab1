import type { BlockTypeJson } from './profile-block-replies'
import type {
  BlockedTimeJson,
  ConflictJson,
  LocationJson,
  OverrideJson,
  ScheduleJson,
  ServiceJson,
  SettingsJson,
  StaffJson,
} from './profile-shapes'
import type { FixedTimeJson } from './profile-time-slot'

/** The house in which the API document's booking takes place. */

export const serviceExample: ServiceJson = {
  id: 3,
  uid: '0d0f8f8e-31a5-4c57-a0be-8ab1a1a9d3f0',
  version: 4,
  kind: 'appointment',
  name: 'Classic massage',
  description: 'An hour for back and shoulders.',
  color: '#0f766e',
  duration_minutes: 60,
  buffer_before_minutes: 0,
  buffer_after_minutes: 15,
  price: 8500,
  price_type: 'per_booking',
  currency: 'eur',
  cost: 3000,
  quantity: 1,
  capacity_min: 1,
  capacity_max: 1,
  min_nights: 1,
  max_nights: null,
  check_in_time: '15:00',
  check_out_time: '11:00',
  cancel_deadline_hours: 24,
  min_notice_minutes: null,
  max_days_ahead: null,
  bookable_online: true,
  reminder_minutes: [1440],
  operator_ids: [4],
  location_ids: [],
  questions: [],
  position: 1,
  archived: false,
}

export const fixedTimeExample: FixedTimeJson = {
  id: 21,
  product_id: 3,
  weekdays: [1, 3],
  start_time: '18:00',
  end_time: '19:00',
  capacity: 8,
  created_at: '2026-06-01T08:00:00Z',
  updated_at: '2026-06-01T08:00:00Z',
}

export const personExample: StaffJson = {
  id: 4,
  uid: '4f8a3e50-52c1-4b0e-b0a7-1a7a4a3f7d11',
  name: 'Anna Lindner',
  title: 'Masseuse',
  email: 'anna@example.com',
  phone: null,
  color: '#0f766e',
  product_ids: [3],
  location_ids: [],
  position: 1,
  archived: false,
}

export const locationExample: LocationJson = {
  id: 1,
  uid: '770e8400-e29b-41d4-a716-446655440002',
  name: 'Salon',
  address: 'Lindenstraße 4, Berlin',
  position: 1,
}

export const scheduleExample: ScheduleJson[] = [
  { start_time: '09:00', end_time: '13:00' },
  { start_time: '14:00', end_time: '18:00' },
].map((times, index) => ({
  id: 31 + index,
  operator_id: 4,
  weekday: 1,
  ...times,
  valid_from: null,
  valid_to: null,
}))

export const overrideExample: OverrideJson = {
  id: 7,
  operator_id: null,
  date: '2026-12-24',
  closed: true,
  intervals: [],
  reason: 'Christmas Eve',
}

/** Bookings that stand where it is closed now. */
export const affectedExample = { count: 1, ids: [1207], dates: ['2026-07-06'] }
export const noneAffected = { count: 0, ids: [], dates: [] }

export const blockExample: BlockedTimeJson = {
  id: 12,
  uid: '9b1f7a0e-4a36-4a3e-9a7b-8a3b1f1f7a52',
  operator_id: 4,
  product_id: null,
  type_id: null,
  name: 'Lunch',
  icon: null,
  color: null,
  starts_at: '2026-07-06T11:00:00Z',
  ends_at: '2026-07-06T12:00:00Z',
  all_day: false,
  calendar_import_id: null,
  calendar_import_label: null,
}

export const blockTypeExample: BlockTypeJson = {
  id: 2,
  name: 'Holiday',
  icon: 'beach',
  color: '#f59e0b',
  uses: 3,
}

export const settingsExample: SettingsJson = {
  name: 'Salon Linde',
  slug: 'salon-linde',
  email: 'hello@example.com',
  phone: '+4930123456',
  address: 'Lindenstraße 4, Berlin',
  timezone: 'Europe/Berlin',
  currency: 'EUR',
  locale: 'en-GB',
  week_start: 1,
  hour_cycle: 24,
  slot_step_minutes: 15,
  min_notice_minutes: 60,
  max_days_ahead: 180,
  auto_confirm: true,
  undo_seconds: 10,
  review_delay_minutes: 60,
  public_page: true,
  about: null,
  visitor_moves: 'direct',
  staff_copies: false,
  review_pause_months: 6,
  proposal_hours: 48,
  waitlist: true,
  setup_step: null,
}

/** A free time, as it is offered. */
export const slotExample = {
  booking_date: '2026-07-06',
  start_time: '10:00',
  end_time: '11:00',
  checkout_date: null,
  starts_at: '2026-07-06T08:00:00Z',
  ends_at: '2026-07-06T09:00:00Z',
  operator_id: 4,
  operator_ids: [4],
  seats_left: 1,
  booking_id: null,
}

export const conflictExample: ConflictJson = {
  type: 'booking',
  message: 'Anna Lindner has another booking from 10:00 to 11:00.',
  overridable: true,
  booking_id: 1207,
  operator_id: 4,
  starts_at: '2026-07-06T08:00:00Z',
  ends_at: '2026-07-06T09:00:00Z',
}
