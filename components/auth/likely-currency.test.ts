import { expect, test } from 'vitest'
import { likelyCurrency } from './likely-currency'

test.each([
  ['Europe/Berlin', 'EUR'],
  ['Europe/London', 'GBP'],
  ['Europe/Zurich', 'CHF'],
  ['America/New_York', 'USD'],
  ['America/Toronto', 'CAD'],
  ['America/Argentina/Cordoba', 'ARS'],
  ['America/Indiana/Knox', 'USD'],
  ['Australia/Lord_Howe', 'AUD'],
  ['Asia/Tokyo', 'JPY'],
  ['UTC', 'USD'],
  ['', 'USD'],
])('in %s people pay with %s', (zone, currency) => {
  expect(likelyCurrency(zone)).toBe(currency)
})

test('every guess can be chosen', () => {
  const known = Intl.supportedValuesOf('currency')
  const guesses = Intl.supportedValuesOf('timeZone').map(likelyCurrency)
  expect(guesses.filter((currency) => !known.includes(currency))).toEqual([])
})
