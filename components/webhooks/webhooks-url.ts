import { createLoader, parseAsBoolean, parseAsInteger } from 'nuqs/server'

/** All that /settings/webhooks keeps in its URL. */
export const webhooksUrl = {
  /** The webhook whose panel is open, and of its deliveries the one that is shown. */
  webhook: parseAsInteger,
  delivery: parseAsInteger,
  /** A new one is being made. */
  add: parseAsBoolean.withDefault(false),
}

export const loadWebhooksUrl = createLoader(webhooksUrl)
