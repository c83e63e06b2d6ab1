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

function parsed(rule: string) {
  try {
    const options = RRule.parseString(rule)
    const strange = Object.keys(options).find((key) => !known.includes(key))
    const weekdays = [options.byweekday ?? []].flat() as { n?: number }[]
    const isWhole = [options.interval, options.count].every(
      (value) => value === undefined || Number(value) > 0,
    )
    const isInMonth = weekdays.every(({ n = 1 }) => Math.abs(n) <= 5)
    if (strange === undefined && isWhole && isInMonth && frequencies.includes(options.freq ?? -1))
      return options
  } catch {
    // Said below, in the same words as for a rule that parses and is not meant here.
  }
  throw invalid('rule', 'Must be a rule such as FREQ=WEEKLY;INTERVAL=2;COUNT=6.', 'invalid')
}
