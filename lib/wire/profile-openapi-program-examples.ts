import type { ApiKeyJson } from './profile-api-key'
import type { CalendarFeedJson } from './profile-calendar-feed'
import type { FiguresJson, ReportJson } from './profile-report'
import type { ViewJson } from './profile-view'
import type { EventDeliveryDetailJson, EventDeliveryJson, WebhookJson } from './profile-webhook'

/** What programs see of the API document's business. */

export const apiKeyExample: ApiKeyJson = {
  id: 5,
  uid: 'b8e7a3a2-3d53-4a9b-86f2-1f5c0d7e9a44',
  name: 'Our website',
  role: 'front_desk',
  scopes: null,
  operator_id: null,
  operator_name: null,
  prefix: 'bk_live_7Hq2ZxPc',
  last4: 'w3Td',
  state: 'active',
  created_at: '2026-06-20T09:15:00Z',
  created_by: 'Lena Hartmann',
  last_used_at: null,
  expires_at: null,
  rotated_at: null,
  rotated_by: null,
  revoked_at: null,
  revoked_by: null,
  previous: null,
}
/** Cut short: nobody can come in by it. */
export const keySecretExample = 'bk_live_7Hq2ZxPc_…w3Td'

export const webhookExample: WebhookJson = {
  id: 11,
  uid: '6d2a8f1c-0b7c-4a55-9a43-2e1b7c9d0f63',
  url: 'https://example.com/hooks',
  events: ['booking.created', 'booking.cancelled'],
  dialect: 'profile',
  state: 'active',
  failing_since: null,
  disabled_at: null,
  disabled_because: null,
  previous_secret_until: null,
  last_delivered_at: null,
  waiting: 0,
  created_at: '2026-06-20T09:15:00Z',
}
export const webhookSecretExample = 'whsec_…'

export const eventDeliveryExample: EventDeliveryJson = {
  id: 902,
  message_id: 'msg_5b0f2c1e8a574c529a3e0d7d5d3f6a10',
  type: 'booking.created',
  state: 'sent',
  reason: null,
  booking_id: 1207,
  version: 1,
  attempts: 1,
  last_status: 204,
  created_at: '2026-06-20T09:15:00Z',
  next_try_at: null,
  delivered_at: '2026-06-20T09:15:01Z',
}

export const eventDetailExample: EventDeliveryDetailJson = {
  ...eventDeliveryExample,
  request: {
    url: 'https://example.com/hooks',
    body: '{"type":"booking.created","timestamp":"2026-06-20T09:15:00.000Z","data":{…}}',
  },
  answers: [{ at: '2026-06-20T09:15:01Z', status: 204, error: null, body: '', milliseconds: 84 }],
}

export const feedExample: CalendarFeedJson = {
  id: 8,
  uid: 'e4c1d7a5-2f6b-4c8a-9d3e-5b7f0a1c2d3e',
  operator_id: 4,
  operator_name: 'Anna Lindner',
  created_at: '2026-06-20T09:15:00Z',
  last_read_at: null,
}

export const viewExample: ViewJson = {
  id: 3,
  page: 'bookings',
  name: 'Open requests',
  query: 'status=pending',
  created_at: '2026-06-20T09:15:00Z',
}

const figures: FiguresJson = {
  bookings: 3,
  pending: 0,
  confirmed: 1,
  completed: 2,
  cancelled: 1,
  no_show: 0,
  booked_minutes: 180,
  revenue: [{ currency: 'eur', amount: 25_500, cost: 9000, profit: 16_500 }],
}

export const reportExample: ReportJson = {
  success: true,
  date_from: '2026-06-01',
  date_to: '2026-06-30',
  group_by: 'month',
  timezone: 'Europe/Berlin',
  currency: 'eur',
  totals: {
    ...figures,
    cancellation_rate: 0.25,
    no_show_rate: 0,
    utilisation: 0.0188,
    lead_days: 12.5,
    customers: { new: 1, returning: 2 },
  },
  periods: [{ date_from: '2026-06-01', date_to: '2026-06-30', ...figures }],
  products: [{ product_id: 3, product_name: 'Classic massage', product_color: '#0f766e', ...figures }],
  operators: [
    {
      operator_id: 4,
      operator_name: 'Anna Lindner',
      ...figures,
      open_minutes: 9600,
      utilisation: 0.0188,
    },
  ],
  rentals: [],
  busiest: [{ weekday: 1, hour: 10, bookings: 3 }],
  ts: 1_782_900_000,
}
