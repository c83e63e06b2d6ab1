import type { Status } from '@/lib/domain/booking'
import { holds } from '@/lib/domain/status'
import type { WebhookEvent } from '@/lib/domain/webhook'
import type { Fact, FactType } from './record'

/** What integrators hear of each fact; null: nothing that they could see has changed. */
const events: Record<FactType, WebhookEvent | null> = {
  booked: 'booking.created',
  joined: 'participant.joined',
  confirmed: 'booking.confirmed',
  completed: 'booking.completed',
  cancelled: 'booking.cancelled',
  no_show: 'booking.no_show',
  reopened: 'booking.updated',
  rescheduled: 'booking.rescheduled',
  changed: 'booking.updated',
  deleted: 'booking.deleted',
  notified: null,
  left: 'participant.left',
  repeated: null,
  asked: null,
  proposed: 'booking.updated',
  accepted: null,
  declined: null,
  unproposed: null,
  expired: null,
  undone: 'booking.updated',
  // Told as review.created, with the review itself.
  reviewed: null,
  consent_withdrawn: null,
  review_published: null,
  review_unpublished: null,
  review_answered: null,
  review_reply_removed: null,
}

/** What becoming a status is called, where several things may have changed. */
const becoming: Record<Status, WebhookEvent> = {
  reserved: 'booking.updated',
  pending: 'booking.updated',
  confirmed: 'booking.confirmed',
  completed: 'booking.completed',
  cancelled: 'booking.cancelled',
  no_show: 'booking.no_show',
}

const place = ['startsAt', 'endsAt', 'staffId', 'serviceId']

/** What integrators hear of a fact; null: nothing. */
export function eventOf({ type, before, after }: Fact): WebhookEvent | null {
  // Whose seat stood already, or was gone already, neither comes nor goes.
  const had = before?.status === undefined ? null : holds(before.status as Status)
  if ((type === 'joined' && had === true) || (type === 'left' && had === false)) return 'booking.updated'
  if (type === 'asked' && before !== null && before.status !== after?.status) return 'booking.updated'
  if (type !== 'undone') return events[type]
  if (after?.status !== undefined) return becoming[after.status as Status]
  return after && place.some((key) => key in after) ? 'booking.rescheduled' : events.undone
}

/** Whose seat a fact is about, as it names them; null: it is about the booking. */
export function seatOf({ type, before, after }: Fact): { name: string; customerId: number | null } | null {
  if (type !== 'joined' && type !== 'left') return null
  const named = after?.participant === undefined ? before : after
  return { name: String(named?.participant ?? ''), customerId: (named?.customerId as number | null) ?? null }
}
