import { expect, it } from 'vitest'
import { ApiError } from '@/components/ui/api'
import type { GridJson, ServiceJson } from '@/lib/wire/profile-shapes'
import { errorsOf, startingValues, type Tell, withService } from './new-booking-values'

const tell: Tell = {
  faults: ({ errors }) =>
    Object.fromEntries(errors.map(({ pointer, message }) => [pointer.slice(1), message])),
  conflict: ({ message }) => message,
}
const [anna, jonas] = [1, 2]
const service = (id: number, operator_ids: number[]) =>
  ({ id, kind: 'appointment', archived: false, operator_ids, min_nights: 1 }) as ServiceJson
const grid = (...services: ServiceJson[]) =>
  ({ services, settings: { auto_confirm: true } }) as Pick<GridJson, 'services' | 'settings'>
const today = '2026-11-24'

it('the only service is chosen at once, but not for a person who does not offer it', () => {
  const values = startingValues({ staffId: jonas }, grid(service(7, [anna])), today)
  expect(values).toMatchObject({ serviceId: 7, staffId: null })
})

it('a person pointed at stays until a service is chosen that they do not offer', () => {
  const services = grid(service(7, [anna]), service(8, [anna, jonas]), service(9, [jonas]))
  const values = startingValues({ staffId: jonas }, services, today)
  expect(values).toMatchObject({ serviceId: null, staffId: jonas })
  expect(withService(values, 8, services).staffId).toBe(jonas)
  expect(withService(values, 7, services).staffId).toBe(null)
})

it('that a person does not offer the service is said at the field of the person', () => {
  const message = 'This person does not offer this service.'
  const refused = new ApiError(409, {
    message: 'Not free.',
    conflicts: [{ type: 'staff', message, overridable: false }],
  })
  expect(errorsOf(refused, tell)).toEqual({ staffId: message })
})

it('a time that is taken is nobody’s field', () => {
  const refused = new ApiError(409, {
    conflicts: [{ type: 'booking', message: 'Taken.', overridable: true }],
  })
  expect(errorsOf(refused, tell)).toEqual({})
})

it('what is wrong in the request is said at its fields', () => {
  const refused = new ApiError(422, {
    errors: [{ pointer: '/visitor_email', code: 'invalid', message: 'Not an email address.' }],
  })
  expect(errorsOf(refused, tell)).toEqual({ email: 'Not an email address.' })
})
