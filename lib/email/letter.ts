import type { MailLanguage } from '@/lib/domain/mail-text'
import type { Leaf } from './when'
import type { Words } from './words'

/** One labelled line of a letter; one without a label belongs to the line before. */
export interface Row {
  label: string
  value: string
  /** Where the value leads. */
  url?: string
  /** No longer true: struck through where the medium can. */
  past?: boolean
  /** Where HTML shows it: on the ticket as its title, a line, or a line under its label; else in the table below. */
  ticket?: 'title' | 'line' | 'named'
}

/** A sentence below the facts; what of it leads somewhere has its address. */
export type Note = readonly { text: string; url?: string }[]

/** A mail's content as plain text: each medium sets it in its own way. */
export interface Letter {
  language: MailLanguage
  business: string
  /** Its first letter, in place of a picture. */
  initial: string
  /** What a list of mails shows after the subject. */
  preheader: string
  heading: string
  greeting: string
  opening: string
  /** The business's own words, line by line. */
  own: readonly string[]
  /** The day it is about, as a leaf of a calendar. */
  leaf: Leaf | null
  /** What it tells of is over: the leaf turns grey. */
  over: boolean
  rows: readonly Row[]
  /** The one thing to do, as a link. */
  action: { label: string; url: string } | null
  notes: readonly Note[]
  small: string | null
  sentWith: string
  appUrl: string
}

/** Labels stand in a column, but for a question that somebody asks at length. */
const widest = 20

export function toText(letter: Letter): string {
  const { rows, action } = letter
  const width = Math.min(widest, Math.max(0, ...rows.map(({ label }) => label.length)) + 1)
  return [
    letter.greeting,
    letter.opening,
    letter.own.join('\n'),
    rows.map((row) => lineOf(row, width)).join('\n'),
    action && `${action.label}:\n${action.url}`,
    ...letter.notes.map((note) => note.map(({ text }) => text).join('')),
    letter.small,
    letter.business,
    `--\n${letter.sentWith}, ${letter.appUrl}`,
  ]
    .filter(Boolean)
    .join('\n\n')
}

function lineOf({ label, value, url }: Row, width: number): string {
  const head = (label && `${label}:`).padEnd(width)
  return url ? `${head} ${value}\n${' '.repeat(width)} ${url}` : `${head} ${value}`
}

/** A letter about no booking: nobody to greet by name, nothing of a day. */
export const plainLetter = (
  language: MailLanguage,
  words: Words,
  said: Pick<Letter, 'business' | 'heading' | 'opening' | 'rows' | 'action' | 'small' | 'appUrl'> & {
    notes: readonly string[]
  },
): Letter => ({
  language,
  initial: initialOf(said.business),
  preheader: said.opening,
  greeting: words.hello(null),
  own: [],
  leaf: null,
  over: false,
  sentWith: words.sentWith,
  ...said,
  notes: said.notes.map((text) => [{ text }]),
})

/** What stands in a business's square: its first letter or digit. */
export const initialOf = (business: string): string =>
  /[\p{L}\p{N}]/u.exec(business)?.[0].toUpperCase() ?? 'D'
