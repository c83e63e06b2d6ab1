import { expect, test } from 'vitest'
import { Refused } from '@/lib/domain/refusal'
import { readEasyAppointments } from './import-easyappointments'

const services = [
  {
    id: 4,
    name: 'Colour and cut',
    duration: 90,
    price: 79.9,
    currency: 'EUR',
    description: 'With a wash before.',
    color: '#7cbae8',
    location: '',
    availabilitiesType: 'flexible',
    attendantsNumber: 1,
    isPrivate: false,
    serviceCategoryId: null,
  },
  { id: 5, name: 'Yoga', duration: 60, price: '12.00', currency: '€', attendantsNumber: 8 },
]
const providers = [
  {
    id: 2,
    firstName: 'Mia',
    lastName: 'Brandt',
    email: 'mia@salon.example',
    mobile: '',
    phone: '+49 30 1234567',
    timezone: 'Europe/Berlin',
    services: [4, 5],
    settings: { username: 'mia', workingPlan: { sunday: null } },
  },
]
const customers = [
  {
    id: 11,
    firstName: 'Anna',
    lastName: 'Keller',
    email: 'anna@example.com',
    phone: '0171 2345678',
    address: 'Lindenweg 3',
    city: 'Potsdam',
    zip: '14467',
    timezone: 'Europe/Berlin',
    language: 'german',
    customField1: 'Allergic to ammonia',
    customField2: '',
    notes: 'Prefers mornings.',
  },
]
const appointment = {
  id: 31,
  book: '2026-02-20 18:04:11',
  start: '2026-03-02 09:30:00',
  end: '2026-03-02 11:00:00',
  hash: 'apTWVbSvBJXR',
  color: '#7cbae8',
  status: 'Booked',
  location: 'Room 2',
  notes: 'Running ten minutes late.',
  customerId: 11,
  providerId: 2,
  serviceId: 4,
  googleCalendarId: null,
}

const read = (document: unknown) => readEasyAppointments(JSON.stringify(document))
const refusal = (json: string): unknown => {
  try {
    return readEasyAppointments(json)
  } catch (error) {
    return error instanceof Refused ? error.details.faults : error
  }
}

test('the four lists of one file become what we know, each by a key that lasts', () => {
  const { faults, ...file } = read({ customers, services, providers, appointments: [appointment] })
  expect(faults).toEqual([])
  expect(file.services).toEqual([
    {
      row: 1,
      sourceKey: 'easyappointments:service:4',
      name: 'Colour and cut',
      description: 'With a wash before.',
      duration: 90,
      price: '79.9',
      currency: 'EUR',
      capacity: 1,
    },
    expect.objectContaining({ row: 2, price: '12.00', currency: null, capacity: 8 }),
  ])
  expect(file.staff).toEqual([
    {
      row: 1,
      sourceKey: 'easyappointments:provider:2',
      name: 'Mia Brandt',
      email: 'mia@salon.example',
      phone: '+49 30 1234567',
      services: ['easyappointments:service:4', 'easyappointments:service:5'],
    },
  ])
  expect(file.customers).toMatchObject([
    {
      sourceKey: 'easyappointments:customer:11',
      name: 'Anna Keller',
      email: 'anna@example.com',
      note: 'Prefers mornings.\nLindenweg 3, 14467 Potsdam\nAllergic to ammonia',
    },
  ])
  expect(file.bookings).toEqual([
    {
      row: 1,
      sourceKey: 'easyappointments:booking:apTWVbSvBJXR',
      service: { key: 'easyappointments:service:4' },
      staff: { key: 'easyappointments:provider:2' },
      visitor: { name: 'Anna Keller', email: 'anna@example.com', phone: '0171 2345678' },
      customerKey: 'easyappointments:customer:11',
      start: { date: '2026-03-02', minute: 570 },
      end: { date: '2026-03-02', minute: 660 },
      duration: null,
      checkoutDate: null,
      status: 'confirmed',
      cancelReason: null,
      price: null,
      currency: null,
      visitorNote: 'Running ten minutes late.',
      internalNote: 'Room 2',
      locale: 'de',
    },
  ])
})

test.each([
  ['Rescheduled', 'confirmed'],
  ['Cancelled', 'cancelled'],
  ['Draft', 'pending'],
  ['Deposit paid', null],
  [undefined, null],
])('an appointment that is “%s” is %s', (said, status) => {
  const { bookings } = read({ customers, appointments: [{ ...appointment, status: said }] })
  expect(bookings.map((booking) => booking.status)).toEqual([status])
})

test('a bare list says by its entries what it is, and a list of lists does so list by list', () => {
  expect(read(customers).customers).toHaveLength(1)
  expect(read(services).services).toHaveLength(2)
  expect(read(providers).staff).toHaveLength(1)
  expect(read([providers, [], customers, services, [appointment]])).toEqual(
    read({ customers, services, providers, appointments: [appointment] }),
  )
})

test('what appointments bring along, in the words of the tables, counts as listed', () => {
  const full = {
    ...appointment,
    service: { id: 4, name: 'Colour and cut', duration: '90', price: '79.90', currency: 'EUR' },
    provider: { id: 2, first_name: 'Mia', last_name: 'Brandt', mobile_number: '+49 171 99' },
    customer: { id: 11, first_name: 'Anna', last_name: 'Keller', phone_number: '0171 2345678' },
  }
  const another = { ...full, id: 32, hash: 'XXTWVbSvBJXR', customer: { id: 12, first_name: 'Ben' } }
  const file = read([full, { ...full, id: 33, hash: 'YYTWVbSvBJXR' }, another])
  expect(file.services.map(({ name, duration }) => [name, duration])).toEqual([['Colour and cut', 90]])
  expect(file.staff.map(({ name, phone }) => [name, phone])).toEqual([['Mia Brandt', '+49 171 99']])
  expect(file.customers.map(({ row, name, phone }) => [row, name, phone])).toEqual([
    [1, 'Anna Keller', '0171 2345678'],
    [2, 'Ben', null],
  ])
  expect(file.bookings.map(({ visitor }) => visitor.name)).toEqual(['Anna Keller', 'Anna Keller', 'Ben'])
})

test('a wrong entry is told by its place and field, and costs no other', () => {
  const { faults, ...file } = read({
    services: [{ id: 9, name: ' ' }, ...services],
    customers: [...customers, { id: 12, firstName: 'Ben', email: 'ben at home' }, { id: 13, phone: '-' }],
    appointments: [
      appointment,
      { ...appointment, start: '2026-02-30 10:00:00' },
      { ...appointment, start: 'tomorrow' },
      { ...appointment, customerId: 12 },
      'nothing',
    ],
  })
  expect(file.services).toHaveLength(2)
  expect(file.customers).toHaveLength(1)
  expect(file.bookings).toHaveLength(1)
  expect(faults.map(({ part, row, column, code }) => [part, row, column, code])).toEqual([
    ['services', 1, 'name', 'too_small'],
    ['customers', 2, 'email', 'invalid_format'],
    ['bookings', 2, 'start', 'custom'],
    ['bookings', 3, 'start', 'invalid_format'],
    ['bookings', 5, null, 'invalid_type'],
    ['customers', 3, 'firstName', 'required'],
    ['bookings', 4, 'customerId', 'unknown_customer'],
  ])
  expect(JSON.stringify(faults)).not.toContain('home')
})

test('a customer with an address and no name is called by it; a stroke for a phone number is none', () => {
  const { customers: read1 } = read([
    { id: 1, firstName: '', lastName: null, email: 'a@b.example', phone: '--' },
  ])
  expect(read1.map(({ name, phone }) => [name, phone])).toEqual([['a@b.example', null]])
})

test('what is no file of theirs is refused', () => {
  const refused = [expect.objectContaining({ field: 'content' })]
  for (const json of ['', 'name;email', '7', 'null', '{}', '[]', '{"customers":7}', '[{"title":"A page"}]'])
    expect(refusal(json), json).toEqual(refused)
})
