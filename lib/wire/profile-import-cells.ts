import type { Status } from '@/lib/domain/booking'
import type { ImportMoment } from '@/lib/domain/import'
import type { ImportOptions } from '@/lib/domain/import-options'

/** What people write into cells. null: it is none. */

/** A date as YYYY-MM-DD: 2026-12-31, 31.12.2026, 12/31/26, 31 Dec 2026, 31. Dezember 2026. */
export function toDate(cell: string, order: ImportOptions['dateOrder']): string | null {
  const named = namedDate(cell)
  if (named) return named
  const parts = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})\.?$/.exec(cell)
  if (!parts) return null
  const [a, b, c] = parts.slice(1).map(Number) as [number, number, number]
  if ((parts[1] ?? '').length === 4) return dateOf(a, b, c)
  const [day, month] = order === 'mdy' ? [b, a] : [a, b]
  return order === 'ymd' ? dateOf(year(a), b, c) : dateOf(year(c), month, day)
}

const year = (short: number) => (short >= 100 ? short : short + (short < 70 ? 2000 : 1900))

function dateOf(inYear: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(inYear, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal && inYear >= 1970 && inYear < 2200 ? date.toISOString().slice(0, 10) : null
}

/** Months by their first letters, in English and German. */
const months: Record<string, number> = Object.fromEntries(
  ['en', 'de'].flatMap((language) =>
    Array.from({ length: 12 }, (_, month) => {
      const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
      return [
        name
          .format(Date.UTC(2026, month, 1))
          .slice(0, 3)
          .toLowerCase(),
        month + 1,
      ] as const
    }),
  ),
)

/** 31 Dec 2026, 31. Dezember 2026, Dec 31, 2026, Thu 31 Dec 2026. */
function namedDate(cell: string): string | null {
  const words = cell.match(/\p{L}+|\d+/gu) ?? []
  const month = words.map((word) => months[word.slice(0, 3).toLowerCase()]).find(Boolean)
  const [first, second, ...more] = words.filter((word) => /^\d+$/.test(word)).map(Number)
  if (!month || first === undefined || second === undefined || more.length > 0) return null
  return first > 31 ? dateOf(first, month, second) : dateOf(year(second), month, first)
}

/** The minute of the day: 9:30, 09:30:00, 9.30 Uhr, 9:30 PM, 9am. */
export function toMinute(cell: string): number | null {
  const found = /^(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*(?:([ap])\.?\s?m\.?|uhr|h)?$/i.exec(cell)
  if (!found || !/\D/.test(cell)) return null
  const [hour, minute, half] = [Number(found[1]), Number(found[2] ?? 0), found[3]?.toLowerCase()]
  if (minute > 59 || hour > 23 || (half && (hour < 1 || hour > 12))) return null
  return (half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour) * 60 + minute
}

/** A date with its time: RFC 3339, or what the clock shows where the business is. */
export function toMoment(cell: string, order: ImportOptions['dateOrder']): ImportMoment | null {
  if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})$/i.test(cell)) {
    const instant = Date.parse(cell.replace(' ', 'T').replace(' ', ''))
    return Number.isNaN(instant) || instant < 0 ? null : { instant }
  }
  const [, day = '', clock = ''] =
    /^(.+?)(?:T|,?\s+(?:um |at )?)(\d{1,2}[:.h]?\d{0,2}\S*(?:\s?[ap]\.?m\.?| Uhr)?)$/i.exec(cell) ?? []
  const [date, minute] = [toDate(day, order), toMinute(clock)]
  return date !== null && minute !== null ? { date, minute } : null
}

/** Minutes: 60, 60 min, 1:30, 1h 30m, 1,5 h. */
export function toMinutes(cell: string): number | null {
  const bare = /^(\d+)\s*(?:m|min|mins|minutes?|minuten?)?\.?$/i.exec(cell)
  if (bare) return Number(bare[1])
  const clock = /^(\d+):(\d{2})(?::00)?$/.exec(cell)
  if (clock) return Number(clock[1]) * 60 + Number(clock[2])
  const hours =
    /^(\d+(?:[.,]\d+)?)\s*(?:h|hrs?|hours?|std|stunden?)\.?\s*(?:(\d+)\s*(?:m|min|mins|minutes?|minuten?)?\.?)?$/i.exec(
      cell,
    )
  return hours ? Math.round(Number(hours[1]?.replace(',', '.')) * 60) + Number(hours[2] ?? 0) : null
}

/** Digits, in groups as they are written there, and decimals: by what separates these. In India thousands go in pairs. */
const amounts = {
  '.': /^(\d+|\d{1,3}(?:[,'’\s]\d{2,3})*[,'’\s]\d{3})(?:\.(\d*))?$/,
  ',': /^(\d+|\d{1,3}(?:[.'’\s]\d{3})+)(?:,(\d*))?$/,
}

/**
 * An amount in major units, as '1234.5': 49,90 €, CHF 1'234.50, $1,234.50. What only might be one (1e3, 2 x 30, 49.90
 * where decimals follow a comma) is none: it would be another.
 */
export function toAmount(cell: string, sign: ImportOptions['decimalSign']): string | null {
  const bare = cell
    .replace(/^(?:\p{L}(?:\.(?=\s))?|\p{Sc}|\s)+/u, '')
    .replace(/[\p{Sc}\p{L}\s]+\.?$/u, '')
    .replace(/[.,][-–—]+$/, '')
  const [, whole, decimals] = amounts[sign].exec(bare) ?? []
  if (whole === undefined) return null
  const units = whole.replace(/\D/g, '')
  return decimals ? `${units}.${decimals}` : units
}

const statusWords: Record<Exclude<Status, 'reserved'>, string[]> = {
  confirmed:
    'confirmed booked accepted approved scheduled active new bestätigt gebucht angenommen geplant'.split(' '),
  pending:
    'pending requested tentative unconfirmed waiting ausstehend angefragt offen unbestätigt vorgemerkt'.split(
      ' ',
    ),
  completed:
    'completed complete done finished arrived attended paid erledigt abgeschlossen beendet erschienen bezahlt'.split(
      ' ',
    ),
  cancelled: 'cancelled canceled declined rejected storniert abgesagt abgelehnt'.split(' '),
  no_show: ['noshow', 'didnotshow', 'missed', 'nichterschienen', 'versäumt'],
}
const statusOf = new Map(
  Object.entries(statusWords).flatMap(([status, words]) => words.map((word) => [word, status as Status])),
)

/** A status in English or German. */
export const toStatus = (cell: string): Status | null =>
  statusOf.get(cell.toLowerCase().replace(/[^\p{L}]/gu, '')) ?? null
