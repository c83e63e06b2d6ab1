import { format, moment } from '@/components/ui/words'
import { formatMoney } from '@/lib/domain/money'
import type { CustomerJson } from '@/lib/wire/profile-customer'
import type { SettingsJson } from '@/lib/wire/profile-shapes'

/** Who writes dates and money how. */
export type CustomerManner = Pick<SettingsJson, 'locale' | 'hour_cycle' | 'timezone'>

/** 21 Nov 2026, in the profile's zone. */
export const dayOf = (instant: string | null, { locale, timezone }: CustomerManner): string =>
  instant === null
    ? '–'
    : format(locale, { timeZone: timezone, day: 'numeric', month: 'short', year: 'numeric' }).format(
        new Date(instant),
      )

/** 24 Nov, 14:30 */
export const momentOf = (instant: string | null, manner: CustomerManner): string =>
  instant === null ? '–' : moment(instant, manner)

/** What was spent, the most first: €420.00 + CHF 50.00 */
export const spendOf = ({ spend }: Pick<CustomerJson, 'spend'>, { locale }: CustomerManner): string =>
  spend.map(({ amount, currency }) => formatMoney(amount, currency, locale)).join(' + ') || '–'

/** A number of days and bookings as the locale writes it. */
export const countOf = (count: number, { locale }: CustomerManner): string =>
  new Intl.NumberFormat(locale).format(count)
