import { format, type Manner, midnight } from '@/components/ui/words'
import { localesFor } from '@/lib/domain/locale'
import { decimal, formatMoney } from '@/lib/domain/money'
import { remember } from '@/lib/domain/remember'
import type { Grouping } from '@/lib/domain/report-period'
import type { FiguresJson } from '@/lib/wire/profile-report'

const numbers = remember((key) => {
  const [locale, options] = JSON.parse(key) as [string, Intl.NumberFormatOptions]
  return new Intl.NumberFormat(localesFor(locale), options)
})

/** A number as people of the locale write it. */
export const numberIn = (locale: string, value: number, options: Intl.NumberFormatOptions = {}): string =>
  numbers(JSON.stringify([locale, options])).format(value)

/** 12 %, 4.5 %: a decimal only where it says something. */
export const percentIn = (locale: string, share: number): string =>
  numberIn(locale, share, { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 })

/** 1 h 30 min reads badly in sums: 37.5 h. */
export const hoursIn = (locale: string, minutes: number): string =>
  numberIn(locale, minutes / 60, {
    style: 'unit',
    unit: 'hour',
    maximumFractionDigits: minutes < 600 ? 1 : 0,
  })

/** What a row earned in a currency, in smallest units. */
export const earned = (figures: FiguresJson, currency: string): number =>
  figures.revenue.find((money) => money.currency === currency)?.amount ?? 0

/** Every currency of some figures, written out; without any, nothing of the profile's own. */
export const moneyIn = (locale: string, figures: FiguresJson, currency: string): string =>
  figures.revenue.length === 0
    ? formatMoney(0, currency, locale)
    : figures.revenue.map((money) => formatMoney(money.amount, money.currency, locale)).join(' + ')

/** €1.2K, for an axis. */
export const shortMoney = (locale: string, amount: number, currency: string): string =>
  numberIn(locale, Number(decimal(amount, currency)), {
    style: 'currency',
    currency: currency.toUpperCase(),
    notation: 'compact',
    maximumFractionDigits: 1,
  })

/** The name of a bar: 4 Nov, Nov 2026. */
export const periodName = (date: string, by: Grouping, { locale }: Manner): string =>
  format(
    locale,
    by === 'month' ? { month: 'short', year: '2-digit' } : { day: 'numeric', month: 'short' },
  ).format(midnight(date))
