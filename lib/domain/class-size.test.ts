import { expect, test } from 'vitest'
import { statuses } from './booking'
import { classSize } from './class-size'

test('a class is as big as those who come: nobody who left or stayed away, no seat that is only kept', () => {
  expect(classSize({ participants: statuses.map((status) => ({ status })) })).toBe(3)
  expect(classSize({ participants: [{ status: 'reserved' }, { status: 'cancelled' }] })).toBe(0)
  expect(classSize({ participants: [{ status: 'pending' }, { status: 'confirmed' }] })).toBe(2)
})
