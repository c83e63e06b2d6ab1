import { z } from 'zod'
import {
  customerCancellation,
  eventsQuery,
  merchantCancellation,
  merchantChange,
  newCustomerBooking,
} from './marketplace-inputs'
import { marketplaceRefusals, toMarketplaceError } from './marketplace-refusals'
import {
  calendarEventsShape,
  customerBookingShape,
  eventBookingShape,
  formattedPriceShape,
  marketplaceErrorShape,
} from './marketplace-shapes'
import type { ApiTable } from './openapi-table'

const booking = {
  from_date: '2026-03-15T14:00:00Z',
  to_date: '2026-03-15T15:00:00Z',
  service_name: 'Deep Tissue Massage',
  cancel_deadline: 24,
  formatted_location: '123 Wellness St, Suite 200, San Francisco, CA 94102',
  price: { amount: 8500, currency: 'USD', formatted: '$85.00' },
  price_type: 'per_person',
  merchant_name: 'Spa Retreat',
  is_cancelled: false,
}
const event = {
  id: 123,
  from_date: booking.from_date,
  to_date: booking.to_date,
  customer_note: 'First time client',
  merchant_note: 'Prefers quiet environment',
  service_name: booking.service_name,
  service_color: '#4F46E5',
  service_duration: 60,
  price: booking.price,
  cost: { amount: 3000, currency: 'USD', formatted: '$30.00' },
  first_name: 'Jane',
  last_name: 'Smith',
  phone_number: '+12025550185',
}
const lunch = {
  id: 456,
  employee_id: 789,
  name: 'Lunch Break',
  from_date: '2026-03-15T12:00:00Z',
  to_date: '2026-03-15T13:00:00Z',
  all_day: false,
  icon: 'utensils',
  blocked_type_id: 1,
}

/** The marketplace dialect as its API document tells it. */
export const marketplaceApi: ApiTable = {
  title: 'Daybook · marketplace API',
  description:
    'A side for customers, who see, make and cancel their own bookings, and one for merchants. Times are RFC 3339, money comes in smallest units and as people write it.',
  base: '/api/marketplace',
  tags: {
    Customers: 'With a customer’s own token.',
    Merchants: 'With an API key of the business.',
    Calendar: 'What stands in the merchant’s calendar.',
  },
  schemas: { Booking: customerBookingShape, Price: formattedPriceShape },
  error: marketplaceErrorShape,
  refuse: (refused) => ({ status: marketplaceRefusals[refused.reason], body: toMarketplaceError(refused) }),
  events: { booking: eventBookingShape, example: event },
  operations: {
    'POST /bookings/customer': {
      id: 'createCustomerBooking',
      summary: 'Book a service or join a class',
      description:
        'With `booking_id` the customer joins that class, otherwise `service_id` is booked from `from_date`.',
      tag: 'Customers',
      who: 'customer',
      body: newCustomerBooking,
      status: 201,
      answer: customerBookingShape.extend({ id: z.int() }),
      example: {
        body: { merchant_name: 'spa-retreat', service_id: 12, from_date: booking.from_date },
        answer: { id: 123, ...booking },
      },
    },
    'GET /bookings/customer/{id}': {
      id: 'getCustomerBooking',
      summary: 'Get an own booking',
      tag: 'Customers',
      who: 'customer',
      answer: customerBookingShape,
      example: { answer: booking },
    },
    'DELETE /bookings/customer/{id}': {
      id: 'cancelCustomerBooking',
      summary: 'Cancel an own booking, or leave a class',
      description: 'Until `cancel_deadline` hours before it begins.',
      tag: 'Customers',
      who: 'customer',
      body: customerCancellation,
      example: { body: { booking_id: 123, merchant_name: 'spa-retreat' } },
    },
    'PATCH /bookings/merchant/{id}': {
      id: 'updateMerchantBooking',
      summary: 'Move a booking and note something about it',
      tag: 'Merchants',
      body: merchantChange,
      versioned: true,
      example: {
        body: {
          merchant_note: 'Prefers quiet environment',
          from_date: booking.from_date,
          to_date: booking.to_date,
        },
      },
    },
    'DELETE /bookings/merchant/{id}': {
      id: 'cancelMerchantBooking',
      summary: 'Cancel a booking as the merchant',
      description: 'The reason may be empty, but must be there.',
      tag: 'Merchants',
      body: merchantCancellation,
      versioned: true,
      example: { body: { cancellation_reason: 'Our therapist is ill' } },
    },
    'GET /bookings/calendar/events': {
      id: 'listCalendarEvents',
      summary: 'List bookings and blocked times',
      description: 'What lies between two moments, at most 366 days apart.',
      tag: 'Calendar',
      query: eventsQuery,
      answer: calendarEventsShape,
      example: {
        query: { start: '2026-03-15T00:00:00Z', end: '2026-03-16T00:00:00Z' },
        answer: { bookings: [event], blocked_times: [lunch] },
      },
    },
  },
}
