import { expect, test } from 'vitest'
import { whoOf } from './use-found'

const seat = (name: string, email: string | null = null) => ({
  id: 1,
  uid: 'a4f7b0de-4a0f-4b55-9f0e-0a3c1f1d2b3c',
  customer_id: null,
  name,
  email,
  phone: null,
  note: '',
  status: 'confirmed' as const,
  no_show: false,
  answers: [],
})
const yoga = {
  visitor_name: 'Leon Koch',
  participants: [seat('Leon Koch'), seat('Antón Berg', 'ab@example.org')],
}

test.each([
  ['anton', 'Antón Berg'],
  ['ab@example', 'Antón Berg'],
  ['koch leon', 'Leon Koch'],
  ['hatha', 'Leon Koch'],
])('a class found by “%s” names %s', (typed, name) => {
  expect(whoOf(yoga, typed)).toBe(name)
})
