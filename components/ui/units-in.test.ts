import { describe, expect, it, test } from 'vitest'
import { unitsIn, unitsInWords } from './units-in'

describe('what is typed or pasted as a price', () => {
  test.each([
    ['20', 'en-GB', 2000],
    ['12.50', 'en-GB', 1250],
    ['12,50', 'en-GB', 1250],
    ['12,50', 'de-DE', 1250],
    ['12.5', 'de-DE', 1250],
    ['1,250', 'en-GB', 125_000],
    ['1.250', 'de-DE', 125_000],
    ['1,250.50', 'en-GB', 125_050],
    ['1.250,50 €', 'de-DE', 125_050],
    ['1,250,000', 'en-GB', 125_000_000],
    ['1’250.50', 'de-CH', 125_050],
    ['EUR 12', 'en-GB', 1200],
    ['.5', 'en-GB', 50],
    ['0', 'en-GB', 0],
  ])('%j in %s is %j cents', (typed, locale, units) => {
    expect(unitsIn(typed, 'eur', locale)).toBe(units)
  })

  it('counts in the smallest unit the currency has', () => {
    expect(unitsIn('1250', 'jpy', 'ja-JP')).toBe(1250)
    expect(unitsIn('1.250', 'kwd', 'en-GB')).toBe(1250)
  })

  it('may be nothing, which is not wrong', () => {
    expect(unitsIn(' ', 'eur', 'en-GB')).toBeNull()
  })

  test.each(['-5', '−7', '99999999999', 'abc', '-', '.', '12x', '1e3'])('%j is no price', (typed) => {
    expect(unitsIn(typed, 'eur', 'en-GB')).toBeNaN()
  })
})

it('a price is written as its field takes it', () => {
  expect(unitsInWords(1250, 'eur', 'en-GB')).toBe('12.50')
  expect(unitsInWords(125_000, 'eur', 'de-DE')).toBe('1250,00')
  expect(unitsInWords(1250, 'jpy', 'ja-JP')).toBe('1250')
})
