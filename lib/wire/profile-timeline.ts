import type { TimelineDelivery, TimelineFact } from '@/lib/engine/timeline'
import { toInstant } from './profile-booking'
import type { TimelineEntryJson } from './profile-shapes'

/** The engine's words inside a fact, in this dialect. */
const words: Record<string, string> = {
  startsAt: 'starts_at',
  endsAt: 'ends_at',
  staffId: 'operator_id',
  staffName: 'operator_name',
  serviceId: 'product_id',
  serviceName: 'product_name',
  visitorName: 'visitor_name',
  visitorEmail: 'visitor_email',
  visitorPhone: 'visitor_phone',
  visitorNote: 'visitor_note',
  internalNote: 'internal_note',
}

const inWords = (state: Record<string, unknown> | null) =>
  state && Object.fromEntries(Object.entries(state).map(([key, value]) => [words[key] ?? key, value]))

/** One line of a booking's timeline. */
export const toTimelineEntry = (entry: TimelineFact | TimelineDelivery): TimelineEntryJson =>
  entry.kind === 'fact'
    ? {
        at: toInstant(entry.at),
        kind: 'fact',
        type: entry.type,
        actor: entry.actor.name,
        before: inWords(entry.before),
        after: inWords(entry.after),
        delivery: null,
      }
    : {
        at: toInstant(entry.at),
        kind: 'delivery',
        type: entry.type,
        actor: null,
        before: null,
        after: null,
        delivery: {
          id: entry.id,
          channel: entry.channel,
          recipient: entry.recipient,
          state: entry.state as NonNullable<TimelineEntryJson['delivery']>['state'],
          reason: entry.reason,
          due_at: toInstant(entry.dueAt),
          sent_at: entry.sentAt && toInstant(entry.sentAt),
          subject: entry.payload.subject ?? '',
          text: entry.payload.text ?? '',
        },
      }
