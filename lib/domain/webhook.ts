/** What integrators can be told of, as it happens. */
export const webhookEvents = [
  'booking.created',
  'booking.confirmed',
  'booking.rescheduled',
  'booking.cancelled',
  'booking.completed',
  'booking.no_show',
  'booking.updated',
  'booking.deleted',
  'participant.joined',
  'participant.left',
  'review.created',
] as const
export type WebhookEvent = (typeof webhookEvents)[number]

/** Sent when somebody tries an endpoint; nobody subscribes to it. */
export const testEvent = 'webhook.test'

/** In whose words an endpoint is told of a booking. */
export const webhookDialects = ['profile', 'marketplace', 'business', 'slots'] as const
export type WebhookDialect = (typeof webhookDialects)[number]

/** Why nothing is delivered to an endpoint: its owner said so, it answered 410, or nothing arrived for days. */
export const disabledReasons = ['owner', 'gone', 'failing'] as const
export type DisabledReason = (typeof disabledReasons)[number]

/** Hours during which a secret that was replaced still signs, beside the new one. */
export const rotationHours = 24

/** What a delivery to an endpoint can be. */
export const eventStates = ['waiting', 'sending', 'sent', 'failed', 'not_sent', 'withdrawn'] as const
export type EventState = (typeof eventStates)[number]
