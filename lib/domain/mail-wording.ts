import { type VisitorMail, visitorMails } from './mail-kind'
import { faultsOfText, type MailLanguage, mailLanguages, type TextFault } from './mail-text'
import { type Fault, missing, Refused } from './refusal'

/** What a business says in its own words in the mails of one kind and language; null: our subject, no paragraph. */
export interface MailWording {
  kind: VisitorMail
  language: MailLanguage
  subject: string | null
  paragraph: string | null
}

/** The mails whose words a business may choose: those to visitors. */
export const wordedMails = visitorMails

/** Reads the names of a kind and a language. Refuses those that there are none of as missing. */
export function mailNamed(
  kind: string | undefined,
  language: string | undefined,
): Pick<MailWording, 'kind' | 'language'> {
  const named = {
    kind: wordedMails.find((each) => each === kind),
    language: mailLanguages.find((each) => each === language),
  }
  if (!named.kind || !named.language) throw missing('Mail')
  return { kind: named.kind, language: named.language }
}

/** Refuses a text that cannot be filled in, at its field, with the first thing that is wrong with it. */
export function demandFillable(wording: Pick<MailWording, 'subject' | 'paragraph'>): void {
  const faults = (['subject', 'paragraph'] as const).flatMap((field): Fault[] => {
    const [fault] = faultsOfText(wording[field] ?? '')
    return fault ? [{ field, code: fault.code, message: sentence(fault) }] : []
  })
  if (faults[0]) throw new Refused('validation_failed', faults[0].message, { faults })
}

const sentence = (fault: TextFault): string =>
  fault.code === 'unbalanced_brace'
    ? 'A brace stands alone. What is to be filled in stands between two, like {date}.'
    : `{${fault.name}} is nothing that can be filled in.`
