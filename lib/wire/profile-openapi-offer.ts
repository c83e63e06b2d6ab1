import { z } from 'zod'
import type { ApiTable } from './openapi-table'
import { done, told } from './profile-envelope'
import { shown } from './profile-openapi-examples'
import { fixedTimeExample, personExample, serviceExample } from './profile-openapi-house-examples'
import { newService, serviceChange, serviceOrder } from './profile-service-inputs'
import { serviceShape, staffShape } from './profile-shapes'
import { newStaff, staffChange, staffOrder } from './profile-staff-inputs'
import { fixedTimeChange, fixedTimeShape, newFixedTime } from './profile-time-slot'

const service = told({ service: serviceShape })
const services = told({ services: z.array(serviceShape) })
const fixedTime = told({ time_slot: fixedTimeShape })
/** null: whoever asks may not see them any more. */
const person = told({ staff_member: staffShape.nullable() })
const people = told({ staff: z.array(staffShape) })

/** What is offered: services, fixed times and people. */
export const offerOperations: ApiTable['operations'] = {
  'GET /my-profile/services': {
    id: 'listServices',
    summary: 'List services',
    tag: 'Services',
    answer: services,
    example: { answer: shown({ services: [serviceExample] }) },
  },
  'POST /my-profile/services': {
    id: 'createService',
    summary: 'Create a service',
    tag: 'Services',
    body: newService,
    status: 201,
    versioned: true,
    answer: service,
    example: {
      answer: shown({ service: serviceExample }),
      body: { kind: 'appointment', name: 'Classic massage', duration_minutes: 60, price: 8500 },
    },
  },
  'GET /my-profile/services/{id}': {
    id: 'getService',
    summary: 'Get a service',
    description: 'With how often it was booked, and how many of those bookings are to come.',
    tag: 'Services',
    answer: service.extend({ bookings: z.object({ total: z.int(), upcoming: z.int() }) }),
    example: { answer: shown({ service: serviceExample, bookings: { total: 212, upcoming: 14 } }) },
  },
  'PATCH /my-profile/services/{id}': {
    id: 'updateService',
    summary: 'Change a service',
    tag: 'Services',
    body: serviceChange,
    versioned: true,
    answer: service,
    example: { answer: shown({ service: serviceExample }), body: { price: 9000 } },
  },
  'DELETE /my-profile/services/{id}': {
    id: 'deleteService',
    summary: 'Delete a service',
    description: 'One that was ever booked is archived instead.',
    tag: 'Services',
    answer: told({ outcome: z.enum(['archived', 'deleted']), service: serviceShape.nullable() }),
    example: { answer: shown({ outcome: 'archived', service: { ...serviceExample, archived: true } }) },
  },
  'PUT /my-profile/services/order': {
    id: 'orderServices',
    summary: 'Put services in order',
    tag: 'Services',
    body: serviceOrder,
    answer: services,
    example: { answer: shown({ services: [serviceExample] }), body: { ids: [3, 1, 2] } },
  },
  'GET /my-profile/services/{id}/time-slots': {
    id: 'listTimeSlots',
    summary: 'List a service’s fixed times',
    tag: 'Services',
    answer: told({ time_slots: z.array(fixedTimeShape) }),
    example: { answer: shown({ time_slots: [fixedTimeExample] }) },
  },
  'POST /my-profile/services/{id}/time-slots': {
    id: 'createTimeSlot',
    summary: 'Give a service a fixed time',
    tag: 'Services',
    body: newFixedTime,
    status: 201,
    answer: fixedTime,
    example: {
      answer: shown({ time_slot: fixedTimeExample }),
      body: { weekdays: [1, 3], start_time: '18:00', end_time: '19:00', capacity: 8 },
    },
  },
  'GET /my-profile/services/{id}/time-slots/{slot}': {
    id: 'getTimeSlot',
    summary: 'Get a fixed time',
    tag: 'Services',
    answer: fixedTime,
    example: { answer: shown({ time_slot: fixedTimeExample }) },
  },
  'PATCH /my-profile/services/{id}/time-slots/{slot}': {
    id: 'updateTimeSlot',
    summary: 'Change a fixed time',
    tag: 'Services',
    body: fixedTimeChange,
    answer: fixedTime,
    example: { answer: shown({ time_slot: fixedTimeExample }), body: { capacity: 10 } },
  },
  'DELETE /my-profile/services/{id}/time-slots/{slot}': {
    id: 'deleteTimeSlot',
    summary: 'Take a fixed time away',
    tag: 'Services',
    answer: done,
    example: { answer: shown() },
  },
  'GET /my-profile/staff': {
    id: 'listStaff',
    summary: 'List staff',
    tag: 'Staff',
    answer: people,
    example: { answer: shown({ staff: [personExample] }) },
  },
  'POST /my-profile/staff': {
    id: 'createStaffMember',
    summary: 'Add a staff member',
    tag: 'Staff',
    body: newStaff,
    status: 201,
    answer: person,
    example: {
      answer: shown({ staff_member: personExample }),
      body: { name: 'Anna Lindner', product_ids: [3] },
    },
  },
  'GET /my-profile/staff/{id}': {
    id: 'getStaffMember',
    summary: 'Get a staff member',
    tag: 'Staff',
    answer: person,
    example: { answer: shown({ staff_member: personExample }) },
  },
  'PATCH /my-profile/staff/{id}': {
    id: 'updateStaffMember',
    summary: 'Change a staff member',
    tag: 'Staff',
    body: staffChange,
    answer: person,
    example: { answer: shown({ staff_member: personExample }), body: { title: 'Masseuse' } },
  },
  'DELETE /my-profile/staff/{id}': {
    id: 'deleteStaffMember',
    summary: 'Delete a staff member',
    description: 'Who was ever booked is archived instead, and shown; otherwise `staff_member` is null.',
    tag: 'Staff',
    answer: person,
    example: { answer: shown({ staff_member: { ...personExample, archived: true } }) },
  },
  'PUT /my-profile/staff/order': {
    id: 'orderStaff',
    summary: 'Put staff in order',
    tag: 'Staff',
    body: staffOrder,
    answer: people,
    example: { answer: shown({ staff: [personExample] }), body: { ids: [4, 5] } },
  },
}
