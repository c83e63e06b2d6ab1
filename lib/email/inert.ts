/** Control and private characters, lone surrogates, and the marks that turn the reading direction or the line around. */
const unruly = /[\p{Cc}\p{Co}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/gu

/** Typed text as one line of at most `longest` characters: nothing in it can start a header, a line or a field. */
export function line(typed: string, longest = 300): string {
  const tidy = typed.replace(unruly, ' ').replace(/\s+/g, ' ').trim()
  return tidy.length <= longest ? tidy : `${[...tidy].slice(0, longest - 1).join('')}…`
}

/** Typed text of several lines as one, the breaks shown as commas: an address, a reason. */
export const joined = (typed: string): string =>
  line(
    typed
      .split(/[\r\n]/)
      .map((part) => part.trim())
      .filter(Boolean)
      .join(', '),
    1000,
  )

/** An email address without what could add a second one or a header. */
export const address = (typed: string): string => line(typed, 320).replace(/[<>,;"\s]/g, '')

/**
 * The name to greet somebody by, or null when it could be read as a link: the address was typed by a stranger perhaps,
 * and our mail must not carry their advertisement to it.
 */
export function greetable(typed: string): string | null {
  const name = line(typed, 80)
  return name === '' || /[/@\\]|\.\p{L}{2}/u.test(name) ? null : name
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML that shows exactly this text, in content and in attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark)
