import type { DeliveryState } from '@/lib/domain/delivery-state'

/** The condition under which a row `d` of delivery is in each state: what was sent is what its provider heard of it last. */
const isIn = {
  waiting: `d.state = 'waiting'`,
  sending: `d.state = 'sending'`,
  complained: `d.state = 'sent' AND d.complained_at IS NOT NULL`,
  bounced: `d.state = 'sent' AND d.complained_at IS NULL AND d.bounced_at IS NOT NULL`,
  delivered: `d.state = 'sent' AND d.complained_at IS NULL AND d.bounced_at IS NULL AND d.delivered_at IS NOT NULL`,
  sent: `d.state = 'sent' AND d.complained_at IS NULL AND d.bounced_at IS NULL AND d.delivered_at IS NULL`,
  withdrawn: `d.state = 'withdrawn'`,
  not_sent: `d.state = 'not_sent'`,
  failed: `d.state = 'failed'`,
} as const satisfies Record<DeliveryState, string>

/** A row `d` of delivery as its state, in SQL. */
export const deliveryState = `CASE ${Object.entries(isIn)
  .map(([state, condition]) => `WHEN ${condition} THEN '${state}'`)
  .join(' ')} END`

/** Whether a row `d` of delivery is in one of these states, in SQL. */
export const inStates = (states: readonly DeliveryState[]): string =>
  states.length === 0 ? 'false' : `(${states.map((state) => `(${isIn[state]})`).join(' OR ')})`

/** Row → Delivery: what is read of a message and of the booking it is about, from the tables below. */
export const deliveryColumns = `
  d.id, d.uid, d.kind, d.channel, d.recipient, d.subject, ${deliveryState} AS state, d.reason, d.attempts,
  d.booking_id AS "bookingId", d.participant_id AS "participantId", coalesce(q.name, b.visitor_name) AS "visitorName",
  s.name AS "serviceName", d.resend_of AS "resendOf", d.created_at AS "createdAt", d.due_at AS "dueAt",
  d.sent_at AS "sentAt", d.delivered_at AS "deliveredAt", d.bounced_at AS "bouncedAt", d.complained_at AS "complainedAt"`

export const deliveryTables = `
  delivery d
  LEFT JOIN booking b ON b.profile_id = d.profile_id AND b.id = d.booking_id
  LEFT JOIN service s ON s.profile_id = d.profile_id AND s.id = b.service_id
  LEFT JOIN participant q ON q.profile_id = d.profile_id AND q.id = d.participant_id`
