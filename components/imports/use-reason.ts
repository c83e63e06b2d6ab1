import { useLocale, useTranslations } from 'next-intl'
import type { RowFault } from '@/lib/domain/import'

/** Why a row cannot come in: the API says it in English, and exactly; others read what its code means. */
export function useReason(): (fault: Pick<RowFault, 'code' | 'message'>) => string {
  const language = useLocale()
  const [words, ui] = [useTranslations('imports'), useTranslations('ui')]
  return ({ code, message }) => {
    if (language.startsWith('en')) return message
    const own = `codes.${code}` as 'codes.required'
    if (words.has(own)) return words(own)
    const shared = [`refusals.${code}`, `faults.${code}`].find((path) => ui.has(path as 'faults.invalid'))
    return shared ? ui(shared as 'faults.invalid') : message
  }
}
