import type { Interval } from './interval'
import { DAY, MINUTE } from './local-time'

/** Of an external calendar only what lies within these days around today blocks time. */
export const importWindow = { before: 31, ahead: 396 } as const

/** So many times one calendar may block: those to come first. */
export const mostSpans = 2000

/** So many calendars a business may read. */
export const mostImports = 100

/** Days of failing after which the business is told by mail. */
export const daysUntilTold = 1

/** Why a calendar could not be read. */
export const importFailures = [
  'status',
  'not_a_calendar',
  'too_large',
  'no_answer',
  'unreachable',
  'not_allowed',
  'redirects',
  'address_lost',
] as const
export type ImportFailure = (typeof importFailures)[number]

/** A time that an external calendar calls busy. */
export interface BusySpan extends Interval {
  /** Stays the same for as long as it is the same event, or the same date of one that repeats. */
  key: string
  /** Whole days. */
  allDay: boolean
  /** What it is called there. */
  title: string
}

/** What a calendar said. */
export interface CalendarReading {
  spans: BusySpan[]
  /** Events that could not be understood, or not to their end. */
  unreadable: number
  /** Events of our own that came back. */
  own: number
  /** There were more than may be. */
  isCut: boolean
}

/** A blocked time as it was made of an event. */
export interface ImportedBlock extends Interval {
  id: number
  key: string
  allDay: boolean
  name: string
}

/** What has to be done so that the blocked times are those of the calendar again. */
export interface ImportChanges {
  added: Omit<ImportedBlock, 'id'>[]
  changed: ImportedBlock[]
  removed: number[]
}

/** What differs; a block whose event is as it was is left alone. `nameOf` is what a block is called. */
export function importChanges(
  present: ImportedBlock[],
  spans: BusySpan[],
  nameOf: (span: BusySpan) => string,
): ImportChanges {
  const before = new Map(present.map((block) => [block.key, block]))
  const changes: ImportChanges = { added: [], changed: [], removed: [] }
  for (const span of spans) {
    const { key, start, end, allDay } = span
    const block = before.get(key)
    const wanted = { key, start, end, allDay, name: nameOf(span) }
    before.delete(key)
    if (!block) changes.added.push(wanted)
    else if (!isSame(block, wanted)) changes.changed.push({ id: block.id, ...wanted })
  }
  changes.removed = [...before.values()].map(({ id }) => id)
  return changes
}

export const isNothing = ({ added, changed, removed }: ImportChanges): boolean =>
  added.length + changed.length + removed.length === 0

const isSame = (a: Omit<ImportedBlock, 'id'>, b: Omit<ImportedBlock, 'id'>) =>
  a.start === b.start && a.end === b.end && a.allDay === b.allDay && a.name === b.name

const usual = 15 * MINUTE
const longest = 6 * 60 * MINUTE

/**
 * ms until a calendar is read again: a quarter of an hour, and after failures ever longer, up to six hours, or when the
 * other side asked to be left alone for `retryAfter` seconds, at most a day. A tenth by chance, so that calendars which
 * were added together are not read together.
 */
export function nextReading(
  failures: number,
  retryAfter: number | null = null,
  chance = Math.random(),
): number {
  const own = Math.min(longest, usual * 2 ** Math.max(0, failures - 1))
  const asked = Math.min(DAY, (retryAfter ?? 0) * 1000)
  return Math.round(Math.max(own, asked) * (0.95 + chance / 10))
}
