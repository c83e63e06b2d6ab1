import { createLoader, parseAsInteger, parseAsString, parseAsStringLiteral } from 'nuqs/server'
import { mailKinds, shownStates } from './message-filter'

/** All that /messages keeps in its URL; the server reads it for the first paint, the browser writes it. */
export const messagesUrl = {
  search: parseAsString.withDefault(''),
  state: parseAsStringLiteral(shownStates),
  kind: parseAsStringLiteral(mailKinds),
  /** The message whose panel is open. */
  message: parseAsInteger,
}

export const loadMessagesUrl = createLoader(messagesUrl)
