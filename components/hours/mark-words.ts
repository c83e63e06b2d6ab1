import type { useTranslations } from 'next-intl'
import type { Manner } from '@/components/ui/words'
import type { DayMark } from './day-marks'
import { spanInWords } from './weekly-hours-words'

export type HoursWords = ReturnType<typeof useTranslations<'hours'>>

/** What a day is, in so many phrases: its hours, why, what is blocked, and whose day differs. */
export function markInWords(
  mark: DayMark,
  names: Map<number, string>,
  manner: Manner,
  words: HoursWords,
): string[] {
  const blocked = mark.blocks.map(({ name }) => name)
  const people = mark.people.map((id) => names.get(id) ?? '')
  return [
    hoursInWords(mark, manner, words),
    ...(blocked.length > 0 ? [words('mark.blocked', { names: blocked.join(', ') })] : []),
    ...(people.length > 0 ? [words('mark.people', { names: people.join(', ') })] : []),
  ]
}

/** Closed: Trip. Special hours 10:00 – 14:00. */
export function hoursInWords({ kind, spans, override }: DayMark, manner: Manner, words: HoursWords): string {
  const hours = spans.map((span) => spanInWords(span, manner)).join(', ')
  const told = words(`mark.${kind}`, { hours })
  return override?.reason ? words('mark.because', { told, reason: override.reason }) : told
}
