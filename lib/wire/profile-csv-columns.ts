import { decimal } from '@/lib/domain/money'
import { toParticipants } from './profile-participants'
import type { BookingJson } from './profile-shapes'

export type Cell = string | number | null

/** What an export can hold, by the name in its first line; dates and times are local, money is in major units. */
export const csvColumns = {
  id: (b) => b.id,
  date: (b) => b.booking_date,
  start_time: (b) => b.start_time,
  end_time: (b) => b.end_time,
  duration_minutes: (b) => b.duration_minutes,
  checkout_date: (b) => b.checkout_date,
  nights: (b) => b.nights,
  status: (b) => (b.no_show ? 'no_show' : b.status),
  kind: (b) => b.kind,
  service: (b) => b.product_name,
  staff: (b) => b.operator_name,
  location: (b) => b.location_name,
  visitor_name: (b) => b.visitor_name,
  visitor_email: (b) => b.visitor_email,
  visitor_phone: (b) => b.visitor_phone,
  visitor_note: (b) => b.visitor_note,
  internal_note: (b) => b.internal_note,
  participants: (b) => (b.kind === 'group' ? toParticipants(b) : null),
  price: (b) => decimal(b.price, b.currency),
  total: (b) => decimal(b.total, b.currency),
  currency: (b) => b.currency.toUpperCase(),
  source: (b) => b.source,
  overbooked: (b) => (b.overbooked ? 'yes' : 'no'),
  cancel_reason: (b) => b.cancel_reason,
  created_at: (b) => b.created_at,
  timezone: (b) => b.timezone,
} as const satisfies Record<string, (booking: BookingJson) => Cell>

export type CsvColumn = keyof typeof csvColumns
