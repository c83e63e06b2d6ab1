import type { EmptyTime } from '@/components/calendar/calendar-props'
import { type BlockValues, newBlockValues, whoIs } from '@/components/hours/block-values'
import { addDays, clock, minuteOf } from '@/lib/domain/local-time'

const usualMinutes = 60

/** What blocked time begins with at a place in the calendar: what was dragged over, or an hour from where was clicked. */
export function blockStart(at: Partial<EmptyTime>, today: string, own: number | null): BlockValues {
  const date = at.date ?? today
  const person = own ?? at.staffId ?? null
  const first = {
    ...newBlockValues(date, person),
    who: whoIs(person, own === null ? (at.serviceId ?? null) : null),
  }
  // Nights of an object: its days are blocked, to the day before the next guest.
  if (at.serviceId !== undefined && !at.startTime)
    return { ...first, allDay: true, endDate: at.checkoutDate ? addDays(at.checkoutDate, -1) : date }
  if (!at.startTime) return first
  const end = minuteOf(at.startTime) + (at.durationMinutes ?? usualMinutes)
  const days = Math.floor((end - 1) / 1440)
  return {
    ...first,
    startTime: at.startTime,
    endDate: addDays(date, days),
    endTime: clock(end - days * 1440),
  }
}
