import { deliveryState } from '@/lib/db/delivery-columns'
import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { DeliveryState } from '@/lib/domain/delivery-state'
import { may } from '@/lib/domain/permission'
import { find } from './find'
import { readableMail } from './readable-mail'

export interface TimelineFact {
  kind: 'fact'
  at: Date
  type: string
  actor: { kind: string; id: number; name: string }
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

export interface TimelineDelivery {
  kind: 'delivery'
  at: Date
  type: string
  id: number
  channel: string
  recipient: string
  state: DeliveryState
  reason: string | null
  dueAt: Date
  sentAt: Date | null
  /** Without what it says for who may not read messages. */
  payload: { subject?: string; text?: string }
}

/**
 * Everything that happened to a booking and every message it owed, oldest first. What a message says, the visitor's link
 * among it, is for who may read messages. Refuses: not_found.
 */
export async function timeline(actor: Actor, id: number): Promise<(TimelineFact | TimelineDelivery)[]> {
  await find(actor, id)
  const of = [actor.profileId, id]
  const [facts, deliveries] = await Promise.all([
    reader.query<TimelineFact>(
      'timeline-facts',
      `SELECT 'fact' AS kind, at, type, actor, before, after FROM fact
       WHERE profile_id = $1 AND booking_id = $2 ORDER BY id`,
      of,
    ),
    reader.query<TimelineDelivery & { payload: { sealed?: string } }>(
      'timeline-deliveries',
      `SELECT 'delivery' AS kind, d.created_at AS at, d.kind AS type, d.id, d.channel, d.recipient,
         ${deliveryState} AS state, d.reason, d.due_at AS "dueAt", d.sent_at AS "sentAt",
         jsonb_strip_nulls(jsonb_build_object('subject', d.payload -> 'subject',
           'text', CASE WHEN $3 THEN d.payload -> 'text' END, 'sealed', d.payload -> 'sealed')) AS payload
       FROM delivery d WHERE d.profile_id = $1 AND d.booking_id = $2 AND d.channel = 'email' ORDER BY d.id`,
      [...of, may(actor, 'messages.read')],
    ),
  ])
  const read = deliveries.map((one) => ({ ...one, payload: readableMail(actor, one.payload) }))
  return [...facts, ...read].sort((a, b) => a.at.getTime() - b.at.getTime())
}
