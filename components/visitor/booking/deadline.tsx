import { useLocale, useTranslations } from 'next-intl'
import type { PublicPageJson, PublicServiceJson } from '@/lib/wire/public-shapes'
import { spanInWords } from '../proposal/proposal-words'
import { type ChosenPlace, startOf } from './chosen-place'
import { pageManner } from './manner'
import type { Zone } from './zone'

interface DeadlineProps {
  page: PublicPageJson
  service: PublicServiceJson
  chosen: ChosenPlace
  zone: Zone
}

/** Until when this very booking could be cancelled online, by the clock its time is shown in; or that it could not. */
export function Deadline({ page, service, chosen, zone }: DeadlineProps) {
  const words = useTranslations('visitor.booking')
  const manner = { ...pageManner(page, useLocale()), timezone: zone.zone }
  const until = startOf(chosen, service, page.timezone) - service.cancel_deadline_hours * 3_600_000
  if (service.cancel_deadline_hours === 0) return null
  if (until > Date.now()) return words('cancelUntil', { until: spanInWords.moment(new Date(until), manner) })
  return page.auto_confirm ? words('cancelNever') : null
}
