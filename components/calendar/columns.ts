import type { Wall } from '@/lib/domain/wall-clock'
import type { StaffJson } from '@/lib/wire/profile-shapes'
import type { CalendarEvent } from './calendar-event'
import { DAY, floor } from './wall-time'

/** A column of a time grid: a day, or one person's day. */
export interface Column {
  key: string
  /** Midnight. */
  day: Wall
  /** undefined: everybody's; null: what needs nobody. */
  staffId: number | null | undefined
  staff?: StaffJson
}

export const dayColumns = (days: readonly Wall[]): Column[] =>
  days.map((day) => ({ key: String(day), day, staffId: undefined }))

/** One column per person, and one for bookings without anybody when there are any. */
export function staffColumns(
  day: Wall,
  staff: readonly StaffJson[],
  events: readonly CalendarEvent[],
): Column[] {
  const onDay = events.filter((event) => !event.stay && touches(event, day))
  const present = staff.filter(({ archived, id }) => !archived || onDay.some(({ staffId }) => staffId === id))
  const people = present.map((member) => ({
    key: `${day}-${member.id}`,
    day,
    staffId: member.id,
    staff: member,
  }))
  const nobody = onDay.some(({ staffId }) => staffId === null) || people.length === 0
  return nobody ? [...people, { key: `${day}-nobody`, day, staffId: null }] : people
}

/**
 * The events of each column, in one pass over them; those that begin on one day and end on the next are in both. A
 * column whose events are the same as in `before` keeps its array: its tiles need not be looked at.
 */
export function eventsByColumn(
  columns: readonly Column[],
  events: readonly CalendarEvent[],
  before: ReadonlyMap<string, readonly CalendarEvent[]>,
): Map<string, readonly CalendarEvent[]> {
  const found = new Map(columns.map(({ key }) => [key, [] as CalendarEvent[]]))
  const byPlace = new Map(columns.map((column) => [place(column.day, column.staffId), column.key]))
  const byStaff = columns[0]?.staffId !== undefined
  for (const event of events) {
    if (event.stay) continue
    const staffId = byStaff ? event.staffId : undefined
    for (let day = floor(event.start, DAY); day < event.end || day === event.start; day += DAY)
      found.get(byPlace.get(place(day, staffId)) ?? '')?.push(event)
  }
  return new Map(
    [...found].map(([key, list]) => {
      const old = before.get(key)
      return [key, old && sameItems(old, list) ? old : list]
    }),
  )
}

export const touches = ({ start, end }: { start: Wall; end: Wall }, day: Wall): boolean =>
  start < day + DAY && (end > day || start === day)

export const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index])

const place = (day: Wall, staffId: number | null | undefined) => `${day}/${staffId}`
