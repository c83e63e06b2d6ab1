import { escapeHtml } from './inert'
import type { Letter } from './letter'

/**
 * The letter as HTML, in which everything shows as exactly its text. React Email makes the markup once for each shape of
 * letter, with marks in place of the texts, and the process keeps it: a mail is a join of strings, fast enough for the
 * transaction it is owed in.
 */
export async function toHtml(letter: Letter): Promise<string> {
  const texts: string[] = []
  const shape = withTexts(letter, (text) => `${open}${texts.push(text) - 1}${close}`)
  const pieces = await piecesOf(shape)
  return pieces.map((piece) => (typeof piece === 'string' ? piece : escapeHtml(texts[piece] ?? ''))).join('')
}

/** Loads what makes the markup, so that the first booking of a process does not wait for it. */
export const prepareLetters = async (): Promise<void> => void (await import('./render-letter'))

/** Private characters, which no escaping touches; texts that hold them are never read again. */
const [open, close] = ['\ue000', '\ue001']
const mark = /\ue000(\d+)\ue001/

/** Markup, and between it the number of the text that belongs there. */
type Pieces = (string | number)[]

const kept = new Map<string, Promise<Pieces>>()
/** Shapes differ in what a business shows, and in how many lines it adds of its own. */
const mostKept = 1000

function piecesOf(shape: Letter): Promise<Pieces> {
  const key = JSON.stringify(shape)
  const known = kept.get(key)
  if (known) return known
  const making = cut(shape)
  if (kept.size >= mostKept) kept.clear()
  kept.set(key, making)
  // What failed once is tried again, by whoever asks next.
  making.catch(() => kept.delete(key))
  return making
}

async function cut(shape: Letter): Promise<Pieces> {
  const { renderLetter } = await import('./render-letter')
  const html = await renderLetter(shape)
  return html.split(mark).map((piece, index) => (index % 2 ? Number(piece) : piece))
}

/** The same letter in other words. */
const withTexts = (letter: Letter, say: (text: string) => string): Letter => ({
  ...letter,
  business: say(letter.business),
  initial: say(letter.initial),
  preheader: say(letter.preheader),
  heading: say(letter.heading),
  greeting: say(letter.greeting),
  opening: say(letter.opening),
  own: letter.own.map(say),
  leaf: letter.leaf && {
    weekday: say(letter.leaf.weekday),
    day: say(letter.leaf.day),
    month: say(letter.leaf.month),
  },
  rows: letter.rows.map((row) => ({
    ...row,
    label: say(row.label),
    value: say(row.value),
    ...(row.url && { url: say(row.url) }),
  })),
  action: letter.action && { label: say(letter.action.label), url: say(letter.action.url) },
  notes: letter.notes.map((note) =>
    note.map(({ text, url }) => ({ text: say(text), ...(url && { url: say(url) }) })),
  ),
  small: letter.small && say(letter.small),
  sentWith: say(letter.sentWith),
  appUrl: say(letter.appUrl),
})
