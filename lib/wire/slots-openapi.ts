import { z } from 'zod'
import type { ApiTable } from './openapi-table'
import {
  bookingsQuery,
  newSlotsBooking,
  newTimeSlot,
  slotsBookingChange,
  slotsCustomerChange,
  timeSlotChange,
  timeSlotQuery,
  timeSlotsQuery,
} from './slots-inputs'
import { slotsRefusals, toSlotsError } from './slots-refusals'
import {
  paginationShape,
  slotsBookingShape,
  slotsCustomerShape,
  slotsErrorShape,
  timeSlotShape,
} from './slots-shapes'

const data = <Schema extends z.ZodType>(schema: Schema) => z.object({ data: schema })
const ok = data(z.literal('ok'))

const customer = {
  id: 321,
  name: 'Jane Doe',
  email: 'jane.doe@example.com',
  phone: '+12025550185',
  created_at: '2026-06-20T09:15:00Z',
  updated_at: '2026-06-20T09:15:00Z',
}
const booking = {
  id: 789,
  service_id: 123,
  date: '2026-07-10',
  time_slot_id: 456,
  status: 'pending',
  message: 'First-time client consultation',
  created_at: '2026-06-20T09:15:00Z',
  updated_at: '2026-06-20T09:15:00Z',
  customer,
}
const timeSlot = {
  id: 456,
  service_id: 123,
  day_of_week: 5,
  days_of_week: [5],
  start_time: '2026-07-10 10:00:00',
  end_time: '2026-07-10 11:00:00',
  max_bookings: 5,
  created_at: '2026-06-01T08:00:00Z',
  updated_at: '2026-06-01T08:00:00Z',
}
const pagination = { current_page: 1, total_pages: 1, total_count: 1, page_size: 20 }
const weekly = { day_of_week: 5, start_time: '10:00', end_time: '11:00', max_bookings: 5 }

/** The slots dialect as its API document tells it. */
export const slotsApi: ApiTable = {
  title: 'Daybook · slots API',
  description:
    'Places in the weekly time slots of a service. Answers stand in `data`; phone numbers are E.164; days of the week count from 0, Sunday. What cannot be had as asked is a bad request.',
  base: '/api/slots/v1',
  tags: { Bookings: 'Places that are taken.', 'Time slots': 'Weekly times of a service with places.' },
  schemas: {
    Booking: slotsBookingShape,
    Customer: slotsCustomerShape,
    TimeSlot: timeSlotShape,
    Pagination: paginationShape,
  },
  error: slotsErrorShape,
  refuse: (refused) => ({ status: slotsRefusals[refused.reason].status, body: toSlotsError(refused) }),
  events: { booking: slotsBookingShape, example: booking },
  operations: {
    'GET /bookings': {
      id: 'listBookings',
      summary: 'List a service’s bookings',
      tag: 'Bookings',
      query: bookingsQuery,
      answer: data(z.object({ bookings: z.array(slotsBookingShape), pagination: paginationShape })),
      example: {
        query: { service_id: 123, page: 1, page_size: 20 },
        answer: { data: { bookings: [booking], pagination } },
      },
    },
    'POST /bookings': {
      id: 'createBooking',
      summary: 'Book a place in a time slot',
      tag: 'Bookings',
      body: newSlotsBooking,
      status: 201,
      answer: data(slotsBookingShape),
      example: {
        body: {
          date: '2026-07-10',
          time_slot_id: 456,
          customer_name: 'Jane Doe',
          customer_email: 'jane.doe@example.com',
          customer_phone: '+12025550185',
          message: 'First-time client consultation',
        },
        answer: { data: booking },
      },
    },
    'GET /bookings/{id}': {
      id: 'getBooking',
      summary: 'Get a booking',
      tag: 'Bookings',
      answer: data(slotsBookingShape),
      example: { answer: { data: booking } },
    },
    'PATCH /bookings/{id}': {
      id: 'updateBooking',
      summary: 'Change a booking',
      description: 'An absent key keeps its value. `cancel_reason` is required with the status `cancelled`.',
      tag: 'Bookings',
      body: slotsBookingChange,
      versioned: true,
      answer: data(slotsBookingShape),
      example: {
        body: { status: 'cancelled', cancel_reason: 'Customer requested cancellation' },
        answer: {
          data: { ...booking, status: 'cancelled', cancel_reason: 'Customer requested cancellation' },
        },
      },
    },
    'DELETE /bookings/{id}': {
      id: 'deleteBooking',
      summary: 'Delete a booking',
      tag: 'Bookings',
      versioned: true,
      answer: ok,
      example: { answer: { data: 'ok' } },
    },
    'GET /bookings/{id}/customer': {
      id: 'getBookingCustomer',
      summary: 'Get whose a booking is',
      tag: 'Bookings',
      answer: data(slotsCustomerShape),
      example: { answer: { data: customer } },
    },
    'PATCH /bookings/{id}/customer': {
      id: 'updateBookingCustomer',
      summary: 'Change how a booking’s customer is called and reached',
      tag: 'Bookings',
      body: slotsCustomerChange,
      answer: data(slotsCustomerShape),
      example: { body: { phone: '+12025550185' }, answer: { data: customer } },
    },
    'GET /time-slots': {
      id: 'listTimeSlots',
      summary: 'List a service’s time slots',
      description: 'With a date those of its weekday only, each with the places that are left on it.',
      tag: 'Time slots',
      query: timeSlotsQuery,
      answer: data(z.object({ time_slots: z.array(timeSlotShape), pagination: paginationShape })),
      example: {
        query: { service_id: 123, page: 1, page_size: 20, date: '2026-07-10' },
        answer: { data: { time_slots: [{ ...timeSlot, available: 4 }], pagination } },
      },
    },
    'POST /time-slots': {
      id: 'createTimeSlot',
      summary: 'Create a time slot',
      tag: 'Time slots',
      body: newTimeSlot,
      status: 201,
      answer: data(timeSlotShape),
      example: { body: { service_id: 123, ...weekly }, answer: { data: timeSlot } },
    },
    'GET /time-slots/{id}': {
      id: 'getTimeSlot',
      summary: 'Get a time slot',
      tag: 'Time slots',
      query: timeSlotQuery,
      answer: data(timeSlotShape),
      example: { answer: { data: timeSlot } },
    },
    'PATCH /time-slots/{id}': {
      id: 'updateTimeSlot',
      summary: 'Change a time slot',
      description: 'An absent key keeps its value.',
      tag: 'Time slots',
      body: timeSlotChange,
      answer: data(timeSlotShape),
      example: { body: { max_bookings: 5 }, answer: { data: timeSlot } },
    },
    'DELETE /time-slots/{id}': {
      id: 'deleteTimeSlot',
      summary: 'Delete a time slot',
      tag: 'Time slots',
      answer: ok,
      example: { answer: { data: 'ok' } },
    },
  },
}
