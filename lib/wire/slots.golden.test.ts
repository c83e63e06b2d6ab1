import { describe, expect, test } from 'vitest'
import type { DetailedBooking } from '@/lib/db/booking-details'
import { Refused } from '@/lib/domain/refusal'
import { toPagination, toSlotChange, toSlotsBooking, toSlotWish } from './slots-booking'
import {
  newSlotsBooking,
  newTimeSlot,
  slotsBookingChange,
  slotsCustomerChange,
  timeSlotChange,
} from './slots-inputs'
import { toSlotsError } from './slots-refusals'
import { slotsBookingShape } from './slots-shapes'

/** The booking of the document's own examples, as far as the engine's words for it matter here. */
const example = {
  id: 789,
  status: 'pending',
  serviceId: 123,
  timeSlotId: 456,
  startsAt: new Date('2023-07-10T14:00:00Z'),
  timezone: 'America/New_York',
  visitorName: 'Jane Doe',
  visitorEmail: 'jane.doe@example.com',
  visitorPhone: '+12025550185',
  visitorNote: 'First-time client consultation',
  cancelReason: null,
  createdAt: new Date('2023-06-20T09:15:00.123Z'),
  updatedAt: new Date('2023-06-20T09:15:00.456Z'),
  client: { id: 321, createdAt: '2023-06-20T09:15:00.1+00:00', updatedAt: '2023-06-20T09:15:00.1+00:00' },
} as DetailedBooking

/** The document's answer to creating it, to the letter. */
const answer = {
  id: 789,
  service_id: 123,
  date: '2023-07-10',
  time_slot_id: 456,
  status: 'pending',
  message: 'First-time client consultation',
  created_at: '2023-06-20T09:15:00Z',
  updated_at: '2023-06-20T09:15:00Z',
  customer: {
    id: 321,
    name: 'Jane Doe',
    email: 'jane.doe@example.com',
    phone: '+12025550185',
    created_at: '2023-06-20T09:15:00Z',
    updated_at: '2023-06-20T09:15:00Z',
  },
}

describe('the examples of the document', () => {
  test('its request is understood', () => {
    const body = newSlotsBooking.parse({
      date: '2023-07-10',
      time_slot_id: 456,
      customer_name: 'Jane Doe',
      customer_email: 'jane.doe@example.com',
      customer_phone: '+12025550185',
      message: 'First-time client consultation',
    })
    expect(toSlotWish(body)).toEqual({
      timeSlotId: 456,
      date: '2023-07-10',
      visitor: {
        name: 'Jane Doe',
        email: 'jane.doe@example.com',
        phone: '+12025550185',
        note: 'First-time client consultation',
      },
      isAnonymous: false,
    })
  })

  test('its booking reads so, and as cancelled with the reason', () => {
    expect(toSlotsBooking(example)).toEqual(answer)
    expect(slotsBookingShape.strict().safeParse(answer).success).toBe(true)
    const cancelReason = 'Customer requested cancellation'
    expect(toSlotsBooking({ ...example, status: 'cancelled', cancelReason })).toEqual({
      ...answer,
      status: 'cancelled',
      cancel_reason: cancelReason,
    })
  })

  test('its list counts pages', () => {
    const page = { page: 1, page_size: 10 }
    expect(toPagination(page, 2)).toEqual({ current_page: 1, total_pages: 1, total_count: 2, page_size: 10 })
    expect(toPagination({ page: 3, page_size: 10 }, 21).total_pages).toBe(3)
  })

  test('its errors are said word for word', () => {
    const words = (reason: Refused['reason'], message = '') =>
      toSlotsError(new Refused(reason, message)).error
    expect(words('slot_taken')).toBe('time slot is full')
    expect(words('capacity_reached')).toBe('time slot is full')
    expect(words('duplicate_booking')).toBe('duplicate booking')
    expect(words('not_found', 'Booking not found.')).toBe('booking not found')
    expect(words('rate_limited')).toBe('rate limit exceeded')
    expect(words('version_mismatch', 'If-Match names no version of ours.')).toBe(
      'If-Match names no version of ours',
    )
  })
})

test('the engine has six statuses, this dialect three', () => {
  const shown = (status: DetailedBooking['status']) => toSlotsBooking({ ...example, status }).status
  expect((['reserved', 'pending'] as const).map(shown)).toEqual(['pending', 'pending'])
  expect((['confirmed', 'completed'] as const).map(shown)).toEqual(['confirmed', 'confirmed'])
  expect((['cancelled', 'no_show'] as const).map(shown)).toEqual(['cancelled', 'cancelled'])
})

test('a status that is shown already is no change; another reason for being cancelled is one', () => {
  const change = (body: object, status: DetailedBooking['status']) =>
    toSlotChange(slotsBookingChange.parse(body), { ...example, status })
  expect(change({ status: 'confirmed' }, 'completed')).toEqual({ amendment: {} })
  expect(change({ status: 'pending' }, 'reserved')).toEqual({ amendment: {} })
  expect(change({ status: 'cancelled', cancel_reason: 'Ill' }, 'no_show')).toEqual({
    amendment: { cancelReason: 'Ill' },
  })
  expect(change({ status: 'cancelled', cancel_reason: 'Ill' }, 'confirmed')).toEqual({
    status: 'cancelled',
    reason: 'Ill',
    amendment: {},
  })
})

test('somebody without a name is called by what they can be reached at', () => {
  const called = (body: object) => {
    const wish = toSlotWish(newSlotsBooking.parse({ date: '2027-03-01', time_slot_id: 1, ...body }))
    return [wish.visitor.name, wish.isAnonymous]
  }
  expect(called({ customer_email: 'a@example.com', customer_name: ' ' })).toEqual(['a@example.com', false])
  expect(called({ customer_phone: '+12025550185' })).toEqual(['+12025550185', false])
  expect(called({})).toEqual(['Guest', true])
})

test.each(['2025550185', '+0202555', '+1 202 555 0185', '+1202', '+999123456', 'call me'])(
  '%s is no phone number in E.164 format',
  (phone) => expect(slotsCustomerChange.safeParse({ phone }).success).toBe(false),
)

test('a time slot may be sent back with its day as it was read, but not with two days that contradict', () => {
  const slot = { service_id: 1, start_time: '10:00', end_time: '11:00', days_of_week: [1, 3] }
  for (const body of [newTimeSlot, timeSlotChange]) {
    expect(body.safeParse({ ...slot, day_of_week: 1 }).success).toBe(true)
    expect(body.safeParse({ ...slot, day_of_week: 2 }).error?.issues[0]?.path).toEqual(['day_of_week'])
  }
})
