import { expect, test } from 'vitest'
import { toldError } from './told-error'

test('a fault of our own is told with its words and where it was thrown', () => {
  const told = toldError(new TypeError('x is not a function'))
  expect(told).toMatchObject({ name: 'TypeError', message: 'x is not a function' })
  expect(told.stack).toMatch(/^at .*told-error\.test\.ts/)
})

test('a database’s error is told by its code: its words and details hold values', () => {
  const error = Object.assign(new Error('invalid input syntax for type integer: "anna@example.com"'), {
    name: 'error',
    code: '22P02',
    detail: 'Key (email)=(anna@example.com) already exists.',
    where: 'unnamed portal parameter $1 = anna@example.com',
  })
  const told = toldError(error)
  expect(told).toMatchObject({ name: 'error', code: '22P02' })
  expect(told.stack).toContain('told-error.test.ts')
  expect(JSON.stringify(told)).not.toContain('anna')
})

test('a message of many lines does not pass for places', () => {
  let fault: unknown
  try {
    JSON.parse('{\n    at anna@example.com')
  } catch (error) {
    fault = error
  }
  expect(JSON.stringify(toldError(fault))).not.toContain('anna')
})

test('what is thrown and no error at all is told by its kind', () => {
  expect(toldError('anna@example.com')).toEqual({ name: 'string' })
})
