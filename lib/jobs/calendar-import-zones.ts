import ICAL from 'ical.js'
import { addDays, boundaryOf, DAY, isZone, localOf, MINUTE } from '@/lib/domain/local-time'
import type { Moment } from './calendar-import-event'
import { endsWithin } from './cpu-limit'
import windowsZones from './windows-zones.json'

/** The instant, in ms, at which a clock on the wall of some zone shows this. */
type Clock = (wall: number) => number

/** The instant of a moment: of a date, and of a time without a zone, where the calendar is at home. */
export type InstantOf = (moment: Moment) => number

/**
 * Understands the zones of a calendar by their names, as IANA, Windows or a program with a prefix of its own has them,
 * else by what the file says of them. A time without a zone, or with one that nobody knows, is meant in the calendar's
 * own (`floating`) where it has one, else in the business's (`house`); dates are the business's.
 */
export function zonesOf(definitions: string[][], floating: string | null, house: string): InstantOf {
  const defined = new Map(definitions.map((lines) => [textOf(lines, 'TZID'), lines]))
  const clocks = new Map<string, Clock | null>()
  const home = clockIn(house)
  const clockOf = (name: string): Clock | null => {
    const lines = defined.get(name) ?? []
    if (!clocks.has(name))
      clocks.set(name, named(name) ?? named(textOf(lines, 'X-LIC-LOCATION')) ?? described(lines))
    return clocks.get(name) ?? null
  }
  const own = (floating !== null && clockOf(floating)) || home
  return ({ wall, isDate, zone }) => {
    const clock = isDate ? home : zone === null ? own : (clockOf(zone) ?? own)
    return clock(wall)
  }
}

const textOf = (lines: string[], name: string): string =>
  lines
    .find((line) => line.toUpperCase().startsWith(name))
    ?.slice(name.length)
    .replace(/^[^:]*:/, '')
    .trim() ?? ''

function named(name: string): Clock | null {
  const bare = name.replace(/^"|"$/g, '')
  // Some programs put where the name comes from before it: /freeassociation.sourceforge.net/Europe/Berlin.
  const [, tail = ''] = /^\/.+?\/((?:[A-Z][\w+-]*\/)?[A-Z][\w+-]*\/[A-Z][\w+-]*)$/.exec(bare) ?? []
  const zone = [(windowsZones as Record<string, string>)[bare], bare, tail].find(
    (each) => each && isZone(each),
  )
  return zone ? clockIn(zone) : null
}

const clockIn =
  (zone: string): Clock =>
  (wall) => {
    const day = Math.floor(wall / DAY) * DAY
    const local = {
      date: new Date(day).toISOString().slice(0, 10),
      minute: Math.floor((wall - day) / MINUTE),
    }
    const instant = boundaryOf(local, zone)
    const { date, minute } = localOf(instant, zone)
    const isThere = date === local.date && minute === local.minute
    // A time that the clocks skip counts by the offset before (RFC 5545, 3.3.5), which held a day ago.
    const meant = isThere ? instant : boundaryOf({ ...local, date: addDays(local.date, -1) }, zone) + DAY
    return meant + ((wall - day) % MINUTE)
  }

/** So far into the future a zone's changes are worked out; later years are taken for that one. */
const lastYear = () => new Date().getUTCFullYear() + 2
const patience = 300
const part = '(?:FREQ=YEARLY|(?:INTERVAL=1|BYMONTH|BYDAY|BYMONTHDAY|UNTIL|COUNT|WKST)(?:=[\\w,+-]+)?)'
/** Each part ends where the next semicolon stands: a stranger's line is looked through once. */
const sane = new RegExp(`^RRULE:${part}(?:;${part})*;?$`, 'i')

/** By the zone's own definition (RFC 5545, 3.6.5); null: there is none that makes sense. */
function described(lines: string[]): Clock | null {
  const rules = lines.filter((line) => /^RRULE/i.test(line))
  if (lines.length === 0 || lines.length > 1000 || !rules.every((rule) => sane.test(rule))) return null
  try {
    const component = new ICAL.Component(ICAL.parse(recent(lines).join('\r\n')))
    const zone = new ICAL.Timezone({ component, tzid: textOf(lines, 'TZID') })
    const latest = lastYear()
    if (!endsWithin(patience, () => zone.utcOffset(ICAL.Time.fromData({ year: latest, month: 12, day: 31 }))))
      return null
    return (wall) => {
      const at = ICAL.Time.fromJSDate(new Date(wall), true)
      if (at.year > latest) at.year = latest
      return wall - zone.utcOffset(at) * 1000
    }
  } catch {
    return null
  }
}

const isEdge = (line: string | undefined) => /^(BEGIN|END):/i.test(line ?? '')

/** Rules without an end that begin centuries ago begin some years ago: nobody counts through all of them. */
function recent(lines: string[]): string[] {
  const since = new Date().getUTCFullYear() - 6
  return lines.map((line, index) => {
    const [, start, year, rest] = /^(DTSTART[^:]*:)(\d{4})(\d{4}T\d{6})$/i.exec(line) ?? []
    if (!start || Number(year) >= since) return line
    const from = lines.findLastIndex((_, at) => at < index && isEdge(lines[at]))
    const part = lines.slice(
      from + 1,
      lines.findIndex((_, at) => at > index && isEdge(lines[at])),
    )
    const isEndless = part.some(
      (each) => /^RRULE.*BY(DAY|MONTHDAY)=/i.test(each) && !/UNTIL|COUNT/i.test(each),
    )
    return isEndless ? `${start}${since}${rest}` : line
  })
}
