import { z } from 'zod'
import type { ApiTable } from './openapi-table'
import { done, told } from './profile-envelope'
import { noQuery } from './profile-inputs'
import { shown } from './profile-openapi-examples'
import { serviceExample } from './profile-openapi-house-examples'
import { waitlistEntryShape } from './profile-waitlist'
import { ownWaitlistEntry } from './profile-waitlist-inputs'
import { newHold, newPublicBooking, publicSlotsQuery } from './public-inputs'
import {
  holdShape,
  publicBookingShape,
  publicPageShape,
  publicServiceShape,
  publicSlotShape,
} from './public-shapes'

const common = { tag: 'Public page', who: 'anyone' } as const

const at = {
  booking_date: '2026-07-06',
  start_time: '10:00',
  end_time: '11:00',
  checkout_date: null,
  starts_at: '2026-07-06T08:00:00Z',
  ends_at: '2026-07-06T09:00:00Z',
}
const service = publicServiceShape.parse({ ...serviceExample, max_days_ahead: 180 })

/** What everybody may ask of a business that has a public page. */
export const publicOperations: ApiTable['operations'] = {
  'GET /public/{slug}': {
    ...common,
    id: 'getPublicPage',
    summary: 'Get a business as its visitors see it',
    query: noQuery,
    answer: told({ profile: publicPageShape }),
    example: {
      answer: shown({
        profile: {
          slug: 'salon-linde',
          name: 'Salon Linde',
          about: null,
          address: 'Lindenstraße 4, Berlin',
          phone: '+4930123456',
          timezone: 'Europe/Berlin',
          locale: 'en-GB',
          hour_cycle: 24,
          week_start: 1,
          auto_confirm: true,
          waitlist: true,
          opening_hours: [{ weekday: 1, start_time: '09:00', end_time: '18:00' }],
          services: [service],
          staff: [{ id: 4, name: 'Anna Lindner', title: 'Masseuse', location_ids: [] }],
          locations: [{ id: 1, name: 'Salon', address: null }],
        },
      }),
    },
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
    example: {
      answer: shown({
        product_id: 3,
        timezone: 'Europe/Berlin',
        date_from: '2026-07-06',
        date_to: '2026-07-06',
        slots: [{ ...at, operator_ids: [4], seats_left: 1 }],
      }),
      query: { product_id: 3, date_from: '2026-07-06', date_to: '2026-07-06' },
    },
  },
  'POST /public/{slug}/holds': {
    ...common,
    id: 'holdTime',
    summary: 'Keep a time while somebody fills in the form',
    body: newHold,
    status: 201,
    answer: told({ hold: holdShape }),
    example: {
      answer: shown({
        hold: {
          token: 'hold.…',
          expires_at: '2026-06-20T09:20:00Z',
          expires_in: 300,
          operator_id: 4,
          operator_name: 'Anna Lindner',
          price: 8500,
          currency: 'eur',
        },
      }),
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
      answer: shown({
        booking: {
          ...at,
          status: 'confirmed',
          product_id: 3,
          product_name: 'Classic massage',
          operator_id: 4,
          operator_name: 'Anna Lindner',
          location_id: 1,
          timezone: 'Europe/Berlin',
          price: 8500,
          currency: 'eur',
          manage_url: 'https://example.com/r/…',
        },
      }),
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
      answer: shown({
        entry: {
          uid: '3a9a8c57-4f4b-4b60-bd0e-0a2d1f7a6c31',
          product_name: 'Classic massage',
          operator_name: 'Anna Lindner',
          date_from: '2026-07-06',
          date_to: '2026-07-10',
          time_from: null,
          time_to: null,
          nights: null,
        },
      }),
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
    example: { answer: shown() },
  },
}
