import { longDay, type Manner } from '@/components/ui/words'
import type { StatsJson } from '@/lib/wire/profile-shapes'
import type { BookingWords } from './booking-words'
import type { CalendarUrl, StatusFilter } from './calendar-url'

/** The number of the toolbar that a list of this status answers. */
const counted: Partial<Record<StatusFilter, Exclude<keyof StatsJson, 'today'>>> = {
  upcoming: 'upcoming',
  pending: 'pending',
  all: 'total',
}

interface Shown {
  url: Pick<CalendarUrl, 'view' | 'status' | 'service' | 'staff' | 'location' | 'search'>
  stats: StatsJson
  rows: number
  /** The last day listed. */
  until: string
}

/** What part of its number an agenda lists, where that is not all of it; null when it is, or when no number is meant. */
export function partShown(
  { url, stats, rows, until }: Shown,
  manner: Manner,
  words: BookingWords,
): string | null {
  const which = counted[url.status]
  if (url.view !== 'agenda' || !which) return null
  if (url.service || url.staff || url.location || url.search) return null
  const total = stats[which]
  return rows < total ? words(`part.${which}`, { rows, total, day: longDay(until, manner) }) : null
}
