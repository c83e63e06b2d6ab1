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

/** Whether a tag is one well-formed language tag (BCP 47). */
export function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
