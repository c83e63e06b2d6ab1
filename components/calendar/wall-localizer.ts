import type { Formats } from './formats'
import { DateLocalizer } from './library'
import { add, DAY, fixedUnits, floor, MINUTE, minuteOfDay, startOf, type WallUnit } from './wall-time'

const at = (wall: number) => new Date(wall)

/**
 * A react-big-calendar localizer for Dates whose UTC fields are the wall clock in the profile's zone. All of it is
 * integer arithmetic on those: no change of clocks and no browser zone can move a booking. The library's own localizers
 * all fail when the browser's zone is not the profile's.
 *
 * `firstOfWeek`: 0 Sunday … 6 Saturday.
 */
export function wallLocalizer(formats: Formats, firstOfWeek: number): DateLocalizer {
  const begin = (date: Date, unit: WallUnit = 'milliseconds', first = firstOfWeek) =>
    startOf(+date, unit, first)
  const compare = (holds: (a: number, b: number) => boolean) => (a: Date, b: Date, unit?: WallUnit) =>
    holds(begin(a, unit), begin(b, unit))
  const lt = compare((a, b) => a < b)
  const gte = compare((a, b) => a >= b)
  const gt = compare((a, b) => a > b)
  const eq = compare((a, b) => a === b)
  const day = (date: Date) => floor(+date, DAY)
  const daySpan = (start: Date, end: Date) => (day(end) - day(start)) / DAY
  const firstVisible = (date: Date) => startOf(begin(date, 'month'), 'week', firstOfWeek)
  const afterLastVisible = (date: Date) => {
    const lastOfMonth = add(begin(date, 'month'), 1, 'month') - DAY
    return startOf(lastOfMonth, 'week', firstOfWeek) + 7 * DAY
  }

  return new DateLocalizer({
    ...formats.forLibrary,
    firstOfWeek: () => firstOfWeek,
    startOf: (date, unit, first) => at(begin(date, unit, first)),
    endOf: (date, unit, first) => at(add(begin(date, unit, first), 1, unit) - 1),
    add: (date, amount, unit) => at(add(+date, amount, unit)),
    lt,
    lte: (a, b, unit) => !gt(a, b, unit),
    gt,
    gte,
    eq,
    neq: (a, b, unit) => !eq(a, b, unit),
    merge: (date, time) =>
      date === null && time === null ? null : at(day(date ?? at(0)) + (time ? +time - day(time) : 0)),
    inRange: (date, min, max, unit = 'day') =>
      begin(date, unit) >= begin(min, unit) && begin(date, unit) <= begin(max, unit),
    range: (start, end, unit = 'day') => {
      const found: Date[] = []
      for (let wall = +start; startOf(wall, unit, firstOfWeek) <= begin(end, unit); wall = add(wall, 1, unit))
        found.push(at(wall))
      return found
    },
    diff: (a, b, unit = 'milliseconds') => difference(begin(a, unit), begin(b, unit), unit),
    ceil: (date, unit) => (begin(date, unit) === +date ? date : at(add(begin(date, unit), 1, unit))),
    min: (a, b) => (+a <= +b ? a : b),
    max: (a, b) => (+a >= +b ? a : b),
    minutes: (date) => date.getUTCMinutes(),
    daySpan,
    firstVisibleDay: (date) => at(firstVisible(date)),
    lastVisibleDay: (date) => at(afterLastVisible(date) - 1),
    visibleDays: (date) => {
      const first = firstVisible(date)
      return Array.from({ length: (afterLastVisible(date) - first) / DAY }, (_, index) =>
        at(first + index * DAY),
      )
    },
    getSlotDate: (date, minutesFromMidnight, offset) =>
      at(day(date) + (minutesFromMidnight + offset) * MINUTE),
    getTimezoneOffset: () => 0,
    getDstOffset: () => 0,
    getTotalMin: (start, end) => Math.abs(floor(+start, MINUTE) - floor(+end, MINUTE)) / MINUTE,
    getMinutesFromMidnight: (date) => minuteOfDay(+date),
    continuesPrior: (start, first) => lt(start, first, 'day'),
    continuesAfter: (start, end, last) =>
      eq(start, end, 'minutes') ? gte(end, last, 'minutes') : gt(end, last, 'minutes'),
    // Earlier days first, then longer stays, then all-day bookings, then by time.
    sortEvents: ({ evtA: a, evtB: b }) =>
      day(a.start) - day(b.start) ||
      daySpan(b.start, b.end) - daySpan(a.start, a.end) ||
      Number(b.allDay ?? false) - Number(a.allDay ?? false) ||
      +a.start - +b.start ||
      +a.end - +b.end,
    // An end is not part of what it ends, unless nothing lies before it.
    inEventRange: ({ event, range }) =>
      day(event.start) <= day(range.end) &&
      (day(event.start) === floor(+event.end, MINUTE)
        ? gte(event.end, range.start, 'minutes')
        : gt(event.end, range.start, 'minutes')),
    isSameDate: (a, b) => day(a) === day(b),
    startAndEndAreDateOnly: (start, end) => +start === day(start) && +end === day(end),
  })
}

const yearsOf = (wall: number) => new Date(wall).getUTCFullYear()
const monthsOf = (wall: number) => yearsOf(wall) * 12 + new Date(wall).getUTCMonth()

/** Between two starts of units. */
function difference(a: number, b: number, unit: WallUnit): number {
  if (unit === 'year') return Math.abs(yearsOf(a) - yearsOf(b))
  if (unit === 'month') return Math.abs(monthsOf(a) - monthsOf(b))
  return Math.abs(a - b) / (unit === 'week' ? 7 * DAY : fixedUnits[unit])
}
