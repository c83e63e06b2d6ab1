import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { find } from './find'

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
  state: string
  reason: string | null
  dueAt: Date
  sentAt: Date | null
  payload: { subject?: string; text?: string }
}

/** Everything that happened to a booking and every message it owed, oldest first. Refuses: not_found. */
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
    reader.query<TimelineDelivery>(
      'timeline-deliveries',
      `SELECT 'delivery' AS kind, created_at AS at, kind AS type, id, channel, recipient, state, reason,
         due_at AS "dueAt", sent_at AS "sentAt", payload
       FROM delivery WHERE profile_id = $1 AND booking_id = $2 ORDER BY id`,
      of,
    ),
  ])
  return [...facts, ...deliveries].sort((a, b) => a.at.getTime() - b.at.getTime())
}
