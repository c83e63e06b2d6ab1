/** What a business may name in its own words for a mail, in braces: "See you on {date}, {visitor_name}". */
export const placeholders = ['visitor_name', 'service', 'staff', 'date', 'time', 'business', 'price'] as const
export type Placeholder = (typeof placeholders)[number]

/** The languages that mails are written in. */
export const mailLanguages = ['en', 'de'] as const
export type MailLanguage = (typeof mailLanguages)[number]

/** The language in which a reader of this locale (BCP 47) gets mail. */
export const mailLanguageOf = (locale: string): MailLanguage => (/^de\b/i.test(locale) ? 'de' : 'en')

/** Why a text cannot be filled; `name` is what stands in the braces. */
export type TextFault = { code: 'unknown_placeholder'; name: string } | { code: 'unbalanced_brace' }

/** Every fault of a text once, in the order of the text; none: it can be filled. */
export function faultsOfText(text: string): TextFault[] {
  const faults = [...text.matchAll(braces)].flatMap(([, name]): TextFault[] => {
    if (name === undefined) return [{ code: 'unbalanced_brace' }]
    return isPlaceholder(name) ? [] : [{ code: 'unknown_placeholder', name }]
  })
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()]
}

/** The text with every placeholder filled in; what is none stays as it is. Values are filled in once, never read. */
export const fillText = (text: string, values: Readonly<Record<Placeholder, string>>): string =>
  text.replace(braces, (found: string, name: string | undefined) =>
    name !== undefined && isPlaceholder(name) ? values[name] : found,
  )

/** A pair of braces and what is between, or a brace alone. */
const braces = /\{([^{}]*)\}|[{}]/g

const isPlaceholder = (name: string): name is Placeholder => placeholders.some((each) => each === name)
