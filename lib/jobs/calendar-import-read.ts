import { setImmediate } from 'node:timers/promises'
import { type BusySpan, type CalendarReading, mostSpans } from '@/lib/domain/calendar-import'
import type { Interval } from '@/lib/domain/interval'
import { DAY } from '@/lib/domain/local-time'
import { calendarParts } from './calendar-import-components'
import { type CalendarEvent, calendarEvent } from './calendar-import-event'
import { type SpanTerms, spansOf } from './calendar-import-spans'
import { zonesOf } from './calendar-import-zones'

/** How a calendar is to be understood. */
export interface ReadingTerms extends Omit<SpanTerms, 'instantOf'> {
  now: number
  /** The business's zone. */
  zone: string
  /** Which of these UIDs are the business's own entries. */
  ownOf(uids: string[]): Promise<ReadonlySet<string>>
}

/** So many events are read before others get their turn. */
const perTurn = 50
/** So many ms all of it may take: whoever needs more has not written a calendar. */
const patience = 3000

/**
 * What a calendar file says is busy, one span for each event and each date on which one repeats. Free, cancelled and own
 * events are left out; what cannot be understood is counted. Throws NotACalendar, TooMuchWork.
 */
export async function readCalendar(text: string, terms: ReadingTerms): Promise<CalendarReading> {
  const parts = calendarParts(text)
  const instantOf = zonesOf(parts.zones, parts.zone, terms.zone)
  const work = { left: patience, unreadable: 0 }
  const events: CalendarEvent[] = []
  await inTurns(nearby(parts.events, terms.window), work, (lines) => void events.push(calendarEvent(lines)))
  const own = await terms.ownOf([...new Set(events.map(({ uid }) => uid))])
  const others = events.filter(({ uid }) => !own.has(uid))
  const spans: BusySpan[] = []
  await inTurns(families(others), work, (family) => {
    const found = spansOf(family, { ...terms, instantOf })
    for (const span of found.spans) spans.push(span)
    if (!found.isWhole) work.unreadable += 1
  })
  if (work.left <= 0) throw new TooMuchWork()
  return {
    spans: distinct(firstOf(spans, terms.now)),
    unreadable: work.unreadable,
    own: events.length - others.length,
    isCut: spans.length > mostSpans,
  }
}

/** Thrown when a calendar takes longer than anybody's would. */
export class TooMuchWork extends Error {}

/** Does something with each, some at a time, until the time is up; counts those that throw. */
async function inTurns<Item>(
  items: Item[],
  work: { left: number; unreadable: number },
  act: (item: Item) => void,
): Promise<void> {
  for (const [index, item] of items.entries()) {
    if (index % perTurn === 0) await setImmediate()
    const began = performance.now()
    if (work.left <= 0) return
    try {
      act(item)
    } catch {
      work.unreadable += 1
    }
    work.left -= performance.now() - began
  }
}

/** Those that may touch the window: years of a calendar's past need not be taken apart. */
function nearby(events: string[][], window: Interval): string[][] {
  const [first, last] = [window.start - 2 * DAY, window.end + 2 * DAY].map(dayOf) as [string, string]
  return events.filter((lines) => {
    if (lines.some((line) => /^(RRULE|RDATE|RECURRENCE-ID|DURATION)\b/i.test(line))) return true
    const days = lines.flatMap((line) => /^DT(?:START|END)\b.*:\s*(\d{8})/i.exec(line)?.[1] ?? [])
    return days.length === 0 || (days.some((day) => day >= first) && days.some((day) => day <= last))
  })
}

const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10).replaceAll('-', '')

/** Those of one UID together; what has none stands alone. */
function families(events: CalendarEvent[]): CalendarEvent[][] {
  const byUid = new Map<string, CalendarEvent[]>()
  for (const event of events) {
    const family = event.uid ? byUid.get(event.uid) : undefined
    if (family) family.push(event)
    else byUid.set(event.uid || `without ${byUid.size}`, [event])
  }
  return [...byUid.values()]
}

/** As many as may be: those to come before those that are over. */
const firstOf = (spans: BusySpan[], now: number): BusySpan[] =>
  spans.sort((a, b) => Number(a.end <= now) - Number(b.end <= now) || a.start - b.start).slice(0, mostSpans)

/** Two that say they are the same and are not both count. */
function distinct(spans: BusySpan[]): BusySpan[] {
  const seen = new Map<string, number>()
  return spans.map((span) => {
    const times = (seen.get(span.key) ?? 0) + 1
    seen.set(span.key, times)
    return times === 1 ? span : { ...span, key: `${span.key}#${times}` }
  })
}
