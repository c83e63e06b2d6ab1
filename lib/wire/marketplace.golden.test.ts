import { describe, expect, it } from 'vitest'
import { Refused, reasons } from '@/lib/domain/refusal'
import { booking } from '@/lib/email/test-about'
import type { CalendarBooking } from '@/lib/engine/calendar-bookings'
import type { CustomerBooking } from '@/lib/engine/customer-booking'
import type { BlockSetup, Setup } from '@/lib/settings/setup'
import { toCalendarEvents, toCustomerBooking } from './marketplace-booking'
import { customerCancellation, eventsQuery, merchantCancellation, merchantChange } from './marketplace-inputs'
import { marketplaceRefusals, toMarketplaceError } from './marketplace-refusals'
import { calendarEventsShape, customerBookingShape } from './marketplace-shapes'

/** The massage of the document's examples. */
const massage = {
  ...booking,
  id: 123,
  startsAt: new Date('2026-03-15T14:00:00Z'),
  endsAt: new Date('2026-03-15T15:00:00Z'),
  serviceName: 'Deep Tissue Massage',
  serviceColor: '#4F46E5',
  price: 8500,
  currency: 'USD',
  visitorName: 'Jane Smith',
  visitorPhone: '+1234567890',
  visitorNote: 'First time client',
  internalNote: 'Prefers quiet environment',
  locationAddress: '123 Wellness St, Suite 200\nSan Francisco, CA 94102',
}
const terms = { priceType: 'per_person', cost: 3000, capacityMin: 1, capacityMax: 1 } as const
const profile = { name: 'Spa Retreat', address: 'Elsewhere 1', locale: 'en-US' }
const own = (changes: Partial<CustomerBooking> = {}): CustomerBooking => ({
  booking: massage,
  seat: null,
  status: 'confirmed',
  profile: profile as CustomerBooking['profile'],
  terms,
  ...changes,
})
const lunch: BlockSetup = {
  id: 456,
  uid: '',
  staffId: 789,
  serviceId: null,
  typeId: 1,
  name: 'Lunch Break',
  icon: 'utensils',
  color: null,
  start: Date.parse('2026-03-15T12:00:00Z'),
  end: Date.parse('2026-03-15T13:00:00Z'),
  allDay: false,
  importId: null,
  importLabel: null,
}
const setupWith = (blocks: BlockSetup[]) => {
  const people = [789, 790, 791].map((id) => ({ id, archived: id === 791 }))
  return { settings: profile, staff: people, blocks } as unknown as Setup
}
const eventOf = (changes: Partial<CalendarBooking> = {}) =>
  toCalendarEvents([{ ...massage, ...terms, ...changes }], setupWith([]), null).bookings[0]

describe('the document’s examples, to the letter', () => {
  it('a booking as its customer gets it', () => {
    const shown = toCustomerBooking(own())
    expect(JSON.stringify(shown, null, 2)).toBe(`{
  "from_date": "2026-03-15T14:00:00Z",
  "to_date": "2026-03-15T15:00:00Z",
  "service_name": "Deep Tissue Massage",
  "cancel_deadline": 24,
  "formatted_location": "123 Wellness St, Suite 200, San Francisco, CA 94102",
  "price": {
    "amount": 8500,
    "currency": "USD",
    "formatted": "$85.00"
  },
  "price_type": "per_person",
  "merchant_name": "Spa Retreat",
  "is_cancelled": false
}`)
    expect(customerBookingShape.strict().parse(shown)).toEqual(shown)
  })

  it('the calendar’s events', () => {
    const shown = toCalendarEvents([{ ...massage, ...terms }], setupWith([lunch]), null)
    expect(JSON.stringify(shown, null, 2)).toBe(`{
  "bookings": [
    {
      "id": 123,
      "from_date": "2026-03-15T14:00:00Z",
      "to_date": "2026-03-15T15:00:00Z",
      "customer_note": "First time client",
      "merchant_note": "Prefers quiet environment",
      "service_name": "Deep Tissue Massage",
      "service_color": "#4F46E5",
      "service_duration": 60,
      "price": {
        "amount": 8500,
        "currency": "USD",
        "formatted": "$85.00"
      },
      "cost": {
        "amount": 3000,
        "currency": "USD",
        "formatted": "$30.00"
      },
      "first_name": "Jane",
      "last_name": "Smith",
      "phone_number": "+1234567890"
    }
  ],
  "blocked_times": [
    {
      "id": 456,
      "employee_id": 789,
      "name": "Lunch Break",
      "from_date": "2026-03-15T12:00:00Z",
      "to_date": "2026-03-15T13:00:00Z",
      "all_day": false,
      "icon": "utensils",
      "blocked_type_id": 1
    }
  ]
}`)
    expect(calendarEventsShape.strict().parse(shown)).toEqual(shown)
  })

  it('the requests', () => {
    const note = 'Client requested room with natural light'
    const times = { from_date: '2026-03-15T15:00:00Z', to_date: '2026-03-15T16:00:00Z' }
    expect(merchantChange.parse({ merchant_note: note, ...times })).toEqual({
      merchant_note: note,
      from_date: Date.parse(times.from_date),
      to_date: Date.parse(times.to_date),
    })
    for (const schema of [
      [customerCancellation, { booking_id: 123, merchant_name: 'spa-retreat' }],
      [merchantCancellation, { cancellation_reason: 'Employee called in sick, unable to provide service' }],
    ] as const)
      expect(schema[0].parse(schema[1])).toEqual(schema[1])
    expect(
      eventsQuery.safeParse({ start: '2026-03-01T00:00:00Z', end: '2026-03-31T23:59:59Z' }).success,
    ).toBe(true)
  })
})

describe('what the examples do not show', () => {
  it('prices as the merchant’s country writes them', () => {
    const priced = (price: number, currency: string, locale: string) =>
      toCustomerBooking(
        own({
          booking: { ...massage, price, currency },
          profile: { ...profile, locale } as CustomerBooking['profile'],
        }),
      ).price
    expect(priced(1250, 'EUR', 'de-DE')).toEqual({ amount: 1250, currency: 'EUR', formatted: '12,50\u00a0€' })
    expect(priced(1250, 'JPY', 'en-US')).toEqual({ amount: 1250, currency: 'JPY', formatted: '¥1,250' })
    expect(priced(1250, 'kwd', 'en-US').formatted).toBe('KWD\u00a01.250')
  })

  it.each([
    ['per_night', 'per_booking'],
    ['per_booking', 'per_booking'],
    ['free', 'free'],
  ] as const)('a price %s is %s', (priceType, shown) => {
    expect(toCustomerBooking(own({ terms: { ...terms, priceType } })).price_type).toBe(shown)
  })

  it('a class is told by its numbers, and a seat by its own price', () => {
    const seat = { id: 1, status: 'confirmed', price: 2000 } as CustomerBooking['seat']
    const seats = ['confirmed', 'pending', 'cancelled', 'reserved'].map((status, id) => ({
      ...seat,
      id,
      status,
    }))
    const group = { ...massage, kind: 'group', participants: seats } as typeof massage
    const shown = toCustomerBooking(
      own({ booking: group, seat, terms: { ...terms, capacityMin: 2, capacityMax: 8 } }),
    )
    expect(shown).toMatchObject({ current_participants: 2, min_participants: 2, max_participants: 8 })
    expect(shown.price.amount).toBe(2000)
  })

  it('a merchant’s cancellation is told with its moment, and only theirs', () => {
    const cancelledAt = new Date('2026-03-10T09:30:15.500Z')
    const cancelled = { ...massage, status: 'cancelled', cancelledAt, cancelReason: 'Sick' } as const
    const by = (cancelledBy: string) =>
      toCustomerBooking(own({ status: 'cancelled', booking: { ...cancelled, cancelledBy } }))
    expect(by('owner')).toMatchObject({
      is_cancelled: true,
      cancelled_by_merchant_on: '2026-03-10T09:30:15Z',
      cancellation_reason: 'Sick',
    })
    expect(by('visitor')).toEqual({ ...toCustomerBooking(own()), is_cancelled: true })
  })

  it.each([
    ['Jane', 'Jane', ''],
    ['  Jan   van der Berg ', 'Jan', 'van der Berg'],
    ['', '', ''],
  ])('“%s” is “%s” and “%s”', (visitorName, first_name, last_name) => {
    expect(eventOf({ visitorName })).toMatchObject({ first_name, last_name })
  })

  it('costs are not everybody’s, and what nobody gave is not there', () => {
    const event = eventOf({ cost: null, visitorPhone: null })
    expect(event?.cost).toBeNull()
    expect(event).not.toHaveProperty('phone_number')
  })

  it('when all are away, each of them is; what an object is closed for is nobody’s', () => {
    const blocks = [
      { ...lunch, staffId: null },
      { ...lunch, id: 457, staffId: null, serviceId: 3, icon: null, typeId: null },
    ]
    const named = (own: number | null) =>
      toCalendarEvents(
        [],
        setupWith([...blocks, { ...lunch, id: 458, staffId: 790 }]),
        own,
      ).blocked_times.map(({ id, employee_id }) => [id, employee_id])
    expect(named(null)).toEqual([
      [456, 789],
      [456, 790],
      [457, null],
      [458, 790],
    ])
    expect(named(789)).toEqual([
      [456, 789],
      [457, null],
    ])
  })

  it.each([
    ['no zone', '2026-03-15T15:00:00'],
    ['a date alone', '2026-03-15'],
    ['no such day', '2026-02-30T15:00:00Z'],
    ['half a minute', '2026-03-15T15:00:30Z'],
    ['another age', '0001-01-01T00:00:00Z'],
    ['a number', 1773586800],
  ])('a time with %s is none', (_, from_date) => {
    const body = { merchant_note: '', from_date, to_date: '2027-03-15T16:00:00Z' }
    expect(merchantChange.safeParse(body).success).toBe(false)
  })

  it('a range may be in any zone, also where its plus was not escaped', () => {
    const query = { start: '2026-03-01T00:00:00 01:00', end: '2026-03-02T00:00:00+01:00' }
    expect(eventsQuery.parse(query)).toEqual({
      start: Date.parse('2026-02-28T23:00:00Z'),
      end: Date.parse('2026-03-01T23:00:00Z'),
    })
  })

  it('every refusal has one of the document’s statuses, or one that HTTP itself asks for', () => {
    const http = [405, 429, 500, 503]
    for (const reason of reasons)
      expect([400, 401, 403, 404, 409, ...http], reason).toContain(marketplaceRefusals[reason])
    const faults = [{ field: 'endTime', code: 'x', message: 'At most 24 hours.' }]
    expect(toMarketplaceError(new Refused('validation_failed', 'x', { faults }))).toEqual({
      message: 'to_date: At most 24 hours.',
      code: 'validation_failed',
    })
  })

  it('who is in the class already hears so, and of no field they did not send', () => {
    const faults = [{ field: 'visitorEmail', code: 'duplicate_booking', message: 'Already booked.' }]
    expect(toMarketplaceError(new Refused('duplicate_booking', 'Booked already.', { faults }))).toEqual({
      message: 'Booked already.',
      code: 'duplicate_booking',
    })
  })
})
