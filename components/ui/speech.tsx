'use client'

import { useLocale, useTranslations } from 'next-intl'

type Words = ReturnType<typeof useTranslations<'ui'>>

let current: { words: Words; language: string } | null = null

/** Makes the page's words known to what speaks outside components: toasts, announcements, refusals. */
export function Speech() {
  const [words, language] = [useTranslations('ui'), useLocale()]
  current = { words, language }
  return null
}

/** The page's words. What speaks does so after an event, when the page stands. */
export function speech(): { words: Words; language: string } {
  if (!current) throw new Error('Nothing is said before the page stands.')
  return current
}
