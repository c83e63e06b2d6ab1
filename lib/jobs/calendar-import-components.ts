/** A calendar file, taken apart: the lines of its events and time zones, unfolded. */
export interface CalendarParts {
  events: string[][]
  zones: string[][]
  /** The zone its floating times are meant in, where it says so. */
  zone: string | null
}

/** Thrown for a text that is no calendar, or not a whole one: what it lacks must not count as cancelled. */
export class NotACalendar extends Error {}

/** Only these lines are read: neither what an event is about nor who comes is our business. */
const wanted = new Set([
  ...['BEGIN', 'END', 'X-WR-TIMEZONE'],
  ...['UID', 'DTSTART', 'DTEND', 'DURATION', 'RRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID', 'SEQUENCE'],
  ...['STATUS', 'TRANSP', 'SUMMARY', 'X-MICROSOFT-CDO-BUSYSTATUS'],
  ...['TZID', 'TZOFFSETFROM', 'TZOFFSETTO', 'X-LIC-LOCATION'],
])

const longestLine = 64 * 1024
const deepest = 8

/** Reads a text as a calendar file (RFC 5545, 3.4): one calendar, or several after each other. Throws NotACalendar. */
export function calendarParts(text: string): CalendarParts {
  const parts: CalendarParts = { events: [], zones: [], zone: null }
  const homes: Record<string, string[][]> = { VEVENT: parts.events, VTIMEZONE: parts.zones }
  const open: string[] = []
  let calendars = 0
  for (const line of unfolded(text)) {
    const [, edge, name = ''] = /^(BEGIN|END):\s*([\w-]+)\s*$/i.exec(line) ?? []
    const component = name.toUpperCase()
    const begins = edge?.toUpperCase() === 'BEGIN'
    if (begins) {
      open.push(component)
      if (open[0] !== 'VCALENDAR' || open.length > deepest) throw new NotACalendar()
      if (open.length === 1) calendars += 1
      if (open.length === 2) homes[component]?.push([])
    }
    if (open.length === 1) parts.zone ??= /^X-WR-TIMEZONE[^:]*:(.+)$/i.exec(line)?.[1]?.trim() ?? null
    else if (isKept(open)) homes[open[1] as string]?.at(-1)?.push(line)
    if (edge && !begins && open.pop() !== component) throw new NotACalendar()
  }
  if (open.length > 0 || calendars === 0) throw new NotACalendar()
  return parts
}

/** A time zone whole, of an event only what stands directly in it: an alarm has times of its own. */
const isKept = ({ 1: part, length }: string[]) => part === 'VTIMEZONE' || (part === 'VEVENT' && length === 2)

/** Stands behind a line of which only the beginning is read. */
const cutLine = 'X-CUT:TRUE'

/** The wanted lines as they were before they were folded; of one that is overlong the beginning. */
function* unfolded(text: string): Generator<string> {
  let line: string | null = null
  let from = text.charCodeAt(0) === byteOrderMark ? 1 : 0
  while (from < text.length) {
    const found = text.indexOf('\n', from)
    const until = found < 0 ? text.length : found
    const raw = text.slice(from, text[until - 1] === '\r' ? until - 1 : until)
    from = until + 1
    if (/^[ \t]/.test(raw)) {
      if (line !== null && line.length <= longestLine) line += raw.slice(1)
      continue
    }
    if (line !== null) yield* within(line)
    line = isWanted(raw) ? raw : null
  }
  if (line !== null) yield* within(line)
}

/** A line as far as it is read: of a list of dates those that are whole. A title may lack its end, nothing else. */
function* within(line: string): Generator<string> {
  if (line.length <= longestLine) return yield line
  const beginning = line.slice(0, longestLine)
  if (/^SUMMARY\b/i.test(line)) return yield beginning
  const isList = /^(RDATE|EXDATE)\b/i.test(line)
  yield isList ? beginning.slice(0, beginning.lastIndexOf(',')) : `${nameOf(line)}:`
  yield cutLine
}

const byteOrderMark = 0xfeff

const isWanted = (line: string) => wanted.has(nameOf(line).toUpperCase())

const nameOf = (line: string) => line.slice(0, 40).split(/[:;]/, 1)[0]?.trim() ?? ''
