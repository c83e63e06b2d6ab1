import * as library from 'rrule'
import { DAY, daysBetween } from '@/lib/domain/local-time'
import { invalid } from '@/lib/domain/refusal'

// Node's own loader sees the library's CommonJS as a default export, bundlers see its named ones.
const { RRule } = ('default' in library ? library.default : library) as typeof library

/** How many bookings a series may have, and over how many days. */
const most = { bookings: 104, days: 3 * 366 }

// Not more: the library looks until the year 9999 for the dates of a rule that names none.
const known = ['freq', 'interval', 'count', 'until', 'byweekday', 'wkst']
const frequencies: number[] = [RRule.DAILY, RRule.WEEKLY, RRule.MONTHLY]

/**
 * The local dates (YYYY-MM-DD) of a recurrence rule (RFC 5545, without its name) from `first` on. By the wall clock: a
 * rule says days, the time of day is the booking's. Refuses, at `rule`, what is no rule, repeats within a day or by the
 * year, has no end, or has too many or no dates.
 */
export function occurrencesOf(rule: string, first: string): string[] {
  const options = parsed(rule)
  if (!options.count && !options.until) throw invalid('rule', 'Needs an end: COUNT or UNTIL.', 'endless')
  const dates: string[] = []
  const dtstart = new Date(`${first}T00:00:00Z`)
  const bound = new Date(dtstart.getTime() + (most.days + 1) * DAY)
  const until = options.until && options.until < bound ? options.until : bound
  new RRule({ ...options, dtstart, until }).all((date) => {
    dates.push(date.toISOString().slice(0, 10))
    return dates.length <= most.bookings
  })
  const last = dates.at(-1)
  if (last === undefined) throw invalid('rule', 'Names no date.', 'empty')
  const isCut = until === bound && dates.length < (options.count ?? 0)
  if (isCut || dates.length > most.bookings || daysBetween(first, last) > most.days)
    throw invalid('rule', `At most ${most.bookings} bookings over three years.`, 'too_big')
  return dates
}

/** What the library would read past (RFC 5545 3.3.10): each part, and the end, is said once and means something. */
function demandSense(rule: string): void {
  const parts = rule
    .replace(/^RRULE:/i, '')
    .toUpperCase()
    .split(/[;\n]/)
    .map((part): [string, string] => {
      const [name = '', value = ''] = part.trim().split('=')
      return [name, value]
    })
  const values = new Map(parts)
  const twice = parts.find(([name], index) => parts.findIndex(([other]) => other === name) < index)
  const broken = ['COUNT', 'INTERVAL'].find((name) => !/^0*[1-9]\d*$/.test(values.get(name) ?? '1'))
  const until = values.get('UNTIL')
  if (twice) throw invalid('rule', `${twice[0]} stands here twice.`)
  if (broken) throw invalid('rule', `${broken} must be a whole number above 0.`)
  if (until !== undefined && values.has('COUNT'))
    throw invalid('rule', 'Ends by COUNT or by UNTIL, not by both.')
  if (until !== undefined && !isMoment(until))
    throw invalid('rule', 'UNTIL must be a day that exists, such as 20270131.')
}

/** YYYYMMDD, perhaps with a time: one that the calendar has, for the library would count on into the next month. */
function isMoment(value: string): boolean {
  const [, year, month, day, hour = '00', minute = '00', second = '00'] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z?)?$/.exec(value) ?? []
  const text = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`
  const instant = new Date(text)
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === text
}

function parsed(rule: string) {
  demandSense(rule)
  try {
    const options = RRule.parseString(rule)
    const strange = Object.keys(options).find((key) => !known.includes(key))
    const weekdays = [options.byweekday ?? []].flat() as { n?: number }[]
    const isInMonth = weekdays.every(({ n = 1 }) => Math.abs(n) <= 5)
    if (strange === undefined && isInMonth && frequencies.includes(options.freq ?? -1)) return options
  } catch {
    // Said below, in the same words as for a rule that parses and is not meant here.
  }
  throw invalid('rule', 'Must be a rule such as FREQ=WEEKLY;INTERVAL=2;COUNT=6.', 'invalid')
}
