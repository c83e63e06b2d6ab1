import { createLoader, parseAsStringLiteral } from 'nuqs/server'
import { visitorMails } from '@/lib/domain/mail-kind'
import { mailLanguages } from '@/lib/domain/mail-text'

/** Which mail's words are open; without a language those of the page's own. */
export const textsUrl = {
  kind: parseAsStringLiteral(visitorMails).withDefault('confirmed'),
  language: parseAsStringLiteral(mailLanguages),
}

export const loadTextsUrl = createLoader(textsUrl)
