import type { useTranslations } from 'next-intl'

export type NoticeWords = ReturnType<typeof useTranslations<'services.notice'>>

/** Minutes before the start that most businesses choose from. */
export const usualNotices = [0, 30, 60, 120, 240, 720, 1440, 2880, 10_080]

/** None, 30 minutes, 2 hours, 3 days: in the largest unit that says it exactly. */
export function noticeInWords(minutes: number, words: NoticeWords): string {
  if (minutes === 0) return words('none')
  if (minutes % 1440 === 0) return words('days', { count: minutes / 1440 })
  return minutes % 60 === 0 ? words('hours', { count: minutes / 60 }) : words('minutes', { count: minutes })
}
