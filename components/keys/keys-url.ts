import { parseAsBoolean, parseAsInteger } from 'nuqs/server'

/** All that /settings/api-keys keeps in its URL. */
export const keysUrl = {
  /** The key whose panel is open. */
  key: parseAsInteger,
  /** A new one is being made. */
  add: parseAsBoolean.withDefault(false),
}
