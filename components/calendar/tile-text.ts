import { bookingContent } from './booking-name'
import type { CalendarEvent } from './calendar-event'

const oneLine = 30
const twoLines = 45

/**
 * The text below a tile's name, in as many lines as its height (minutes) has: state and time first, then what and who.
 * One text with line breaks instead of a node per line: a week of a thousand bookings has as many nodes fewer.
 */
export function tileText(event: CalendarEvent, height: number, withStaff: boolean): string {
  const { booking, when } = event
  const state = stateWords(event)
  const what =
    withStaff && booking.operator_name
      ? [bookingContent(booking), booking.operator_name]
      : [bookingContent(booking)]
  if (height < oneLine) return join([...state, startOf(when), ...what])
  if (height < twoLines) return join([...state, when, ...what])
  return [join([...state, when]), join(what)].filter(Boolean).join('\n')
}

/** The words for what a tile does not show by its shape: a completed booking has its tick. */
export const stateWords = ({ status, marks }: Pick<CalendarEvent, 'status' | 'marks'>): string[] =>
  status === 'completed' ? marks.slice(1) : marks

/** Whether name and text share a line. */
export const isShort = (height: number): boolean => height < oneLine

const join = (parts: string[]) => parts.filter(Boolean).join(' · ')

const startOf = (when: string) => when.split(' – ')[0] ?? when
