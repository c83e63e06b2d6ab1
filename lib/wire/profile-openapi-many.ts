import { z } from 'zod'
import type { ApiTable } from './openapi-table'
import { batchShape, outcomeShape } from './profile-batch'
import { bulkWish } from './profile-bulk'
import { done, told } from './profile-envelope'
import { availabilityQuery, explainQuery } from './profile-inputs'
import { bookingExample, shown } from './profile-openapi-examples'
import { conflictExample, slotExample } from './profile-openapi-house-examples'
import { waitlistExample } from './profile-openapi-people-examples'
import { occurrenceShape, seriesShape } from './profile-series'
import { newSeries, seriesEnd, seriesMove } from './profile-series-inputs'
import { type BookingJson, bookingShape, conflictShape, suggestionShape } from './profile-shapes'
import { planShape } from './profile-sick-day'
import { sickDayCommit, sickDayPlan } from './profile-sick-day-inputs'
import { waitlistEntryShape } from './profile-waitlist'
import { newOffer, newWaitlistEntry, waitlistQuery } from './profile-waitlist-inputs'

const batch = told({ batch: batchShape })
const committed = told({
  batch: batchShape.pick({ uid: true, undo_until: true }),
  changed: z.array(bookingShape),
  messages: z.int(),
})
const rehearsed = told({ outcomes: z.array(outcomeShape) })
const entry = told({ entry: waitlistEntryShape })

const slotShape = suggestionShape.extend({
  end_time: z.string(),
  operator_ids: z.array(z.int()),
  seats_left: z.int(),
  /** The class that is there already. */
  booking_id: z.int().nullable(),
})

const cancelled: BookingJson = { ...bookingExample, version: 2, status: 'cancelled', series_id: 19 }
const seriesTold = shown({
  series: {
    id: 19,
    uid: '1f0a6c3d-7c5e-4b9d-8e2f-6a4b3c2d1e0f',
    rule: 'FREQ=DAILY;COUNT=3',
    bookings: [{ ...bookingExample, series_id: 19 }],
  },
})
const undo = { uid: 'a7d9e1c4-5b3f-4e8a-9c6d-2f1e0b4a7c85', undo_until: '2026-06-20T09:15:10Z' }
const committedTold = shown({ batch: undo, changed: [cancelled], messages: 1 })
const batchTold = shown({
  batch: {
    ...undo,
    kind: 'bulk',
    created_at: '2026-06-20T09:15:00Z',
    undone_at: null,
    booking_ids: [1207],
  },
})

/** Free times, the waitlist, and what is done to several bookings at once. */
export const manyOperations: ApiTable['operations'] = {
  'GET /my-profile/availability': {
    id: 'getAvailability',
    summary: 'Find free times of a service',
    description: 'From today for a week unless dates are given.',
    tag: 'Availability',
    query: availabilityQuery,
    refuses: ['not_found'],
    answer: told({
      product_id: z.int(),
      timezone: z.string(),
      date_from: z.iso.date(),
      date_to: z.iso.date(),
      slots: z.array(slotShape),
    }),
    example: {
      answer: shown({
        product_id: 3,
        timezone: 'Europe/Berlin',
        date_from: '2026-07-06',
        date_to: '2026-07-06',
        slots: [slotExample],
      }),
      query: { product_id: 3, date_from: '2026-07-06', date_to: '2026-07-06' },
    },
  },
  'GET /my-profile/availability/explain': {
    id: 'explainTime',
    summary: 'Ask why a time can or cannot be booked',
    tag: 'Availability',
    query: explainQuery,
    refuses: ['not_found'],
    answer: told({
      open: z.boolean(),
      operator_id: z.int().nullable(),
      starts_at: z.iso.datetime(),
      ends_at: z.iso.datetime(),
      conflicts: z.array(conflictShape),
    }),
    example: {
      answer: shown({
        open: false,
        operator_id: 4,
        starts_at: '2026-07-06T08:00:00Z',
        ends_at: '2026-07-06T09:00:00Z',
        conflicts: [conflictExample],
      }),
      query: { product_id: 3, operator_id: 4, booking_date: '2026-07-06', start_time: '10:00' },
    },
  },
  'GET /my-profile/waitlist': {
    id: 'listWaitlist',
    summary: 'List who waits for a place',
    tag: 'Waitlist',
    query: waitlistQuery,
    answer: told({ entries: z.array(waitlistEntryShape), total: z.int() }),
    example: { answer: shown({ entries: [waitlistExample], total: 1 }) },
  },
  'POST /my-profile/waitlist': {
    id: 'joinWaitlist',
    summary: 'Put somebody on the waitlist',
    tag: 'Waitlist',
    body: newWaitlistEntry,
    status: 201,
    answer: entry,
    example: {
      answer: shown({ entry: waitlistExample }),
      body: {
        product_id: 3,
        operator_id: 4,
        date_from: '2026-07-06',
        date_to: '2026-07-10',
        time_from: '09:00',
        time_to: '12:00',
        visitor_name: 'Vera Visitor',
        visitor_email: 'vera@example.com',
      },
    },
  },
  'DELETE /my-profile/waitlist/{id}': {
    id: 'leaveWaitlist',
    summary: 'Take somebody off the waitlist',
    tag: 'Waitlist',
    answer: done,
    example: { answer: shown() },
  },
  'POST /my-profile/waitlist/{id}/offer': {
    id: 'offerPlace',
    summary: 'Offer a place to somebody who waits',
    tag: 'Waitlist',
    body: newOffer,
    answer: entry,
    example: {
      answer: shown({
        entry: {
          ...waitlistExample,
          status: 'offered',
          booking_id: 1207,
          offered_starts_at: '2026-07-06T08:00:00Z',
          offered_until: '2026-06-21T09:15:00Z',
        },
      }),
      body: { booking_date: '2026-07-06', start_time: '10:00', operator_id: 4 },
    },
  },
  'POST /my-profile/series': {
    id: 'createSeries',
    summary: 'Book a series',
    description: 'With `dry_run` it says of every date whether it could be booked, and books none.',
    tag: 'Series',
    body: newSeries,
    status: 201,
    answer: told({ series: seriesShape }),
    rehearsed: told({ occurrences: z.array(occurrenceShape) }),
    example: {
      answer: seriesTold,
      body: {
        product_id: 3,
        operator_id: 4,
        booking_date: '2026-07-06',
        start_time: '10:00',
        visitor_name: 'Vera Visitor',
        visitor_email: 'vera@example.com',
        rule: 'FREQ=DAILY;COUNT=3',
      },
    },
  },
  'GET /my-profile/series/{id}': {
    id: 'getSeries',
    summary: 'Get a series with its bookings',
    tag: 'Series',
    answer: told({ series: seriesShape }),
    example: { answer: seriesTold },
  },
  'PUT /my-profile/series/{id}/reschedule': {
    id: 'rescheduleSeries',
    summary: 'Move a series, or the rest of it',
    tag: 'Series',
    body: seriesMove,
    status: 201,
    answer: committed,
    rehearsed,
    example: { answer: committedTold, body: { booking_id: 1207, scope: 'all', start_time: '11:00' } },
  },
  'PUT /my-profile/series/{id}/cancel': {
    id: 'cancelSeries',
    summary: 'Cancel a series, or the rest of it',
    tag: 'Series',
    body: seriesEnd,
    status: 201,
    answer: committed,
    rehearsed,
    example: {
      answer: committedTold,
      body: { booking_id: 1207, scope: 'following', reason: 'The visitor has moved away' },
    },
  },
  'POST /my-profile/bookings/bulk': {
    id: 'changeBookings',
    summary: 'Change several bookings at once',
    description: 'All or none. With `dry_run` nothing is changed, and the answer shows what would be.',
    tag: 'Many at once',
    body: bulkWish,
    status: 201,
    answer: committed,
    rehearsed,
    example: {
      answer: committedTold,
      body: { action: 'cancel', booking_ids: [1207], reason: 'A burst pipe' },
    },
  },
  'GET /my-profile/batches/{uid}': {
    id: 'getBatch',
    summary: 'Get what was changed at once',
    tag: 'Many at once',
    answer: batch,
    example: { answer: batchTold },
  },
  'POST /my-profile/batches/{uid}/undo': {
    id: 'undoBatch',
    summary: 'Undo what was changed at once',
    tag: 'Many at once',
    answer: batch,
    example: { answer: batchTold },
  },
  'POST /my-profile/sick-day/plan': {
    id: 'planSickDay',
    summary: 'Plan what becomes of the bookings of somebody who is away',
    tag: 'Many at once',
    body: sickDayPlan,
    answer: planShape,
    example: {
      answer: {
        success: true,
        absence: { starts_at: '2026-07-05T22:00:00Z', ends_at: '2026-07-06T22:00:00Z' },
        items: [
          {
            booking: bookingExample,
            action: { type: 'cancel' },
            chosen: false,
            colleagues: [],
            times: [
              {
                type: 'time',
                booking_date: '2026-07-07',
                start_time: '10:00',
                checkout_date: null,
                operator_id: 4,
              },
            ],
            after: cancelled,
            refused: null,
            messages: [],
          },
        ],
        loads: [],
        undo_seconds: 10,
        ts: 1782900000,
      },
      body: {
        scope: { operator_id: 4 },
        date_from: '2026-07-06',
        date_to: '2026-07-06',
        prefer: 'colleague',
      },
    },
  },
  'POST /my-profile/sick-day/commit': {
    id: 'commitSickDay',
    summary: 'Carry such a plan out',
    tag: 'Many at once',
    body: sickDayCommit,
    status: 201,
    answer: committed,
    example: {
      answer: committedTold,
      body: {
        scope: { operator_id: 4 },
        date_from: '2026-07-06',
        date_to: '2026-07-06',
        items: [{ booking_id: 1207, version: 1, action: { type: 'cancel' } }],
        reason: 'Anna is ill',
      },
    },
  },
}
