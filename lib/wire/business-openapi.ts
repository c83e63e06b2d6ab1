import { z } from 'zod'
import {
  businessAvailabilityQuery,
  businessChange,
  businessListQuery,
  newBusinessBooking,
} from './business-inputs'
import { businessRefusals, toMessage } from './business-refusals'
import {
  businessAvailabilityShape,
  businessBookingShape,
  businessListShape,
  professionalShape,
} from './business-shapes'
import type { ApiTable } from './openapi-table'

const ids = {
  booking: '550e8400-e29b-41d4-a716-446655440000',
  client: '660e8400-e29b-41d4-a716-446655440001',
  location: '770e8400-e29b-41d4-a716-446655440002',
  service: '880e8400-e29b-41d4-a716-446655440003',
  person: '990e8400-e29b-41d4-a716-446655440004',
  business: 'aa0e8400-e29b-41d4-a716-446655440005',
}
const person = {
  id: ids.person,
  firstname: 'María',
  lastname: 'García',
  email: 'maria@example.com',
  phone: '+593991234567',
  status: 'active',
}
const booking = {
  id: ids.booking,
  startTime: '2026-03-05 10:00:00',
  endTime: '2026-03-05 11:00:00',
  status: 'confirmed',
  internalNote: null,
  clientNote: null,
  paymentStatus: null,
  isFromWeb: false,
  isFromAgent: false,
  isFromApi: true,
  amount: 50,
  clientId: ids.client,
  locationId: ids.location,
  serviceId: ids.service,
  personId: ids.person,
  paymentId: null,
  businessAccountId: ids.business,
  location: { id: ids.location, name: 'Sede Principal' },
  person,
  service: {
    id: ids.service,
    name: 'Corte de cabello',
    duration: 60,
    domiciliary: false,
    virtual: false,
    status: 'active',
    price: 50,
    categoryId: null,
    description: null,
    sessions: null,
    simultaneous: 1,
  },
  client: {
    id: ids.client,
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

/** The business dialect as its API document tells it. */
export const businessApi: ApiTable = {
  title: 'Daybook · business API',
  description:
    'Bookings with their location, person, service and client nested in them. Ids are UUIDs, amounts decimal numbers of the currency, times `YYYY-MM-DD HH:mm:ss` in UTC. What cannot be done as asked is answered 422 with a message.',
  base: '/api/business/v1',
  tags: { Bookings: 'Appointments, stays and classes.', Availability: 'Times that can be booked.' },
  schemas: { Booking: businessBookingShape, Professional: professionalShape },
  error: z.object({ message: z.string() }),
  refuse: (refused) => ({ status: businessRefusals[refused.reason], body: toMessage(refused) }),
  events: { booking: businessBookingShape, example: booking },
  operations: {
    'GET /bookings': {
      id: 'listBookings',
      summary: 'List bookings',
      description: 'A page of them, the earliest first; `total` counts all that the filters let through.',
      tag: 'Bookings',
      query: businessListQuery,
      answer: businessListShape,
      example: { answer: { total: 1, items: [booking] } },
    },
    'POST /bookings': {
      id: 'createBooking',
      summary: 'Create a booking',
      tag: 'Bookings',
      body: newBusinessBooking,
      status: 201,
      answer: z.object({ id: z.guid() }),
      example: {
        body: {
          startTime: '2026-03-05T10:00:00Z',
          endTime: '2026-03-05T11:00:00Z',
          status: 'confirmed',
          amount: 50,
          clientId: ids.client,
          locationId: ids.location,
          serviceId: ids.service,
          personId: ids.person,
          notifyClient: true,
        },
        answer: { id: ids.booking },
      },
    },
    'GET /bookings/{uid}': {
      id: 'getBooking',
      summary: 'Get a booking',
      tag: 'Bookings',
      answer: businessBookingShape,
      example: { answer: booking },
    },
    'PUT /bookings/{uid}': {
      id: 'updateBooking',
      summary: 'Change a booking',
      description:
        'An absent key keeps its value. `isFromWeb`, `isFromAgent` and `isFromApi` say where it came from and stay as they are.',
      tag: 'Bookings',
      body: businessChange,
      status: 204,
      versioned: true,
      example: { body: { startTime: '2026-03-05T14:00:00Z', endTime: '2026-03-05T15:00:00Z' } },
    },
    'DELETE /bookings/{uid}': {
      id: 'deleteBooking',
      summary: 'Delete a booking',
      description: 'It is taken off the diary and stays in the books.',
      tag: 'Bookings',
      status: 204,
      versioned: true,
    },
    'GET /bookings/availability': {
      id: 'getAvailability',
      summary: 'Find free times',
      description:
        'From today for thirty days unless dates are given, and two months at most: `limitExceeded` says that more was asked for.',
      tag: 'Availability',
      query: businessAvailabilityQuery,
      answer: businessAvailabilityShape,
      refuses: ['not_found'],
      example: {
        query: {
          locationId: ids.location,
          serviceId: ids.service,
          startDate: '2026-03-05',
          endDate: '2026-03-05',
        },
        answer: {
          days: ['2026-03-05'],
          professionals: [person],
          slots: [
            {
              startTime: '2026-03-05 10:00:00',
              endTime: '2026-03-05 11:00:00',
              professionalIds: [ids.person],
            },
          ],
          limitExceeded: false,
        },
      },
    },
  },
}
