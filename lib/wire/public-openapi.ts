import { z } from 'zod'
import type { ApiTable } from './openapi-table'
import { done, told } from './profile-envelope'
import { noQuery } from './profile-inputs'
import { waitlistEntryShape } from './profile-waitlist'
import { ownWaitlistEntry } from './profile-waitlist-inputs'
import { newHold, newPublicBooking, publicSlotsQuery } from './public-inputs'
import { holdShape, publicBookingShape, publicPageShape, publicSlotShape } from './public-shapes'

const common = { tag: 'Public page', who: 'anyone' } as const

/** What everybody may ask of a business that has a public page. */
export const publicOperations: ApiTable['operations'] = {
  'GET /public/{slug}': {
    ...common,
    id: 'getPublicPage',
    summary: 'Get a business as its visitors see it',
    query: noQuery,
    answer: told({ profile: publicPageShape }),
  },
  'GET /public/{slug}/availability': {
    ...common,
    id: 'getPublicAvailability',
    summary: 'Find free times',
    query: publicSlotsQuery,
    answer: told({
      product_id: z.int(),
      timezone: z.string(),
      date_from: z.iso.date(),
      date_to: z.iso.date(),
      slots: z.array(publicSlotShape),
    }),
    example: { query: { product_id: 3, date_from: '2026-07-06', date_to: '2026-07-06' } },
  },
  'POST /public/{slug}/holds': {
    ...common,
    id: 'holdTime',
    summary: 'Keep a time while somebody fills in the form',
    body: newHold,
    status: 201,
    answer: told({ hold: holdShape }),
    example: {
      body: { product_id: 3, operator_id: 4, booking_date: '2026-07-06', start_time: '10:00' },
    },
  },
  'DELETE /public/{slug}/holds/{token}': {
    ...common,
    id: 'releaseTime',
    summary: 'Give a kept time back',
    status: 204,
  },
  'POST /public/{slug}/bookings': {
    ...common,
    id: 'bookAsVisitor',
    summary: 'Book as a visitor',
    body: newPublicBooking,
    status: 201,
    answer: told({ booking: publicBookingShape }),
    example: {
      body: {
        product_id: 3,
        operator_id: 4,
        booking_date: '2026-07-06',
        start_time: '10:00',
        visitor_name: 'Vera Visitor',
        visitor_email: 'vera@example.com',
      },
    },
  },
  'POST /public/{slug}/waitlist': {
    ...common,
    id: 'joinWaitlistAsVisitor',
    summary: 'Wait for a place',
    body: ownWaitlistEntry,
    status: 201,
    answer: told({
      entry: waitlistEntryShape.pick({
        uid: true,
        product_name: true,
        operator_name: true,
        date_from: true,
        date_to: true,
        time_from: true,
        time_to: true,
        nights: true,
      }),
    }),
    example: {
      body: {
        product_id: 3,
        operator_id: 4,
        date_from: '2026-07-06',
        date_to: '2026-07-10',
        visitor_name: 'Vera Visitor',
        visitor_email: 'vera@example.com',
      },
    },
  },
  'DELETE /public/{slug}/waitlist/{uid}': {
    ...common,
    id: 'leaveWaitlistAsVisitor',
    summary: 'Wait no longer',
    answer: done,
  },
}
