import type { Interval } from '@/lib/domain/interval'
import { addDays, boundaryOf, daysBetween, instantOf, localOf } from '@/lib/domain/local-time'
import { invalid } from '@/lib/domain/refusal'

/** When time is blocked, as people write it. Without times: whole days, the last one included. */
export interface BlockWhen {
  allDay: boolean
  startDate: string
  startMinute: number | null
  endDate: string
  endMinute: number | null
}

const mostDays = 366

/** The instants that are blocked. Refuses: nonexistent_local_time, an end before the start, more than a year. */
export function blockSpan(when: BlockWhen, zone: string): Interval {
  if (when.endDate < when.startDate) throw invalid('endDate', 'Must not be before the first day.')
  if (daysBetween(when.startDate, when.endDate) >= mostDays)
    throw invalid('endDate', `At most ${mostDays} days.`, 'too_big')
  return when.allDay ? wholeDays(when, zone) : betweenTimes(when, zone)
}

function wholeDays({ startDate, startMinute, endDate, endMinute }: BlockWhen, zone: string): Interval {
  if (startMinute !== null) throw invalid('startTime', 'Whole days have no times.')
  if (endMinute !== null) throw invalid('endTime', 'Whole days have no times.')
  return {
    start: boundaryOf({ date: startDate, minute: 0 }, zone),
    end: boundaryOf({ date: endDate, minute: 1440 }, zone),
  }
}

function betweenTimes({ startDate, startMinute, endDate, endMinute }: BlockWhen, zone: string): Interval {
  if (startMinute === null) throw invalid('startTime', 'Is required.', 'required')
  if (endMinute === null) throw invalid('endTime', 'Is required.', 'required')
  const start = instantOf({ date: startDate, minute: startMinute }, zone)
  const end = instantOf({ date: endDate, minute: endMinute }, zone, 'endTime')
  if (end <= start) throw invalid('endTime', 'Must be after the start.')
  return { start, end }
}

/** The same as people wrote it. Midnight at the end of a day is 24:00 of that day. */
export function whenOf({ start, end, allDay }: Interval & { allDay: boolean }, zone: string): BlockWhen {
  const [from, to] = [localOf(start, zone), localOf(end, zone)]
  const until = to.minute === 0 ? { date: addDays(to.date, -1), minute: 1440 } : to
  return {
    allDay,
    startDate: from.date,
    startMinute: allDay ? null : from.minute,
    endDate: allDay ? localOf(end - 1, zone).date : until.date,
    endMinute: allDay ? null : until.minute,
  }
}
