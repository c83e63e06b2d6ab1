import { type Manner, weekdayName } from '@/components/ui/words'
import { addDays, weekdayOf, weekdaysFrom } from '@/lib/domain/local-time'
import type { BookingWords } from './booking-words'

export const units = ['day', 'week', 'month'] as const
export type Unit = (typeof units)[number]

/** How a booking repeats, as the form holds it. */
export interface Repeat {
  every: number
  unit: Unit
  /** ISO; null: that of the first date. Only weeks have them. */
  weekdays: number[] | null
  end: 'times' | 'date'
  times: number
  /** The last day it may fall on. */
  until: string
}

/** What one begins with on a date: as often as most courses and treatments go. */
export const usualRepeat = (date: string): Repeat => ({
  every: 1,
  unit: 'week',
  weekdays: null,
  end: 'times',
  times: 6,
  until: addDays(date, 6 * 7),
})

const frequencies = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY' } as const satisfies Record<Unit, string>
const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** The recurrence rule (RFC 5545, without its name). Weeks begin on `weekStart` (0 is Sunday), which counts where some are left out. */
export function ruleOf({ every, unit, weekdays, end, times, until }: Repeat, weekStart: number): string {
  const isWeekly = unit === 'week'
  const days = (weekdays ?? []).toSorted((a, b) => a - b).map(codeOf)
  return [
    `FREQ=${frequencies[unit]}`,
    every > 1 && `INTERVAL=${every}`,
    isWeekly && days.length > 0 && `BYDAY=${days.join(',')}`,
    isWeekly && every > 1 && `WKST=${codesFrom(weekStart)[0]}`,
    end === 'times' ? `COUNT=${times}` : `UNTIL=${until.replaceAll('-', '')}`,
  ]
    .filter(Boolean)
    .join(';')
}

const codeOf = (isoWeekday: number) => weekdayCodes[isoWeekday - 1]

const codesFrom = (weekStart: number) => weekdaysFrom(weekStart).map(codeOf)

/** The days of the week a repetition falls on; the form shows them pressed. */
export const weekdaysOf = ({ weekdays }: Repeat, date: string): number[] => weekdays ?? [weekdayOf(date)]

/** How often, in words: every 2 weeks on Mon, Thu. Of a rule that others wrote, what these words can say. */
export function ruleInWords(rule: string, manner: Manner, words: BookingWords): string {
  const parts = new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string]))
  const unit = units.find((each) => frequencies[each] === parts.get('FREQ'))
  if (!unit) return words('repeat.label')
  const often = words(`repeat.rule.${unit}`, { count: Number(parts.get('INTERVAL') ?? 1) })
  const days = (parts.get('BYDAY') ?? '')
    .split(',')
    .map((code) => weekdayCodes.indexOf(code as 'MO') + 1)
    .filter((day) => day > 0)
  if (unit !== 'week' || days.length === 0) return often
  return words('repeat.rule.on', {
    often,
    days: days.map((day) => weekdayName(day, manner, 'short')).join(', '),
  })
}
