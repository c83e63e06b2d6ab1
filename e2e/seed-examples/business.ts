import type { Example } from './example'

const booking = {
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

/** The examples of the business dialect's document. Its list stands for the one client that is asked for. */
export const businessExamples = {
  availability: {
    request:
      'GET /v1/bookings/availability?locationId=770e8400-e29b-41d4-a716-446655440002&serviceId=880e8400-e29b-41d4-a716-446655440003&startDate=2026-03-05&endDate=2026-03-05&professionalId=990e8400-e29b-41d4-a716-446655440004',
    status: 200,
    answer: { days: ['2026-03-05'], limitExceeded: false },
  },
  create: {
    request: `POST /v1/bookings
{
  "startTime": "2026-03-05T10:00:00Z",
  "endTime": "2026-03-05T11:00:00Z",
  "status": "confirmed",
  "amount": 50.00,
  "clientId": "660e8400-e29b-41d4-a716-446655440001",
  "locationId": "770e8400-e29b-41d4-a716-446655440002",
  "serviceId": "880e8400-e29b-41d4-a716-446655440003",
  "personId": "990e8400-e29b-41d4-a716-446655440004"
}`,
    status: 201,
    answer: { id: booking.id },
  },
  list: {
    request: 'GET /v1/bookings?clientId=660e8400-e29b-41d4-a716-446655440001',
    status: 200,
    answer: { total: 1, items: [booking] },
  },
  get: { request: `GET /v1/bookings/${booking.id}`, status: 200, answer: booking },
  missing: {
    request: 'GET /v1/bookings/dd0e8400-e29b-41d4-a716-446655440009',
    status: 404,
    answer: { message: 'Booking not found.' },
  },
  updateStatus: {
    request: `PUT /v1/bookings/${booking.id}
{
"status": "confirmed"
}`,
    status: 204,
  },
  updateTime: {
    request: `PUT /v1/bookings/${booking.id}
{
"startTime": "2026-04-01T14:00:00Z",
"endTime": "2026-04-01T15:00:00Z",
"amount": 75.00
}`,
    status: 204,
  },
  updateMissing: {
    request: `PUT /v1/bookings/dd0e8400-e29b-41d4-a716-446655440009
{
"status": "confirmed"
}`,
    status: 422,
    answer: { message: 'Booking not found.' },
  },
  remove: { request: `DELETE /v1/bookings/${booking.id}`, status: 204 },
} satisfies Record<string, Example>
