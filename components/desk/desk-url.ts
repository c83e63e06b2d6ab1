import {
  createLoader,
  createParser,
  type inferParserType,
  parseAsBoolean,
  parseAsInteger,
  parseAsStringLiteral,
} from 'nuqs/server'

export const happenings = ['away', 'room', 'late'] as const
export type Happening = (typeof happenings)[number]

const matching = (pattern: RegExp) =>
  createParser({ parse: (text) => (pattern.test(text) ? text : null), serialize: (text: string) => text })
const parseAsDay = createParser({
  parse: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null),
  serialize: (day: string) => day,
})
const parseAsTime = matching(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)

/** What the desk keeps in its URL: who or what is not there, and when. Other pages link here with a person or a product. */
export const deskUrl = {
  /** null: a product says a room, anything else a person. */
  what: parseAsStringLiteral(happenings),
  person: parseAsInteger,
  everybody: parseAsBoolean.withDefault(false),
  product: parseAsInteger,
  /** null: today. */
  from: parseAsDay,
  /** null: the same day. */
  to: parseAsDay,
  start: parseAsTime,
  end: parseAsTime,
  late: parseAsInteger.withDefault(30),
}

export const loadDeskUrl = createLoader(deskUrl)
export type DeskUrl = inferParserType<typeof deskUrl>

export const happeningOf = ({ what, product }: DeskUrl): Happening =>
  what ?? (product === null ? 'away' : 'room')
