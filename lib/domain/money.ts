import { localesFor } from './locale'
import { remember } from './remember'

/** ISO 4217 currencies whose smallest unit is not a hundredth. Intl's own digits differ from ISO's (HUF, IQD). */
const exponents: Readonly<Record<string, number>> = {
  ...each(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
  ...each(3, 'BHD IQD JOD KWD LYD OMR TND'),
  ...each(4, 'CLF UYW'),
}

/** How many decimals the currency has: 2 for EUR, 0 for JPY, 3 for KWD. The code's case does not matter. */
export const exponent = (currency: string): number => exponents[currency.toUpperCase()] ?? 2

/**
 * An amount in the smallest unit as plain decimal text: (1250, 'EUR') is '12.50'. Integers only; floats are a
 * programming error.
 */
export function decimal(amount: number, currency: string): `${number}` {
  if (!Number.isSafeInteger(amount))
    throw new RangeError(`An amount of money is a whole number, not ${amount}`)
  const digits = exponent(currency)
  const sign = amount < 0 ? '-' : ''
  const units = String(Math.abs(amount)).padStart(digits + 1, '0')
  if (digits === 0) return `${sign}${units}` as `${number}`
  return `${sign}${units.slice(0, -digits)}.${units.slice(-digits)}` as `${number}`
}

/**
 * An amount written as a plain number in the smallest unit: (12.5, 'EUR') is 1250. null: it is none, or finer than the
 * currency. It is read by its digits, so that no fraction of a cent comes from how computers count.
 */
export function smallestUnits(amount: number, currency: string): number | null {
  const [, units, decimals = ''] = /^(\d+)(?:\.(\d+))?$/.exec(String(amount)) ?? []
  const digits = exponent(currency)
  if (units === undefined || decimals.length > digits) return null
  const smallest = Number(units + decimals.padEnd(digits, '0'))
  return Number.isSafeInteger(smallest) ? smallest : null
}

/** An amount in the smallest unit as people of the locale write it: (1250, 'EUR', 'de-DE') is '12,50 €'. */
export const formatMoney = (amount: number, currency: string, locale: string): string =>
  formatters(`${currency} ${locale}`).format(decimal(amount, currency))

const formatters = remember((key) => {
  const currency = key.slice(0, 3)
  const digits = exponent(currency)
  return new Intl.NumberFormat(localesFor(key.slice(4)), {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
})

function each(digits: number, codes: string): Record<string, number> {
  return Object.fromEntries(codes.split(' ').map((code) => [code, digits]))
}
