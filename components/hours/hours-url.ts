import { createLoader, createParser, parseAsInteger, parseAsStringLiteral } from 'nuqs/server'

export const hoursTabs = ['year', 'week', 'blocked'] as const

const parseAsDay = createParser({
  parse: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null),
  serialize: (day: string) => day,
})
const parseAsYear = createParser({
  parse: (text) => (/^(19[7-9]|20\d|21\d)\d$/.test(text) ? Number(text) : null),
  serialize: String,
})

/** All that /hours keeps in its URL. */
export const hoursUrl = {
  /** null: the year, or what `block` asks for. */
  tab: parseAsStringLiteral(hoursTabs),
  /** null: that of `day`, else this one. */
  year: parseAsYear,
  /** Whose calendar; null: the business. */
  person: parseAsInteger,
  /** The day whose panel is open, and the last one where it is about several. */
  day: parseAsDay,
  until: parseAsDay,
  /** The blocked time whose panel is open. */
  block: parseAsInteger,
}

export const loadHoursUrl = createLoader(hoursUrl)

/** From where closures are read: the first of January of the shown year, or of this one where that is earlier. */
export const closuresFrom = (year: number, today: string): string =>
  `${Math.min(year, Number(today.slice(0, 4)))}-01-01`

export const yearOf = ({ year, day }: { year: number | null; day: string | null }, today: string): number =>
  year ?? Number((day ?? today).slice(0, 4))
