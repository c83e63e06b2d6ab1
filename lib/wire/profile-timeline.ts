import type { TimelineDelivery, TimelineFact } from '@/lib/engine/timeline'
import { toInstant } from './instant'
import type { TimelineEntryJson } from './profile-shapes'
import { inWords } from './profile-words'

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
          state: entry.state,
          reason: entry.reason,
          due_at: toInstant(entry.dueAt),
          sent_at: entry.sentAt && toInstant(entry.sentAt),
          subject: entry.payload.subject ?? '',
          text: entry.payload.text ?? '',
        },
      }
