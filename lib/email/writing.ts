import { hourCycleIn } from '@/lib/domain/locale'
import { type MailLanguage, mailLanguageOf } from '@/lib/domain/mail-text'
import type { MailAbout } from './mail'
import type { Calendar } from './when'
import { type Words, wordsIn } from './words'

/** How a mail to somebody is written: its language, and dates, times and money as people of that language write them. */
export interface Writing {
  language: MailLanguage
  words: Words
  calendar: Calendar
}

/** By the recipient's locale, else the profile's; times are in the profile's zone and hour cycle. */
export function writingFor({ profile, locale }: Pick<MailAbout, 'profile' | 'locale'>): Writing {
  const { timezone } = profile
  const language = mailLanguageOf(locale ?? profile.locale)
  const hourCycle = hourCycleIn(language, profile)
  return {
    language,
    words: wordsIn[language],
    calendar: { timezone, hourCycle, locale: localeOf(language, [profile.locale, locale]) },
  }
}

/** The first locale of the mail's own language: dates in another would stand in the midst of its sentences. */
const localeOf = (language: MailLanguage, locales: (string | null)[]): string =>
  locales.find((locale) => locale?.split('-')[0]?.toLowerCase() === language) ?? plain[language]

const plain: Readonly<Record<MailLanguage, string>> = { en: 'en-GB', de: 'de-DE' }
