import { hourCycleIn, localesFor } from '@/lib/domain/locale'
import type { ProfileRules } from '@/lib/domain/situation'
import type { VisitorManner } from '../proposal/proposal-words'

/**
 * How a page in a language writes dates and money: as the business does where that is its language, else as the language
 * does; its clock.
 */
export const mannerOf = (
  { locale, hourCycle, timezone }: Pick<ProfileRules, 'locale' | 'hourCycle' | 'timezone'>,
  language: string,
): VisitorManner => ({
  locale: locale.split('-')[0]?.toLowerCase() === language ? locale : (plain[language] ?? language),
  hourCycle: hourCycleIn(language, { locale, hourCycle }),
  timezone,
})

const plain: Readonly<Record<string, string>> = { en: 'en-GB', de: 'de-DE' }

/** "14:00", by the business's clock. */
export const timeIn = (moment: Date, { locale, hourCycle, timezone }: VisitorManner): string =>
  new Intl.DateTimeFormat(localesFor(locale), {
    timeZone: timezone,
    minute: '2-digit',
    ...(hourCycle === 24 ? { hour: '2-digit', hourCycle: 'h23' } : { hour: 'numeric', hourCycle: 'h12' }),
  }).format(moment)

/** "Tuesday 24 November 2026", in the business's zone. */
export const dayIn = (moment: Date, { locale, timezone }: VisitorManner): string =>
  new Intl.DateTimeFormat(localesFor(locale), {
    timeZone: timezone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(moment)
