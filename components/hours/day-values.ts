import { clock } from '@/lib/domain/local-time'
import type { OverrideJson } from '@/lib/wire/profile-shapes'
import type { DayMark } from './day-marks'
import type { DayRange } from './use-day-range'

/** What the form of a day holds. A time that is being typed is ''. */
export interface DayValues {
  person: number | null
  from: string
  to: string
  closed: boolean
  intervals: { start_time: string; end_time: string }[]
  reason: string
}

/** The overrides of the person on the days: what a save takes the place of. */
export const standingOn = (
  overrides: OverrideJson[],
  { person, from, to }: Pick<DayValues, 'person' | 'from' | 'to'>,
) => overrides.filter(({ operator_id, date }) => operator_id === person && from <= date && date <= to)

/** As the first day stands; a day like any other is about to be closed. */
export function startingDay(
  range: DayRange,
  person: number | null,
  mark: DayMark | undefined,
  overrides: OverrideJson[],
): DayValues {
  const standing = standingOn(overrides, { person, ...range })[0]
  const hours = (mark?.spans ?? []).map(([start, end]) => ({
    start_time: clock(start),
    end_time: clock(end),
  }))
  return {
    person,
    ...range,
    closed: standing?.closed ?? true,
    intervals: standing && !standing.closed ? standing.intervals : hours.length > 0 ? hours : usual,
    reason: standing?.reason ?? '',
  }
}

const usual = [{ start_time: '10:00', end_time: '16:00' }]

/** POST overrides. What stands there is replaced only where the person at the screen saw it. */
export const dayRequest = ({ person, from, to, closed, intervals, reason }: DayValues, replace: boolean) => ({
  operator_id: person,
  ...(from === to ? { date: from } : { date_from: from, date_to: to }),
  closed,
  intervals: closed ? [] : intervals,
  reason,
  replace,
})
