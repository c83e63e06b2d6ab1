import { expect, test } from 'vitest'
import { passwordFault } from './password'

const owner = { email: 'ada@example.com', names: ['Ada Brandt', 'Studio Brandt'] }

test.each([
  'correct horse',
  'zwölf Äpfel',
  'パスワードは長い方がいい',
  '  x  y  z  ',
  'k'.repeat(100) + 'l'.repeat(156),
])('length is enough: %s', (password) => {
  expect(passwordFault(password, owner)).toBeNull()
})

test.each([
  'sieben7',
  '👍👍👍👍',
  'password',
  'PASSWORD2024!',
  'iloveyou!!',
  '11111111',
  'ada@example.com',
  'adabrandt',
])('tried first or too short: %s', (password) => {
  expect(passwordFault(password, owner)).toEqual({ code: expect.any(String), message: expect.any(String) })
})
