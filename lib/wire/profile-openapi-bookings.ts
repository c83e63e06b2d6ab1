import { z } from 'zod'
import type { ApiTable } from './openapi-table'
import { done, told } from './profile-envelope'
import {
  amendment,
  exportQuery,
  gridQuery,
  listQuery,
  newBooking,
  newPlace,
  newStatus,
} from './profile-inputs'
import { bookingExample, bookingTold, shown } from './profile-openapi-examples'
import {
  blockExample,
  locationExample,
  personExample,
  scheduleExample,
  serviceExample,
  settingsExample,
} from './profile-openapi-house-examples'
import { proposalExample, timelineExample } from './profile-openapi-people-examples'
import { newProposal } from './profile-proposal-inputs'
import { seatMove, seatStatus } from './profile-series-inputs'
import { bookingShape, gridShape, proposalShape, statsShape, timelineEntryShape } from './profile-shapes'

const tag = 'Bookings'
const answer = told({ booking: bookingShape })

/** A class, in which somebody has no place any more. */
const classTold = bookingTold({
  version: 2,
  kind: 'group',
  visitor_name: '',
  visitor_email: null,
  visitor_phone: null,
  customer_id: null,
  participants: [
    {
      id: 61,
      uid: '0d4cf0a5-2b7e-4a52-8d4c-93f6b8f1f2aa',
      customer_id: 88,
      name: 'Vera Visitor',
      email: 'vera@example.com',
      phone: null,
      note: '',
      status: 'cancelled',
      no_show: false,
      answers: [],
    },
  ],
})

/** Bookings, one by one and listed. */
export const bookingOperations: ApiTable['operations'] = {
  'GET /my-profile/bookings': {
    id: 'listBookings',
    summary: 'List bookings',
    description:
      'A page in the order of `sort`; `next_cursor` goes into `after` for the next one, whatever is booked in between.',
    tag,
    query: listQuery,
    answer: told({ bookings: z.array(bookingShape), total: z.int(), next_cursor: z.string().nullable() }),
    example: { answer: { success: true, bookings: [bookingExample], total: 1, next_cursor: null } },
  },
  'POST /my-profile/bookings': {
    id: 'createBooking',
    summary: 'Book',
    description:
      'An appointment has a `start_time`, a stay a `checkout_date`. `override` books in spite of conflicts that are `overridable`.',
    tag,
    body: newBooking,
    status: 201,
    answer,
    example: {
      body: {
        product_id: 3,
        operator_id: 4,
        booking_date: '2026-07-06',
        start_time: '10:00',
        visitor_name: 'Vera Visitor',
        visitor_email: 'vera@example.com',
      },
      answer: bookingTold(),
    },
  },
  'GET /my-profile/bookings/{id}': {
    id: 'getBooking',
    summary: 'Get a booking',
    tag,
    answer,
    example: { answer: bookingTold() },
  },
  'PATCH /my-profile/bookings/{id}': {
    id: 'amendBooking',
    summary: 'Change a booking’s details',
    description: 'Time and status have doors of their own: reschedule and status.',
    tag,
    body: amendment,
    versioned: true,
    answer,
    example: {
      body: { internal_note: 'Rings twice' },
      answer: bookingTold({ version: 2, internal_note: 'Rings twice' }),
    },
  },
  'DELETE /my-profile/bookings/{id}': {
    id: 'deleteBooking',
    summary: 'Delete a booking',
    tag,
    versioned: true,
    answer: done,
    example: { answer: { success: true } },
  },
  'PUT /my-profile/bookings/{id}/status': {
    id: 'changeBookingStatus',
    summary: 'Confirm, complete or cancel a booking',
    tag,
    body: newStatus,
    versioned: true,
    answer,
    refuses: ['slot_taken'],
    example: {
      body: { status: 'cancelled', reason: 'The visitor is ill' },
      answer: bookingTold({
        version: 2,
        status: 'cancelled',
        cancel_reason: 'The visitor is ill',
        cancelled_at: '2026-07-01T07:30:00Z',
        cancelled_by: 'owner',
      }),
    },
  },
  'PUT /my-profile/bookings/{id}/reschedule': {
    id: 'rescheduleBooking',
    summary: 'Move a booking',
    description: 'To another time, person, place or service; an absent key keeps its value.',
    tag,
    body: newPlace,
    versioned: true,
    answer,
    example: {
      body: { start_time: '11:00' },
      answer: bookingTold({
        version: 2,
        start_time: '11:00',
        end_time: '12:00',
        starts_at: '2026-07-06T09:00:00Z',
        ends_at: '2026-07-06T10:00:00Z',
      }),
    },
  },
  'POST /my-profile/bookings/{id}/notify': {
    id: 'notifyVisitor',
    summary: 'Tell the visitor of a booking as it stands',
    tag,
    versioned: true,
    answer: done,
    example: { answer: shown() },
  },
  'GET /my-profile/bookings/{id}/timeline': {
    id: 'getBookingTimeline',
    summary: 'Read what became of a booking',
    tag,
    answer: told({ timeline: z.array(timelineEntryShape) }),
    example: { answer: shown({ timeline: timelineExample }) },
  },
  'GET /my-profile/bookings/{id}/proposal': {
    id: 'getProposal',
    summary: 'Get the other time a visitor is asked to take',
    tag,
    answer: told({ proposal: proposalShape.nullable() }),
    example: { answer: shown({ proposal: proposalExample }) },
  },
  'POST /my-profile/bookings/{id}/proposal': {
    id: 'proposeTime',
    summary: 'Ask the visitor to take another time',
    tag,
    body: newProposal,
    versioned: true,
    status: 201,
    answer: told({ proposal: proposalShape, booking: bookingShape }),
    example: {
      answer: shown({ proposal: proposalExample, booking: bookingExample }),
      body: { start_time: '11:00', message: 'Could you come an hour later?', expires_in_hours: 48 },
    },
  },
  'DELETE /my-profile/bookings/{id}/proposal': {
    id: 'withdrawProposal',
    summary: 'Take the other time back',
    tag,
    answer: done,
    example: { answer: shown() },
  },
  'PUT /my-profile/bookings/{id}/participants/{participant}/status': {
    id: 'changeParticipantStatus',
    summary: 'Change the status of one place in a class',
    tag,
    body: seatStatus,
    versioned: true,
    answer,
    example: { answer: classTold, body: { status: 'cancelled', reason: 'The visitor is ill' } },
  },
  'PUT /my-profile/bookings/{id}/participants/{participant}/move': {
    id: 'moveParticipant',
    summary: 'Move one place to another class',
    tag,
    body: seatMove,
    versioned: true,
    answer,
    example: { answer: classTold, body: { booking_id: 1208 } },
  },
  'GET /my-profile/bookings/grid': {
    id: 'getGrid',
    summary: 'Get all that a calendar shows',
    description: 'Of the current week, unless dates are given.',
    tag: 'Calendar',
    query: gridQuery,
    answer: gridShape,
    example: {
      answer: {
        success: true,
        bookings: [bookingExample],
        proposals: [],
        schedule: scheduleExample,
        overrides: [],
        blocked_times: [blockExample],
        services: [serviceExample],
        settings: settingsExample,
        staff: [personExample],
        locations: [locationExample],
        can_view_all: true,
        stats: { today: 7, pending: 2, upcoming: 31, total: 412 },
        ts: 1782900000,
        date_from: '2026-07-06',
        date_to: '2026-07-12',
      },
    },
  },
  'GET /my-profile/bookings/poll': {
    id: 'pollChanges',
    summary: 'Ask when something last changed',
    description: 'As long as `ts` is the same, nothing in the calendar has changed.',
    tag: 'Calendar',
    answer: z.object({ ts: z.int() }),
    example: { answer: { ts: 1782900000 } },
  },
  'GET /my-profile/bookings/stats': {
    id: 'getStats',
    summary: 'Count today’s, pending and upcoming bookings',
    tag: 'Calendar',
    answer: told({ stats: statsShape }),
    example: { answer: { success: true, stats: { today: 7, pending: 2, upcoming: 31, total: 412 } } },
  },
  'GET /my-profile/bookings/export': {
    id: 'exportBookings',
    summary: 'Export bookings as CSV',
    tag,
    query: exportQuery,
    answer: 'csv',
  },
}
