import { remember } from './remember'

const fallback = 'en-GB'

/**
 * The locales to hand to Intl for a tag that somebody typed: the tag, then English. A malformed tag must not break the
 * booking it is used for, and an unknown one must not mean the server's own language.
 */
export const localesFor = remember((tag): string[] => {
  try {
    return [...Intl.getCanonicalLocales(tag), fallback]
  } catch {
    return [fallback]
  }
})

/**
 * By which clock a reader of a language is told times: by the business's, but German has no "PM", so that only a business
 * that writes German itself may choose it there.
 */
export const hourCycleIn = (
  language: string,
  { locale, hourCycle }: { locale: string; hourCycle: number },
): number => (language === 'de' && !/^de\b/i.test(locale) ? 24 : hourCycle)

/** Whether a tag is one well-formed language tag (BCP 47). */
export function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
