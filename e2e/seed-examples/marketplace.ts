import type { Example } from './example'

/** The examples of the marketplace dialect's document. */
export const marketplaceExamples = {
  get: {
    request: `curl -X GET https://api.example.com/bookings/customer/123 \\
  -H "Authorization: Bearer TOKEN"`,
    status: 200,
    answer: {
      from_date: '2026-03-15T14:00:00Z',
      to_date: '2026-03-15T15:00:00Z',
      service_name: 'Deep Tissue Massage',
      cancel_deadline: 24,
      formatted_location: '123 Wellness St, Suite 200, San Francisco, CA 94102',
      price: { amount: 8500, currency: 'USD', formatted: '$85.00' },
      price_type: 'per_person',
      merchant_name: 'Spa Retreat',
      is_cancelled: false,
    },
  },
  events: {
    request: `curl -X GET "https://api.example.com/bookings/calendar/events?start=2026-03-01T00:00:00Z&end=2026-03-31T23:59:59Z" \\
  -H "Authorization: Bearer TOKEN"`,
    status: 200,
    answer: {
      bookings: [
        {
          id: 123,
          from_date: '2026-03-15T14:00:00Z',
          to_date: '2026-03-15T15:00:00Z',
          customer_note: 'First time client',
          merchant_note: 'Prefers quiet environment',
          service_name: 'Deep Tissue Massage',
          service_color: '#4f46e5',
          service_duration: 60,
          price: { amount: 8500, currency: 'USD', formatted: '$85.00' },
          cost: { amount: 3000, currency: 'USD', formatted: '$30.00' },
          first_name: 'Jane',
          last_name: 'Smith',
          phone_number: '+1234567890',
        },
      ],
      blocked_times: [
        {
          id: 456,
          employee_id: 789,
          name: 'Lunch Break',
          from_date: '2026-03-15T12:00:00Z',
          to_date: '2026-03-15T13:00:00Z',
          all_day: false,
          icon: 'utensils',
          blocked_type_id: 1,
        },
      ],
    },
    among: true,
  },
  update: {
    request: `curl -X PATCH https://api.example.com/bookings/merchant/123 \\
  -H "Authorization: Bearer TOKEN" \\
  -H "Content-Type: application/json" \\
  -d '{
    "merchant_note": "Client requested room with natural light",
    "from_date": "2026-03-15T15:00:00Z",
    "to_date": "2026-03-15T16:00:00Z"
  }'`,
    status: 200,
  },
  cancelByCustomer: {
    request: `curl -X DELETE https://api.example.com/bookings/customer/123 \\
  -H "Authorization: Bearer TOKEN" \\
  -H "Content-Type: application/json" \\
  -d '{
    "booking_id": 123,
    "merchant_name": "spa-retreat"
  }'`,
    status: 200,
  },
  cancelByMerchant: {
    request: `curl -X DELETE https://api.example.com/bookings/merchant/123 \\
  -H "Authorization: Bearer TOKEN" \\
  -H "Content-Type: application/json" \\
  -d '{
    "cancellation_reason": "Employee called in sick, unable to provide service"
  }'`,
    status: 200,
  },
} satisfies Record<string, Example>
