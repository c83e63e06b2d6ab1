import { expect, test } from 'vitest'
import { type ServiceFields, serviceFaults } from './service'

const haircut: ServiceFields = {
  kind: 'appointment',
  name: 'Haircut',
  description: null,
  color: '#0f766e',
  duration: 45,
  bufferBefore: 0,
  bufferAfter: 0,
  price: 4500,
  priceType: 'per_booking',
  currency: 'EUR',
  cost: 0,
  quantity: 1,
  capacityMin: 1,
  capacityMax: 1,
  minNights: 1,
  maxNights: null,
  checkInMinute: 900,
  checkOutMinute: 600,
  cancelDeadlineHours: 24,
  minNotice: null,
  maxDaysAhead: null,
  bookableOnline: true,
  reminderMinutes: [],
  questions: [],
  position: 0,
}

test('a service that can be is not complained about', () => {
  expect(serviceFaults(haircut)).toEqual([])
  expect(serviceFaults({ ...haircut, priceType: 'free', price: 0 })).toEqual([])
  expect(serviceFaults({ ...haircut, kind: 'rental', priceType: 'per_night', maxNights: 1 })).toEqual([])
  expect(serviceFaults({ ...haircut, checkInMinute: 720, checkOutMinute: 720 })).toEqual([])
})

test.each<[string, Partial<ServiceFields>]>([
  ['capacityMax', { capacityMin: 5, capacityMax: 4 }],
  ['maxNights', { minNights: 3, maxNights: 2 }],
  ['checkOutMinute', { checkInMinute: 600, checkOutMinute: 601 }],
  ['priceType', { priceType: 'per_night' }],
  ['priceType', { kind: 'rental', priceType: 'per_person' }],
  ['price', { priceType: 'free' }],
])('what contradicts itself is said at %s: %j', (field, change) => {
  expect(serviceFaults({ ...haircut, ...change }).map((fault) => fault.field)).toEqual([field])
})

test.each<[string, Partial<ServiceFields>]>([
  ['capacityMin', { capacityMin: 5 }],
  ['capacityMax', { capacityMin: 5, capacityMax: 4 }],
  ['minNights', { minNights: 9 }],
  ['checkInMinute', { checkInMinute: 500 }],
  ['checkOutMinute', { checkOutMinute: 901 }],
  ['kind', { kind: 'group' }],
  ['priceType', { kind: 'rental', priceType: 'per_person' }],
])('of two that contradict each other %s is named, where that is what was said: %j', (field, said) => {
  const before = {
    ...haircut,
    maxNights: 3,
    ...(said.kind === 'group' && { priceType: 'per_night' as const }),
  }
  const faults = serviceFaults({ ...before, ...said }, Object.keys(said))
  expect(faults.map((fault) => fault.field)).toEqual([field])
})
