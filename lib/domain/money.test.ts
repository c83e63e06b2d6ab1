import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal, exponent, formatMoney } from './money'

describe('money', () => {
  it('has the decimals ISO 4217 gives the currency', () => {
    const digits = ['EUR', 'usd', 'JPY', 'jpy', 'KWD', 'HUF', 'IQD', 'CLF'].map(exponent)
    expect(digits).toEqual([2, 2, 0, 0, 3, 2, 3, 4])
  })

  it('is written as people of the locale write it', () => {
    const written = [
      formatMoney(4550, 'EUR', 'en-GB'),
      formatMoney(123_450, 'eur', 'de-DE'),
      formatMoney(4500, 'JPY', 'en-US'),
      formatMoney(4500, 'KWD', 'en-US'),
      formatMoney(5, 'USD', 'en-US'),
      formatMoney(-1250, 'GBP', 'en-GB'),
      formatMoney(4500, 'HUF', 'en-US'),
    ].map((text) => text.replace(/\s/g, ' '))
    expect(written).toEqual(['€45.50', '1.234,50 €', '¥4,500', 'KWD 4.500', '$0.05', '-£12.50', 'HUF 45.00'])
  })

  it('is exact for every amount a database column can hold', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('EUR', 'JPY', 'KWD'), (amount, currency) => {
        expect(Number(decimal(amount, currency).replace('.', ''))).toBe(amount)
      }),
    )
  })

  it('is never a float', () => {
    expect(() => formatMoney(12.5, 'EUR', 'en-GB')).toThrow(RangeError)
    expect(() => decimal(Number.NaN, 'EUR')).toThrow(RangeError)
  })

  it('survives a locale that is none', () => {
    expect(formatMoney(4550, 'EUR', 'not a locale!')).toBe('€45.50')
    expect(formatMoney(4550, 'EUR', 'xx-unknown')).toBe('€45.50')
  })
})
