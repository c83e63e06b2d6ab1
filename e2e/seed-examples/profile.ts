import type { Example } from './example'

const stats = { today: 2, pending: 3, upcoming: 7, total: 42 }

/** The examples of the native API's document, in the order in which they make sense. */
export const profileExamples = {
  create: {
    request: `POST /api/v1/my-profile/bookings
{
  "product_id": 8,
  "operator_id": null,
  "booking_date": "2026-07-01",
  "start_time": "10:00",
  "duration_minutes": 60,
  "visitor_name": "Jane",
  "visitor_email": "jane@example.com",
  "visitor_phone": "+12025550185",
  "visitor_note": "",
  "price": 5000,
  "currency": "usd"
}`,
    status: 201,
    answer: { success: true, booking: { id: 13, status: 'confirmed' } },
  },
  list: {
    request: `GET /api/v1/my-profile/bookings?date_from=2026-07-01&date_to=2026-07-01&status=confirmed`,
    status: 200,
    answer: {
      success: true,
      bookings: [
        {
          id: 13,
          visitor_name: 'Jane',
          booking_date: '2026-07-01',
          start_time: '10:00',
          status: 'confirmed',
          price: 5000,
          currency: 'usd',
        },
      ],
      total: 42,
    },
    among: true,
  },
  grid: {
    request: `GET /api/v1/my-profile/bookings/grid?date_from=2026-07-01&date_to=2026-07-01&product_id=8&search=Jane`,
    status: 200,
    answer: {
      success: true,
      bookings: [{ id: 13 }],
      schedule: [],
      overrides: [],
      services: [],
      settings: {},
      staff: [],
      can_view_all: true,
      stats,
    },
  },
  poll: { request: 'GET /api/v1/my-profile/bookings/poll', status: 200, answer: { ts: 1717440000 } },
  stats: {
    request: 'GET /api/v1/my-profile/bookings/stats',
    status: 200,
    answer: { success: true, stats },
  },
  reschedule: {
    request: `PUT /api/v1/my-profile/bookings/13/reschedule
{
  "booking_date": "2026-07-02",
  "start_time": "11:00",
  "duration_minutes": 60,
  "product_id": 8,
  "operator_id": null,
  "send_notification": true
}`,
    status: 200,
    answer: {
      success: true,
      booking: { id: 13, booking_date: '2026-07-02', start_time: '11:00', price: 5000, currency: 'usd' },
    },
  },
  notify: {
    request: 'POST /api/v1/my-profile/bookings/13/notify',
    status: 200,
    answer: { success: true },
  },
  status: {
    request: `PUT /api/v1/my-profile/bookings/13/status
{ "status": "confirmed", "reason": "" }`,
    status: 200,
    answer: { success: true, booking: { id: 13, status: 'confirmed' } },
  },
} satisfies Record<string, Example>
