import { expect, test } from 'vitest'
import { priceAfterMove } from './price-after-move'

const cottage = { id: 1, kind: 'rental', price: 10000, priceType: 'per_night' } as const
const nights = { before: 3, after: 5 }

test('a stay sold at its price by the night costs its new nights', () => {
  expect(priceAfterMove({ price: 30000, serviceId: 1 }, cottage, nights)).toBe(50000)
})

test('a price made by hand, and the price of another object, are kept', () => {
  expect(priceAfterMove({ price: 27000, serviceId: 1 }, cottage, nights)).toBe(27000)
  expect(priceAfterMove({ price: 30000, serviceId: 2 }, cottage, nights)).toBe(30000)
})

test('what is no stay costs the same wherever it is', () => {
  const massage = { ...cottage, kind: 'appointment' }
  expect(priceAfterMove({ price: 10000, serviceId: 1 }, massage, nights)).toBe(10000)
})
