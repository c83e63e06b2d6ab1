import { expect, test } from 'vitest'
import { cookieOf, remembered, urlOf } from './display'

test('what a browser was told to remember, it remembers', () => {
  const display = { colour: 'staff', density: 'compact' } as const
  const [, value] = /=([^;]*)/.exec(cookieOf(display)) ?? []
  expect(remembered(value)).toEqual(display)
})

test.each([undefined, '', 'nonsense', 'pink.huge', '.'])(
  'a cookie that says %s means the usual',
  (cookie) => {
    expect(remembered(cookie)).toEqual({ colour: 'service', density: 'normal' })
  },
)

test('of a choice, only what is not usual stands in the address', () => {
  expect(urlOf({ colour: 'service', density: 'normal' })).toEqual({ colour: null, density: null })
  expect(urlOf({ colour: 'status', density: 'normal' })).toEqual({ colour: 'status', density: null })
})
