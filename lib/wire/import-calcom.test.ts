import { expect, test } from 'vitest'
import { Refused } from '@/lib/domain/refusal'
import { readCalcom } from './import-calcom'

const host = {
  id: 7,
  name: 'Jonas Weber',
  email: 'jonas@studio.example',
  username: 'jonas',
  timeZone: 'Europe/Berlin',
}
const ada = {
  name: 'Ada Stern',
  email: 'ada+clxyz@example.com',
  displayEmail: 'ada@example.com',
  timeZone: 'Europe/Lisbon',
  language: 'de',
  absent: false,
  phoneNumber: '+351912345678',
}
const booked = {
  id: 501,
  uid: 'vpuQm2wxwLjAnUJyiTQcLL',
  title: 'First lesson between Jonas Weber and Ada Stern',
  description: 'Brings her own guitar.',
  hosts: [host],
  status: 'accepted',
  start: '2026-03-02T09:30:00.000Z',
  end: '2026-03-02T10:15:00.000Z',
  duration: 45,
  eventTypeId: 50,
  eventType: { id: 50, slug: 'first-lesson' },
  location: 'https://app.cal.com/video/vpu',
  absentHost: false,
  createdAt: '2026-02-13T15:30:00.000Z',
  updatedAt: null,
  attendees: [ada],
  guests: ['friend@example.com'],
  bookingFieldsResponses: {
    name: 'Ada Stern',
    email: 'ada@example.com',
    level: 'Beginner',
    displayEmail: null,
    location: { value: 'integrations:daily', optionValue: '' },
  },
}
const eventType = {
  id: 50,
  lengthInMinutes: 45,
  title: 'First lesson',
  slug: 'first-lesson',
  description: 'Where we see what you know.',
  price: 4500,
  currency: 'eur',
  metadata: {},
  hosts: [{ userId: 7, name: 'Jonas Weber', username: 'jonas' }],
}

const read = (document: unknown) => readCalcom(JSON.stringify(document))
const answer = (data: unknown) => ({ status: 'success', data, pagination: { hasNextPage: false } })
const refusal = (json: string): unknown => {
  try {
    return readCalcom(json)
  } catch (error) {
    return error instanceof Refused ? error.details.faults : error
  }
}

test('an answer of version 2 brings its bookings, and of what they name the services and the staff', () => {
  const { faults, ...file } = read(answer([booked]))
  expect(faults).toEqual([])
  expect(file.services).toEqual([
    {
      row: 1,
      sourceKey: 'calcom:event-type:50',
      name: 'First lesson',
      description: null,
      duration: 45,
      price: null,
      currency: null,
      capacity: null,
    },
  ])
  expect(file.staff).toEqual([
    {
      row: 1,
      sourceKey: 'calcom:user:7',
      name: 'Jonas Weber',
      email: 'jonas@studio.example',
      phone: null,
      services: ['calcom:event-type:50'],
    },
  ])
  expect(file.bookings).toEqual([
    {
      row: 1,
      sourceKey: 'calcom:booking:vpuQm2wxwLjAnUJyiTQcLL',
      service: { key: 'calcom:event-type:50' },
      staff: { key: 'calcom:user:7' },
      visitor: { name: 'Ada Stern', email: 'ada@example.com', phone: '+351912345678' },
      customerKey: null,
      start: { instant: Date.parse('2026-03-02T09:30:00Z') },
      end: { instant: Date.parse('2026-03-02T10:15:00Z') },
      duration: 45,
      checkoutDate: null,
      status: 'confirmed',
      cancelReason: null,
      price: null,
      currency: null,
      visitorNote: 'Brings her own guitar.',
      internalNote: 'level: Beginner\nfriend@example.com\nhttps://app.cal.com/video/vpu',
      locale: 'de',
    },
  ])
})

test('version 1 says the same in other words', () => {
  const { services, staff, bookings, faults } = read({
    bookings: [
      {
        id: 12,
        userId: 7,
        uid: 'bFJeNb2uX8ANpT3JL5EfXw',
        title: '60min between Jonas and Ada',
        description: '',
        startTime: '2026-05-25T09:30:00.000Z',
        endTime: '2026-05-25T10:30:00.000Z',
        status: 'CANCELLED',
        cancellationReason: 'Ill',
        eventTypeId: 51,
        eventType: { title: 'Long lesson', slug: '60min' },
        user: { email: 'jonas@studio.example', name: 'Jonas Weber', timeZone: 'Europe/Berlin', locale: 'en' },
        attendees: [
          { id: 1, name: 'Ada Stern', email: 'ada@example.com', timeZone: 'Europe/Lisbon', locale: 'pt' },
        ],
        responses: { notes: 'By the window, please', attendeePhoneNumber: '+351 912 345 678' },
        metadata: {},
      },
    ],
  })
  expect(faults).toEqual([])
  expect(services).toMatchObject([{ sourceKey: 'calcom:event-type:51', name: 'Long lesson', duration: 60 }])
  expect(staff).toMatchObject([{ sourceKey: 'calcom:user:7', name: 'Jonas Weber' }])
  expect(bookings).toMatchObject([
    {
      sourceKey: 'calcom:booking:bFJeNb2uX8ANpT3JL5EfXw',
      staff: { key: 'calcom:user:7' },
      visitor: { name: 'Ada Stern', phone: '+351 912 345 678' },
      status: 'cancelled',
      cancelReason: 'Ill',
      visitorNote: 'By the window, please',
      locale: 'pt',
    },
  ])
})

test('event types become services with their price in whole units; what bookings say of them then counts no more', () => {
  const file = read({ eventTypes: answer([eventType]), bookings: answer([booked]) })
  expect(file.services).toMatchObject([
    {
      name: 'First lesson',
      description: 'Where we see what you know.',
      duration: 45,
      price: '45.00',
      currency: 'EUR',
    },
  ])
  expect(file.staff).toMatchObject([{ sourceKey: 'calcom:user:7', email: 'jonas@studio.example' }])
  const paidByStripe = {
    ...eventType,
    price: 0,
    metadata: { apps: { stripe: { price: 700, currency: 'jpy' } } },
  }
  expect(read([paidByStripe]).services).toMatchObject([{ price: '700', currency: 'JPY' }])
  const former = {
    event_types: [{ id: 3, title: 'Chat', slug: 'chat', length: 15, price: 0, currency: 'usd' }],
  }
  expect(read(former).services).toMatchObject([{ name: 'Chat', duration: 15, price: null }])
})

test('several pages in a list are one file, and a plain list is as good as an answer', () => {
  const second = { ...booked, id: 502, uid: 'second' }
  expect(read([answer([booked]), answer([second])])).toEqual(read([booked, second]))
})

test('a booking with seats is one for each who comes to the class', () => {
  const seat = (name: string, seatUid: string, absent = false) => ({ ...ada, name, seatUid, absent })
  const { services, bookings } = read([
    { ...booked, attendees: [seat('Ada', 'seat-1'), seat('Ben', 'seat-2', true), seat('Cem', 'seat-3')] },
  ])
  expect(services).toMatchObject([{ capacity: 3 }])
  expect(
    bookings.map(({ row, sourceKey, visitor, status }) => [row, sourceKey, visitor.name, status]),
  ).toEqual([
    [1, 'calcom:booking:seat-1', 'Ada', 'confirmed'],
    [2, 'calcom:booking:seat-2', 'Ben', 'no_show'],
    [3, 'calcom:booking:seat-3', 'Cem', 'confirmed'],
  ])
})

test('of a booking without seats one is the visitor, and who else is named comes along', () => {
  const attendees = [
    ada,
    { name: 'Ben', email: 'friend@example.com' },
    { name: 'Cem', email: 'cem@example.com' },
  ]
  const { bookings } = read([{ ...booked, attendees }])
  expect(bookings.map(({ visitor, internalNote }) => [visitor.name, internalNote.split('\n')])).toEqual([
    ['Ada Stern', ['level: Beginner', 'friend@example.com', 'Cem, cem@example.com', booked.location]],
  ])
})

test('who booked by phone has no address, though the program makes one up', () => {
  const email = '351912345678@sms.cal.com'
  const { bookings } = read([{ ...booked, attendees: [{ ...ada, email, displayEmail: email }] }])
  expect(bookings[0]?.visitor).toEqual({ name: 'Ada Stern', email: null, phone: '+351912345678' })
})

test('lists of attendees are customers', () => {
  expect(
    read({ attendees: [{ id: 1, bookingId: 12, name: 'Ada Stern', email: 'ada@example.com' }] }),
  ).toMatchObject({
    customers: [{ row: 1, name: 'Ada Stern', email: 'ada@example.com' }],
    bookings: [],
  })
})

test('a wrong entry is told by its place and field, and costs no other', () => {
  const { bookings, faults } = read([
    booked,
    { ...booked, start: '02.03.2026 09:30' },
    { ...booked, start: '9999-03-02T09:30:00Z' },
    { ...booked, attendees: [] },
    { ...booked, attendees: [{ ...ada, displayEmail: 'ada(at)example.com' }] },
    { ...booked, bookingFieldsResponses: { level: 'A\u0000B' } },
    null,
  ])
  expect(bookings.map(({ row }) => row)).toEqual([1, 6])
  expect(bookings[1]?.internalNote).not.toContain('level')
  expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([
    [2, 'start', 'invalid_format'],
    [3, 'start', 'custom'],
    [5, 'attendees/0/displayEmail', 'invalid_format'],
    [7, null, 'invalid_type'],
    [4, 'attendees', 'required'],
  ])
})

test('what is no file of theirs is refused', () => {
  const refused = [expect.objectContaining({ field: 'content' })]
  for (const json of [
    '',
    '<html>',
    'true',
    '{}',
    '[]',
    '{"data":7}',
    '{"status":"success","data":[]}',
    '[[[[[[[]]]]]]]',
  ])
    expect(refusal(json), json).toEqual(refused)
})
