import type { useTranslations } from 'next-intl'
import { duration } from '@/components/ui/words'
import { formatMoney } from '@/lib/domain/money'
import type { ServiceJson } from '@/lib/wire/profile-shapes'

export type ServiceWords = ReturnType<typeof useTranslations<'services'>>

/** €69.00, €16.00 per person, free. */
export function priceWords(
  { price, price_type, currency }: ServiceJson,
  words: ServiceWords,
  locale: string,
): string {
  if (price_type === 'free') return words('priceTypes.free')
  const amount = formatMoney(price, currency, locale)
  return price_type === 'per_booking' ? amount : words(`price.${price_type}`, { amount })
}

/** How much of it one books: 1 h; 1 h 15 min, up to 12 people; 2 to 21 nights. */
export function extentWords(service: ServiceJson, words: ServiceWords): string {
  if (service.kind === 'rental')
    return service.max_nights === null
      ? words('extent.nightsFrom', { min: service.min_nights })
      : words('extent.nights', { min: service.min_nights, max: service.max_nights })
  const time = duration(service.duration_minutes)
  return service.kind === 'group' ? words('extent.group', { time, places: service.capacity_max }) : time
}
