import { expect, test } from 'vitest'
import { serviceBody } from './first-service'

const values = { kind: 'appointment', name: 'Haircut', minutes: 45, seats: 8, price: 39.9 } as const

test('an appointment has its length and price', () => {
  expect(serviceBody(values, 'EUR')).toEqual({
    kind: 'appointment',
    name: 'Haircut',
    price: 3990,
    price_type: 'per_booking',
    duration_minutes: 45,
  })
})

test('a class has seats and is paid by each', () => {
  expect(serviceBody({ ...values, kind: 'group' }, 'JPY')).toMatchObject({
    price: 40,
    price_type: 'per_person',
    capacity_max: 8,
  })
})

test('a stay is paid by the night and needs nobody', () => {
  const body = serviceBody({ ...values, kind: 'rental' }, 'EUR')
  expect(body).toMatchObject({ price_type: 'per_night', operator_ids: [], quantity: 1 })
  expect(body).not.toHaveProperty('duration_minutes')
})

test('what costs nothing is free', () => {
  expect(serviceBody({ ...values, price: '' }, 'EUR')).toMatchObject({ price: 0, price_type: 'free' })
})
