import { localesFor } from '@/lib/domain/locale'
import { decimal } from '@/lib/domain/money'
import { toUnits } from './price'

/** The most that one price may be, in smallest units. */
export const largestPrice = 2_147_483_647

/**
 * What somebody typed or pasted as a price, in smallest units: null for nothing, NaN for what is no price or not one that
 * can be kept. Comma and point are both understood: “12,50” is twelve and a half in every locale, “1,250” a thousand where
 * the comma parts thousands.
 */
export function unitsIn(text: string, currency: string, locale: string): number | null {
  const plain = bare(text, currency)
  if (plain === '') return null
  if (!/^[\d.,]*\d[\d.,]*$/.test(plain)) return Number.NaN
  const end = decimalsAt(plain, decimalSign(locale))
  const [whole, decimals] = [plain.slice(0, end), plain.slice(end + 1)].map((part) => part.replace(/\D/g, ''))
  const units = toUnits(Number(`${whole}.${decimals}`), currency)
  return units <= largestPrice ? units : Number.NaN
}

/** A price as its field shows it: 1250 is “12.50”, in Germany “12,50”; no thousands are parted. */
export const unitsInWords = (units: number, currency: string, locale: string): string =>
  decimal(units, currency).replace('.', decimalSign(locale))

/** Without spaces, the currency and what else parts thousands nowhere but in writing. */
const bare = (text: string, currency: string): string =>
  text
    .replace(new RegExp(currency, 'i'), '')
    .replace(/[\s\p{Sc}'’]/gu, '')
    .replace('−', '-')

/** Where the decimals begin: behind the last sign, unless that one parts thousands. */
function decimalsAt(plain: string, sign: string): number {
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','))
  const found = plain.charAt(last)
  const partsThousands = found !== sign && /^\d{3}$/.test(plain.slice(last + 1))
  return last < 0 || partsThousands || plain.indexOf(found) !== last ? plain.length : last
}

/** The decimal comma or point of the locale. */
const decimalSign = (locale: string): ',' | '.' =>
  new Intl.NumberFormat(localesFor(locale)).formatToParts(0.5).some(({ value }) => value === ',') ? ',' : '.'
