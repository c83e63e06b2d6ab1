import { createLoader, parseAsInteger, parseAsStringLiteral } from 'nuqs/server'
import { shows } from './shows'

/** What the address says: which of them are shown, and whose panel is open. */
export const waitlistUrl = {
  show: parseAsStringLiteral(shows).withDefault('open'),
  offer: parseAsInteger,
  add: parseAsStringLiteral(['1']),
}

export const loadWaitlistUrl = createLoader(waitlistUrl)
