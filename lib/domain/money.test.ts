import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal, exponent, formatMoney, smallestUnits } from './money'

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

  it('keeps its cents when it is small, and no sign when it is nothing', () => {
    const amounts = [5, 0, -5, -1250].map((amount) => decimal(amount, 'EUR'))
    expect(amounts).toEqual(['0.05', '0.00', '-0.05', '-12.50'])
    expect(decimal(0, 'JPY')).toBe('0')
    expect(decimal(7, 'kwd')).toBe('0.007')
  })

  it('is exact for every amount a database column can hold', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('EUR', 'JPY', 'KWD'), (amount, currency) => {
        expect(Number(decimal(amount, currency).replace('.', ''))).toBe(amount)
      }),
    )
  })

  it('is never a float', () => {
    expect(() => formatMoney(12.5, 'EUR', 'en-GB')).toThrow('not 12.5')
    expect(() => decimal(Number.NaN, 'EUR')).toThrow(RangeError)
  })

  it('survives a locale that is none', () => {
    expect(formatMoney(4550, 'EUR', 'not a locale!')).toBe('€45.50')
    expect(formatMoney(4550, 'EUR', 'xx-unknown')).toBe('€45.50')
  })
})

describe('an amount written as a number', () => {
  it('is counted in the smallest unit of its currency', () => {
    expect(smallestUnits(12.5, 'EUR')).toBe(1250)
    expect(smallestUnits(0.07, 'EUR')).toBe(7)
    expect(smallestUnits(1200, 'EUR')).toBe(120_000)
    expect(smallestUnits(1200, 'JPY')).toBe(1200)
    expect(smallestUnits(0.125, 'KWD')).toBe(125)
    expect(smallestUnits(0, 'EUR')).toBe(0)
  })

  it('does not lose a cent to how computers count', () => {
    expect([19.99, 1.1, 8.2, 1.15].map((amount) => smallestUnits(amount, 'EUR'))).toEqual([
      1999, 110, 820, 115,
    ])
  })

  it('is none when it is finer than the currency, below nothing, or out of all proportion', () => {
    expect(smallestUnits(12.505, 'EUR')).toBeNull()
    expect(smallestUnits(12.5, 'JPY')).toBeNull()
    for (const amount of [-12, 1e21, 1.5e-7, Number.NaN, Number.POSITIVE_INFINITY, 90_071_992_547_409_92])
      expect(smallestUnits(amount, 'EUR')).toBeNull()
  })
})
