import { daysBetween } from '@/lib/domain/local-time'
import type { SickDayPlanBody } from '@/lib/wire/profile-sick-day-inputs'
import { type DeskUrl, happeningOf } from './desk-url'

export type ScopeBody = Pick<
  SickDayPlanBody,
  'scope' | 'date_from' | 'date_to' | 'time_from' | 'time_to' | 'late_minutes'
>

export type ScopeFault = 'order' | 'range' | 'times'
const mostDays = 31

/** The first and the last day a URL means. */
export const daysOf = (url: DeskUrl, today: string) => {
  const from = url.from ?? today
  return { from, to: url.to ?? from }
}

/** What is wrong with the days and times of a URL, if anything. */
export function faultOf(url: DeskUrl, today: string): ScopeFault | null {
  if (happeningOf(url) === 'late') return null
  const { from, to } = daysOf(url, today)
  if (to < from) return 'order'
  if (daysBetween(from, to) >= mostDays) return 'range'
  return from === to && url.start !== null && url.end !== null && url.end <= url.start ? 'times' : null
}

/** What the API is asked; null while it is not said who or what, or the days are wrong. */
export function scopeOf(url: DeskUrl, today: string): ScopeBody | null {
  const scope = subjectOf(url)
  if (scope === null || faultOf(url, today) !== null) return null
  if (happeningOf(url) === 'late') return { scope, date_from: today, date_to: today, late_minutes: url.late }
  const { from, to } = daysOf(url, today)
  return {
    scope,
    date_from: from,
    date_to: to,
    ...(url.start !== null && { time_from: url.start }),
    ...(url.end !== null && { time_to: url.end }),
  }
}

function subjectOf(url: DeskUrl): ScopeBody['scope'] | null {
  if (happeningOf(url) === 'room') return url.product === null ? null : { product_id: url.product }
  if (url.everybody) return { everything: true }
  return url.person === null ? null : { operator_id: url.person }
}
