import { describe, expect, test } from 'vitest'
import type { DetailedBooking } from '@/lib/db/booking-details'
import { Refused } from '@/lib/domain/refusal'
import type { Named } from '@/lib/engine/named'
import { toBusinessAvailability } from './business-availability'
import { toBusinessBooking } from './business-booking'
import { businessChange, businessListQuery, newBusinessBooking } from './business-inputs'
import { toMessage } from './business-refusals'
import { businessAvailabilityShape, businessBookingShape } from './business-shapes'
import { toNotedWish, toRevision } from './business-wishes'

/** The booking of the document's own example, as the engine knows it. */
const example: DetailedBooking = {
  id: 7,
  uid: '550e8400-e29b-41d4-a716-446655440000',
  version: 1,
  kind: 'appointment',
  status: 'confirmed',
  serviceId: 3,
  serviceName: 'Corte de cabello',
  serviceColor: '#0f766e',
  staffId: 4,
  staffName: 'María García',
  locationId: 2,
  locationName: 'Sede Principal',
  locationAddress: null,
  customerId: 1,
  visitorName: 'Juan Pérez',
  visitorEmail: 'juan@example.com',
  visitorPhone: '+593991234568',
  visitorNote: '',
  internalNote: '',
  startsAt: new Date('2026-03-05T10:00:00Z'),
  endsAt: new Date('2026-03-05T11:00:00Z'),
  timezone: 'America/Guayaquil',
  bufferBefore: 0,
  bufferAfter: 0,
  price: 5000,
  currency: 'USD',
  overbooked: false,
  holdExpiresAt: null,
  source: 'owner',
  cancelReason: null,
  cancelledAt: null,
  cancelledBy: null,
  createdAt: new Date('2026-03-01T15:30:00Z'),
  updatedAt: new Date('2026-03-01T15:30:00Z'),
  seriesId: null,
  timeSlotId: null,
  participants: [],
  locale: null,
  answers: null,
  notifyClient: true,
  linkVersion: 1,
  complaint: false,
  cancelDeadlineHours: 24,
  profileUid: 'aa0e8400-e29b-41d4-a716-446655440005',
  seriesUid: null,
  paymentStatus: null,
  location: { uid: '770e8400-e29b-41d4-a716-446655440002', name: 'Sede Principal' },
  person: {
    id: 4,
    uid: '990e8400-e29b-41d4-a716-446655440004',
    name: 'María García',
    email: 'maria@example.com',
    phone: '+593991234567',
    archived: false,
  },
  service: {
    uid: '880e8400-e29b-41d4-a716-446655440003',
    name: 'Corte de cabello',
    description: null,
    duration: 60,
    price: 5000,
    currency: 'USD',
    categoryUid: 'bb0e8400-e29b-41d4-a716-446655440006',
    domiciliary: false,
    virtual: false,
    sessions: null,
    capacityMax: 1,
    quantity: 1,
    archived: false,
  },
  client: {
    id: 1,
    uid: '660e8400-e29b-41d4-a716-446655440001',
    name: 'Juan Pérez',
    email: 'juan@example.com',
    phone: '+593991234568',
    createdAt: '2026-02-01T15:30:00Z',
    updatedAt: '2026-02-01T15:30:00Z',
  },
}

/** The same in the document's words. */
const documented = {
  id: '550e8400-e29b-41d4-a716-446655440000',
  startTime: '2026-03-05 10:00:00',
  endTime: '2026-03-05 11:00:00',
  status: 'confirmed',
  internalNote: null,
  clientNote: null,
  paymentStatus: null,
  isFromWeb: false,
  isFromAgent: false,
  amount: 50.0,
  clientId: '660e8400-e29b-41d4-a716-446655440001',
  locationId: '770e8400-e29b-41d4-a716-446655440002',
  serviceId: '880e8400-e29b-41d4-a716-446655440003',
  personId: '990e8400-e29b-41d4-a716-446655440004',
  paymentId: null,
  businessAccountId: 'aa0e8400-e29b-41d4-a716-446655440005',
  location: { id: '770e8400-e29b-41d4-a716-446655440002', name: 'Sede Principal' },
  person: {
    id: '990e8400-e29b-41d4-a716-446655440004',
    firstname: 'María',
    lastname: 'García',
    email: 'maria@example.com',
    status: 'active',
    phone: '+593991234567',
  },
  service: {
    id: '880e8400-e29b-41d4-a716-446655440003',
    name: 'Corte de cabello',
    duration: 60,
    domiciliary: false,
    virtual: false,
    status: 'active',
    price: 50.0,
    categoryId: 'bb0e8400-e29b-41d4-a716-446655440006',
    description: null,
    sessions: null,
    simultaneous: 1,
  },
  client: {
    id: '660e8400-e29b-41d4-a716-446655440001',
    firstname: 'Juan',
    lastname: 'Pérez',
    email: 'juan@example.com',
    phone: '+593991234568',
  },
  notifyClient: true,
  repeatGroupId: null,
  answers: null,
  questionaryId: null,
  createdAt: '2026-03-01 15:30:00',
}

const found = {
  timezone: 'America/Guayaquil',
  service: { id: 3, kind: 'appointment', currency: 'USD' },
  staffId: 4,
  locationId: 2,
  customer: { id: 1, name: 'Juan Pérez', email: 'juan@example.com', phone: '+593991234568' },
} satisfies Named

const asked = {
  startTime: '2026-03-05T10:00:00Z',
  endTime: '2026-03-05T11:00:00Z',
  status: 'confirmed',
  amount: 50,
  clientId: documented.clientId,
  locationId: documented.locationId,
  serviceId: documented.serviceId,
}

const wishOf = (changes: object = {}, named: Partial<typeof found> = {}) =>
  toNotedWish(newBusinessBooking.parse({ ...asked, ...changes }), { ...found, ...named })

const refused = (work: () => unknown) => {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refused) return error.details.faults?.map(({ field }) => field)
    throw error
  }
}

describe('a booking', () => {
  test('reads as in the document, with one word more', () => {
    expect(toBusinessBooking(example)).toEqual({ ...documented, isFromApi: false })
    expect(businessBookingShape.strict().parse(toBusinessBooking(example))).toBeTruthy()
  })

  test.each([
    ['JPY', 5000, 5000],
    ['KWD', 5125, 5.125],
    ['EUR', 1, 0.01],
    ['USD', 2_147_483_647, 21_474_836.47],
  ])('of %s %i costs %f, and the same when it is sent back', (currency, price, amount) => {
    const service = { ...example.service, currency, price }
    const shown = toBusinessBooking({ ...example, currency, price, service })
    expect([shown.amount, shown.service.price]).toEqual([amount, amount])
    expect(wishOf({ amount }, { service: { ...found.service, currency } }).price).toBe(price)
  })

  test('tells where it came from, what was answered, and what repeats', () => {
    const answers = [{ id: 'a', label: 'Any allergies?', answer: 'No' }]
    const shown = toBusinessBooking({ ...example, source: 'visitor', answers, seriesUid: example.uid })
    expect(shown).toMatchObject({
      isFromWeb: true,
      isFromAgent: false,
      answers: [{ question: 'Any allergies?', answer: 'No' }],
      repeatGroupId: example.uid,
    })
    expect(toBusinessBooking({ ...example, source: 'api' }).isFromApi).toBe(true)
  })

  test('without a person, or of somebody with one name, still has its shape', () => {
    const bare = toBusinessBooking({
      ...example,
      person: null,
      client: example.client && { ...example.client, name: 'Cher', email: null, phone: null },
    })
    expect(bare).toMatchObject({ personId: null, person: null, client: { firstname: 'Cher', lastname: '' } })
  })
})

describe('a new booking', () => {
  test('is the instant that was named, in whichever way ISO 8601 writes it', () => {
    const ways = [
      '2026-03-05T10:00:00Z',
      '2026-03-05T05:00:00-05:00',
      '2026-03-05 10:00:00',
      '2026-03-05T10:00',
    ]
    for (const startTime of ways)
      expect(wishOf({ startTime })).toMatchObject({
        startsAt: Date.parse('2026-03-05T10:00:00Z'),
        date: '2026-03-05',
        minute: 300,
        duration: 60,
        customerId: 1,
        locationId: 2,
        tell: true,
      })
  })

  test.each([
    ['an end before its start', { endTime: '2026-03-05T09:00:00Z' }],
    ['half a minute', { startTime: '2026-03-05T10:00:30Z' }],
    ['a day that is none', { startTime: '2026-02-30T10:00:00Z' }],
    ['a year far away', { endTime: '9999-03-05T11:00:00Z' }],
    ['no status of ours', { status: 'booked' }],
    ['a negative amount', { amount: -1 }],
    ['an id that is none', { clientId: '660e8400' }],
    ['a note with NUL', { internalNote: 'a\0b' }],
  ])('is refused with %s', (_, changes) => {
    expect(newBusinessBooking.safeParse({ ...asked, ...changes }).success).toBe(false)
  })

  test.each([
    ['finer than a cent', { amount: 50.125 }, ['amount']],
    ['more than can be kept', { amount: 1e15 }, ['amount']],
    ['longer than a day', { endTime: '2026-03-06T10:01:00Z' }, ['endTime']],
  ])('is refused when it is %s', (_, changes, fields) => {
    expect(refused(() => wishOf(changes))).toEqual(fields)
  })

  test('of a stay goes by its dates', () => {
    const service = { ...found.service, kind: 'rental' as const }
    const wish = toNotedWish(newBusinessBooking.parse({ ...asked, endTime: '2026-03-08T15:00:00Z' }), {
      ...found,
      service,
    })
    expect(wish).toMatchObject({ date: '2026-03-05', checkoutDate: '2026-03-08', duration: null })
  })
})

describe('a change', () => {
  const revision = (body: object) =>
    toRevision(businessChange.parse(body), example, { ...found, service: null }, null)

  test('of the status only leaves the rest alone', () => {
    expect(revision({ status: 'confirmed' })).toMatchObject({ status: 'confirmed', startsAt: undefined })
  })

  test('of time and amount, as in the document', () => {
    const { startsAt, endsAt, amendment } = revision({
      startTime: '2026-04-01T14:00:00Z',
      endTime: '2026-04-01T15:00:00Z',
      amount: 75.0,
    })
    expect([startsAt, endsAt]).toEqual([
      Date.parse('2026-04-01T14:00:00Z'),
      Date.parse('2026-04-01T15:00:00Z'),
    ])
    expect(amendment.price).toBe(7500)
  })

  test('to a service of another currency: an amount is one of that, without one the agreed price stays', () => {
    const service = { ...found.service, id: example.serviceId + 1, currency: 'JPY' }
    const to = (body: object) =>
      toRevision(
        businessChange.parse({ serviceId: asked.serviceId, ...body }),
        example,
        { ...found, service },
        null,
      ).amendment
    expect(to({ amount: 7500 })).toMatchObject({ price: 7500, currency: 'JPY' })
    expect(refused(() => to({ amount: 75.5 }))).toEqual(['amount'])
    expect(to({})).not.toHaveProperty('price')
    expect(to({})).not.toHaveProperty('currency')
    // Where it is of that service already, the amount is the one that was read.
    const sold = { ...found, service: { ...service, id: example.serviceId } }
    expect(toRevision(businessChange.parse({ amount: 50 }), example, sold, null).amendment).toMatchObject({
      price: 5000,
      currency: example.currency,
    })
  })

  test('takes a booking back as it was read, but not another origin', () => {
    expect(revision(toBusinessBooking(example)).amendment.price).toBe(5000)
    for (const origin of ['isFromWeb', 'isFromAgent', 'isFromApi'])
      expect(refused(() => revision({ [origin]: true }))).toEqual([origin])
  })
})

test('free times: the days of the business, the times in UTC, who can take them', () => {
  const start = Date.parse('2026-03-06T01:00:00Z')
  const shown = toBusinessAvailability({
    slots: [{ start, end: start + 3_600_000, staffIds: [4], left: 1, bookingId: null }],
    people: example.person ? [example.person] : [],
    timezone: 'America/Guayaquil',
    limitExceeded: false,
  })
  expect(businessAvailabilityShape.strict().parse(shown)).toEqual({
    days: ['2026-03-05'],
    professionals: [documented.person],
    slots: [
      {
        startTime: '2026-03-06 01:00:00',
        endTime: '2026-03-06 02:00:00',
        professionalIds: [documented.personId],
      },
    ],
    limitExceeded: false,
  })
})

test('of several statuses that are asked for, a wrong one is named by its field', () => {
  const read = businessListQuery.safeParse({ status: 'confirmed,weird' })
  expect(read.error?.issues.map(({ path }) => path.join('/'))).toEqual(['status'])
  const faults = [{ field: 'status/1', code: 'invalid_value', message: 'Must be pending.' }]
  expect(toMessage(new Refused('validation_failed', 'x', { faults }))).toEqual({
    message: 'status: Must be pending.',
  })
})
