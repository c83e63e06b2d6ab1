import type { useTranslations } from 'next-intl'
import type { PublicServiceJson } from '@/lib/wire/public-shapes'
import { money, type PageManner } from './manner'

export type Words = ReturnType<typeof useTranslations<'visitor.booking'>>

/** What a service costs: € 69.00, € 180.00 a night, free. */
export function priceWords(
  { price, price_type, currency }: PublicServiceJson,
  words: Words,
  manner: PageManner,
) {
  if (price_type === 'free' || price === 0) return words('free')
  const amount = money(price, currency, manner)
  if (price_type === 'per_night') return words('perNight', { price: amount })
  return price_type === 'per_person' ? words('perPerson', { price: amount }) : amount
}

/** How long it takes: 1 h 15 min, from 2 nights. */
export function lengthWords({ kind, duration_minutes, min_nights }: PublicServiceJson, words: Words) {
  if (kind === 'rental') return words('nightsLeast', { count: min_nights })
  const [hours, minutes] = [Math.floor(duration_minutes / 60), duration_minutes % 60]
  if (hours === 0) return words('minutes', { minutes })
  return minutes === 0 ? words('hours', { hours }) : words('hoursMinutes', { hours, minutes })
}
