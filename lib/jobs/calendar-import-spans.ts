import { digest } from '@/lib/db/digest'
import type { BusySpan } from '@/lib/domain/calendar-import'
import { type Interval, overlaps } from '@/lib/domain/interval'
import { DAY, MINUTE } from '@/lib/domain/local-time'
import { datesOf, type EventDate } from './calendar-import-dates'
import type { CalendarEvent } from './calendar-import-event'
import type { InstantOf } from './calendar-import-zones'

const furthest = Date.parse('2200-01-01')

/** How events become spans of time. */
export interface SpanTerms {
  /** Only what touches this window counts. */
  window: Interval
  /** Of what is let by the night: minutes of the day. Its whole days are nights. */
  nights: { checkIn: number; checkOut: number } | null
  instantOf: InstantOf
}

/** An event as its file has it: itself, and the dates of it that were changed by themselves. */
export type Family = CalendarEvent[]

/**
 * When the events of one UID take time: each once, those that repeat once for each date, a date that was changed by
 * itself as it is now. Answers as well whether all of it could be worked out.
 */
export function spansOf(family: Family, terms: SpanTerms): { spans: BusySpan[]; isWhole: boolean } {
  const { window, instantOf } = terms
  const latest = newest(family, instantOf)
  const changedAt = new Map(
    latest.flatMap((event) => (event.instead ? [[instantOf(event.instead), event] as const] : [])),
  )
  const later = [...changedAt].filter(([, { andLater }]) => andLater).sort(([a], [b]) => a - b)
  let isWhole = latest.every((event) => event.isWhole)
  const found = latest
    .filter(({ instead }) => instead === null)
    .flatMap((event) => {
      const reach = { start: window.start - lengthOf(event, terms), end: window.end }
      const dates = datesOf(event, reach, instantOf)
      isWhole &&= dates.isWhole
      const repeats = event.rule !== null || event.extra.length > 0
      return dates.dates
        .filter(({ at }) => !changedAt.has(at))
        .flatMap((date) => {
          const moved = later.findLast(([from]) => from <= date.at)
          return moved ? asMoved(moved, date, terms) : spanOf(event, date, repeats ? date.at : null, terms)
        })
    })
  const changed = [...changedAt].flatMap(([at, event]) =>
    spanOf(event, { start: event.start, at: instantOf(event.start), end: null }, at, terms),
  )
  const spans = [...found, ...changed].filter((span) => overlaps(span, window))
  return { spans, isWhole }
}

/** Of several that say they are the same, those with the highest SEQUENCE. */
function newest(family: Family, instantOf: InstantOf): Family {
  const placeOf = ({ instead }: CalendarEvent) => (instead === null ? '' : instantOf(instead))
  const highest = new Map<number | string, number>()
  for (const event of family)
    highest.set(placeOf(event), Math.max(event.sequence, highest.get(placeOf(event)) ?? 0))
  return family.filter((event) => event.sequence === highest.get(placeOf(event)))
}

/** A date of an event that another date's change was meant for as well: moved and stretched as that one was. */
function asMoved([from, event]: [number, CalendarEvent], date: EventDate, terms: SpanTerms): BusySpan[] {
  const by = event.start.wall - (event.instead?.wall ?? event.start.wall)
  const start = { ...date.start, wall: date.start.wall + by }
  const at = date.at + terms.instantOf(event.start) - from
  return spanOf(event, { start, at, end: null }, date.at, terms)
}

/** `of`: the date it stands for, where the event repeats. */
function spanOf(event: CalendarEvent, date: EventDate, of: number | null, terms: SpanTerms): BusySpan[] {
  const { uid, title, isBusy } = event
  const { nights, instantOf } = terms
  const isNights = nights !== null && date.start.isDate
  const last = endOf(event, date, terms)
  const at = (wall: number, minute: number) => instantOf({ ...date.start, wall: wall + minute * MINUTE })
  const start = isNights ? at(date.start.wall, nights.checkIn) : date.at
  const end = Math.min(isNights ? at(last.wall, nights.checkOut) : last.at, furthest)
  if (!isBusy || end <= start) return []
  // Without a UID it is the same for as long as it is at the same time.
  const key = digest(JSON.stringify([uid || ['no uid', date.at, title], of]))
  return [{ key, start, end, title, allDay: date.start.isDate && !isNights }]
}

/** Where a date ends: by its own end, else as long after its start as the event's own end is after the event's. */
function endOf(
  event: CalendarEvent,
  date: EventDate,
  { instantOf }: SpanTerms,
): { wall: number; at: number } {
  const { start } = date
  const end = date.end ?? event.end
  if (end === null) {
    // A date alone is that day; a time alone takes none.
    const wall = start.wall + (start.isDate ? DAY : 0)
    return { wall, at: start.isDate ? instantOf({ ...start, wall }) : date.at }
  }
  if ('days' in end) {
    const wall = start.wall + end.days * DAY
    return { wall: wall + end.ms, at: instantOf({ ...start, wall }) + end.ms }
  }
  if (date.end) return { wall: end.wall, at: instantOf(end) }
  const wall = start.wall + end.wall - event.start.wall
  const at = start.isDate ? instantOf({ ...start, wall }) : date.at + instantOf(end) - instantOf(event.start)
  return { wall, at }
}

function lengthOf(event: CalendarEvent, terms: SpanTerms): number {
  const at = terms.instantOf(event.start)
  return Math.max(0, endOf(event, { start: event.start, at, end: null }, terms).at - at) + DAY
}
