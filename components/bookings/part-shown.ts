import { longDay, type Manner } from '@/components/ui/words'
import type { StatsJson } from '@/lib/wire/profile-shapes'
import type { CalendarUrl, StatusFilter } from './calendar-url'

/** The number of the toolbar that a list of this status answers, and what it counts. */
const counted: Partial<Record<StatusFilter, [keyof StatsJson, string]>> = {
  upcoming: ['upcoming', 'upcoming bookings'],
  pending: ['pending', 'pending bookings'],
  all: ['total', 'bookings in all'],
}

interface Shown {
  url: Pick<CalendarUrl, 'view' | 'status' | 'service' | 'staff' | 'search'>
  stats: StatsJson
  rows: number
  /** The last day listed. */
  until: string
}

/** What part of its number an agenda lists, where that is not all of it; null when it is, or when no number is meant. */
export function partShown({ url, stats, rows, until }: Shown, manner: Manner): string | null {
  const number = counted[url.status]
  if (url.view !== 'agenda' || !number || url.service || url.staff || url.search) return null
  const [which, name] = number
  return rows < stats[which] ? `${rows} of ${stats[which]} ${name}, until ${longDay(until, manner)}.` : null
}
