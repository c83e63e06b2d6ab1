import type { Example } from './example'

const jane = {
  id: 321,
  name: 'Jane Doe',
  email: 'jane.doe@example.com',
  phone: '+12025550185',
  created_at: '2023-06-20T09:15:00Z',
  updated_at: '2023-06-20T09:15:00Z',
}
const first = {
  id: 789,
  service_id: 123,
  date: '2023-07-10',
  time_slot_id: 456,
  status: 'pending',
  message: 'First-time client consultation',
  created_at: '2023-06-20T09:15:00Z',
  updated_at: '2023-06-20T09:15:00Z',
  customer: jane,
}
const second = {
  id: 790,
  service_id: 123,
  date: '2023-07-11',
  time_slot_id: 457,
  status: 'confirmed',
  message: 'Follow-up appointment',
  created_at: '2023-06-20T10:30:00Z',
  updated_at: '2023-06-21T08:45:00Z',
  customer: {
    id: 322,
    name: 'John Smith',
    email: 'john.smith@example.com',
    phone: '+12025550186',
    created_at: '2023-06-20T10:30:00Z',
    updated_at: '2023-06-20T10:30:00Z',
  },
}
const confirmed = 'First-time client consultation - confirmed by phone'
const key = '-H "Authorization: Bearer sk_rsv_your_api_key"'
const json = '-H "Content-Type: application/json"'
const place = `curl -X POST "https://api.reservekit.io/v1/bookings" \\
${key} \\
${json} \\
-d '{
"date": "2023-07-10",
"time_slot_id": 456,
"customer_name": "Jane Doe",
"customer_email": "jane.doe@example.com",
"customer_phone": "+12025550185",
"message": "First-time client consultation"
}'`

/** The examples of the slots dialect's document. The booking that its list shows beside the first is made the same way. */
export const slotsExamples = {
  timeSlots: {
    request: `curl -X GET "https://api.reservekit.io/v1/time-slots?service_id=123&page=1&page_size=10" \\
${key}`,
    status: 200,
    answer: {},
  },
  create: { request: place, status: 201, answer: { data: first } },
  again: { request: place, status: 400, answer: { error: 'duplicate booking' } },
  full: {
    request: place
      .replaceAll('Jane Doe', 'Third Visitor')
      .replace('jane.doe', 'third')
      .replace('0185', '0187'),
    status: 400,
    answer: { error: 'time slot is full' },
  },
  createSecond: {
    request: place
      .replace('2023-07-10', '2023-07-11')
      .replace('456', '457')
      .replaceAll('Jane Doe', 'John Smith')
      .replace('jane.doe', 'john.smith')
      .replace('0185', '0186')
      .replace(first.message, second.message),
    status: 201,
    answer: { data: { ...second, status: 'pending' } },
  },
  confirmSecond: {
    request: `curl -X PATCH "https://api.reservekit.io/v1/bookings/790" \\
${key} \\
${json} \\
-d '{ "status": "confirmed" }'`,
    status: 200,
    answer: { data: second },
  },
  list: {
    request: `curl -X GET "https://api.reservekit.io/v1/bookings?service_id=123&page=1&page_size=10" \\
${key} \\
${json}`,
    status: 200,
    answer: {
      data: {
        bookings: [first, second],
        pagination: { current_page: 1, total_pages: 1, total_count: 2, page_size: 10 },
      },
    },
  },
  get: {
    request: `curl -X GET "https://api.reservekit.io/v1/bookings/789" \\
${key} \\
${json}`,
    status: 200,
    answer: { data: first },
  },
  missing: {
    request: `curl -X GET "https://api.reservekit.io/v1/bookings/788" \\
${key}`,
    status: 404,
    answer: { error: 'booking not found' },
  },
  confirm: {
    request: `curl -X PATCH "https://api.reservekit.io/v1/bookings/789" \\
${key} \\
${json} \\
-d '{
"status": "confirmed",
"message": "First-time client consultation - confirmed by phone"
}'`,
    status: 200,
    answer: { data: { ...first, status: 'confirmed', message: confirmed } },
  },
  cancel: {
    request: `curl -X PATCH "https://api.reservekit.io/v1/bookings/789" \\
${key} \\
${json} \\
-d '{
"status": "cancelled",
"cancel_reason": "Customer requested cancellation"
}'`,
    status: 200,
    answer: {
      data: {
        ...first,
        status: 'cancelled',
        cancel_reason: 'Customer requested cancellation',
        message: confirmed,
      },
    },
  },
  customer: {
    request: `curl -X GET "https://api.reservekit.io/v1/bookings/789/customer" \\
${key} \\
${json}`,
    status: 200,
    answer: { data: jane },
  },
  changeCustomer: {
    request: `curl -X PATCH "https://api.reservekit.io/v1/bookings/789/customer" \\
${key} \\
${json} \\
-d '{
"name": "Jane Smith",
"email": "jane.smith@example.com"
}'`,
    status: 200,
    answer: { data: { ...jane, name: 'Jane Smith', email: 'jane.smith@example.com' } },
  },
  remove: {
    request: `curl -X DELETE "https://api.reservekit.io/v1/bookings/789" \\
${key}`,
    status: 200,
    answer: { data: 'ok' },
  },
} satisfies Record<string, Example>
