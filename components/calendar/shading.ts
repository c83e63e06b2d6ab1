import { workingMinutes } from '@/lib/domain/schedule'
import { dateOfWall, type Wall, wallOf } from '@/lib/domain/wall-clock'
import type { BlockedTimeJson, GridJson } from '@/lib/wire/profile-shapes'
import { blockName } from './block-name'
import { type Column, touches } from './columns'
import type { Span } from './pack-tiles'
import { DAY_MINUTES, MINUTE } from './wall-time'

type Hours = Pick<GridJson, 'schedule' | 'overrides' | 'staff' | 'settings'>
type Schedule = Parameters<typeof workingMinutes>[0]

/** Blocked time in a column, in minutes of its day. */
export interface Block extends Span {
  id: number
  name: string
  /** Whose it is where a column shows everybody; a block of all stands behind everything. */
  person: string | null
}

/** When a column is closed, as minutes of its day. A column of everybody is open while anybody works. */
export function closedSpans(
  column: Pick<Column, 'day' | 'staffId'>,
  hours: Hours,
  schedule: Schedule,
): Span[] {
  const date = dateOfWall(column.day)
  const people = column.staffId === undefined ? hours.staff.filter(({ archived }) => !archived) : []
  const whose = people.length > 0 ? people.map(({ id }) => id) : [column.staffId ?? null]
  return closedBetween(whose.flatMap((id) => workingMinutes(schedule, id, date).spans))
}

/** The grid's hours in the words of the domain. */
export const scheduleOf = ({ schedule, overrides, settings }: Hours): Schedule => ({
  profile: { timezone: settings.timezone },
  hours: schedule.map((row) => ({
    staffId: row.operator_id,
    weekday: row.weekday,
    start: minutesOf(row.start_time),
    end: minutesOf(row.end_time),
    validFrom: row.valid_from,
    validTo: row.valid_to,
  })),
  overrides: overrides.map((row) => ({
    id: row.id,
    staffId: row.operator_id,
    date: row.date,
    closed: row.closed,
    intervals: row.intervals.map(({ start_time, end_time }) => [minutesOf(start_time), minutesOf(end_time)]),
    reason: row.reason,
  })),
})

/** The blocked times of a column: everybody's and, in a person's column, theirs; in a day's column, each person's. */
export function blocksOf(
  column: Column,
  grid: Pick<GridJson, 'blocked_times' | 'staff' | 'settings'>,
): Block[] {
  const zone = grid.settings.timezone
  return grid.blocked_times.flatMap((block) => {
    const span = {
      start: wallOf(Date.parse(block.starts_at), zone),
      end: wallOf(Date.parse(block.ends_at), zone),
    }
    if (!concerns(block, column) || !touches(span, column.day)) return []
    const person = column.staffId === undefined ? block.operator_id : null
    return [
      {
        id: block.id,
        name: blockName(block),
        person: grid.staff.find(({ id }) => id === person)?.name ?? null,
        start: minuteWithin(span.start, column.day),
        end: minuteWithin(span.end, column.day),
      },
    ]
  })
}

/** A block of one service says nothing about the others: it shades nothing here. */
const concerns = ({ operator_id, product_id }: BlockedTimeJson, { staffId }: Column) =>
  product_id === null && (operator_id === null || staffId === undefined || staffId === operator_id)

/** What is left of the day outside the open spans. */
export function closedBetween(open: readonly (readonly [number, number])[]): Span[] {
  const closed: Span[] = []
  let closedFrom = 0
  for (const [start, end] of [...open].sort((a, b) => a[0] - b[0])) {
    if (start > closedFrom) closed.push({ start: closedFrom, end: start })
    closedFrom = Math.max(closedFrom, end)
  }
  if (closedFrom < DAY_MINUTES) closed.push({ start: closedFrom, end: DAY_MINUTES })
  return closed
}

/** The minute of a day at which a moment lies, before it 0 and after it 1440. */
export const minuteWithin = (wall: Wall, day: Wall): number =>
  Math.min(DAY_MINUTES, Math.max(0, Math.round((wall - day) / MINUTE)))

/** Of HH:MM. */
export const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
