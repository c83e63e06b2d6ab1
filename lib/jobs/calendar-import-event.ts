import ICAL from 'ical.js'
import { DAY, MINUTE } from '@/lib/domain/local-time'

// Feeds that write a date where the standard wants VALUE=DATE beside it are understood all the same.
ICAL.design.strict = false

/** A time as an event says it: by a clock on the wall, in ms as if that clock showed UTC. */
export interface Moment {
  wall: number
  isDate: boolean
  /** null: floating, or a date. */
  zone: string | null
}

/** A duration (RFC 5545, 3.3.6): days go by the calendar, the rest by the clock. */
export interface Length {
  days: number
  ms: number
}

/** One event, or one date of an event that repeats, as its file says it. */
export interface CalendarEvent {
  uid: string
  sequence: number
  start: Moment
  end: Moment | Length | null
  /** A recurrence rule in the library's words. */
  rule: object | null
  extra: { start: Moment; end: Moment | Length | null }[]
  except: Moment[]
  /** Which date of those that repeat it stands for. */
  instead: Moment | null
  andLater: boolean
  /** Whether it takes time at all: it is not cancelled, and not shown as free. */
  isBusy: boolean
  /** Whether all that it says is read. */
  isWhole: boolean
  title: string
}

/** A property as the library takes it apart (RFC 7265): name, parameters, type, values. */
type Property = [name: string, parameters: Record<string, string | string[]>, type: string, ...unknown[]]

/** Reads the lines of an event; throws where they make none. */
export function calendarEvent(lines: string[]): CalendarEvent {
  const [, properties] = ICAL.parse(lines.join('\r\n')) as [string, Property[]]
  const all = (name: string) => properties.filter(([each]) => each === name)
  const text = (name: string) => String(all(name)[0]?.[3] ?? '')
  const one = (name: string) => all(name).flatMap(momentsOf)[0] ?? null
  const start = one('dtstart')
  if (!start) throw new Error('without a start')
  const instead = all('recurrence-id')[0]
  return {
    uid: text('uid').trim(),
    sequence: Number(text('sequence')) || 0,
    start,
    end: one('dtend') ?? lengthOf(text('duration')),
    rule: ruleOf(all('rrule')),
    extra: all('rdate').flatMap(extraOf),
    except: all('exdate').flatMap(momentsOf),
    instead: instead ? (momentsOf(instead)[0] ?? null) : null,
    andLater: instead?.[1].range === 'THISANDFUTURE',
    isBusy:
      text('status').toUpperCase() !== 'CANCELLED' &&
      text('transp').toUpperCase() !== 'TRANSPARENT' &&
      text('x-microsoft-cdo-busystatus').toUpperCase() !== 'FREE',
    isWhole: all('x-cut').length === 0,
    title: text('summary').trim(),
  }
}

function ruleOf([first, second]: Property[]): object | null {
  // Two rules of one event were given up by the standard: nobody knows what the first alone would leave out.
  if (second) throw new Error('with two rules')
  return first ? (first[3] as object) : null
}

function momentsOf([, parameters, , ...values]: Property): Moment[] {
  return values.map((value) => momentOf(value, parameters.tzid))
}

function extraOf([, parameters, type, ...values]: Property): CalendarEvent['extra'] {
  if (type !== 'period')
    return values.map((value) => ({ start: momentOf(value, parameters.tzid), end: null }))
  return (values as [unknown, unknown][]).map(([start, end]) => ({
    start: momentOf(start, parameters.tzid),
    end: lengthOf(String(end)) ?? momentOf(end, parameters.tzid),
  }))
}

const written = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d):(\d\d)(Z)?)?$/

/** Reads a time as the library writes it; throws where it is none. */
export function momentOf(value: unknown, tzid: unknown = null): Moment {
  const [, date, hour, minute, second = '0', utc] = written.exec(String(value)) ?? []
  const day = Date.parse(date ?? '')
  if (!Number.isFinite(day)) throw new Error('with a time that is none')
  if (hour === undefined) return { wall: day, isDate: true, zone: null }
  const wall = day + (Number(hour) * 60 + Number(minute)) * MINUTE + Number(second) * 1000
  return { wall, isDate: false, zone: utc ? 'UTC' : typeof tzid === 'string' ? tzid : null }
}

const lengths = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/

/** null: it is none, or goes back in time. */
function lengthOf(text: string): Length | null {
  const found = lengths.exec(text)
  if (!found) return null
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((n) => Number(n ?? 0))
  const length = { days: weeks * 7 + days, ms: (hours * 60 + minutes) * MINUTE + seconds * 1000 }
  return length.days * DAY + length.ms < longest ? length : null
}

/** Nothing takes longer than that. */
const longest = 100 * 366 * DAY
