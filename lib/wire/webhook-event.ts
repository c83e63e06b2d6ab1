import type { EventBooking } from '@/lib/db/event-booking'
import type { FrozenEvent, FrozenReview } from '@/lib/db/owe-event'
import type { Booking } from '@/lib/domain/booking'
import type { WebhookDialect } from '@/lib/domain/webhook'
import { toBusinessBooking } from './business-booking'
import { toInstant } from './instant'
import { toEventBooking } from './marketplace-booking'
import { toBooking } from './profile-booking'
import { toSlotsBooking } from './slots-booking'

/** How each dialect tells a booking. */
const presenters = {
  profile: toBooking,
  marketplace: (booking) => toEventBooking(booking, booking.profileLocale),
  business: toBusinessBooking,
  slots: toSlotsBooking,
} as const satisfies Record<WebhookDialect, (booking: EventBooking) => object>

/**
 * The body of an event: `{type, timestamp, data: {booking, previous, version}}`, in the endpoint's dialect. `previous`
 * has those members of the booking that were different before, as far as it is known. Events about a class's seat name it
 * in `data.participant`, `review.created` has `data.review`. `version` is the told booking's own: where one change did
 * several things, each is told with the booking as it is after all of them, so their events have one version. Nobody ever
 * saw it in between, and whoever keeps what is newest loses nothing, in whatever order they come.
 */
export function toEventBody(
  { type, at, before, participant, review, ...event }: FrozenEvent,
  dialect: WebhookDialect,
) {
  const booking = revived(event.booking)
  const present: (booking: EventBooking) => object = presenters[dialect]
  return {
    type,
    timestamp: new Date(at).toISOString(),
    data: {
      booking: present(booking),
      previous: before && previousOf(booking, before, present),
      version: booking.version,
      ...(participant && { participant: toSeat(booking, participant) }),
      ...(review && { review: toReview(review) }),
    },
  }
}

/** An event's `webhook-id`: the same for every try, and when it is replayed. */
export const messageId = (uid: string): string => `msg_${uid.replaceAll('-', '')}`

const instants = ['startsAt', 'endsAt', 'holdExpiresAt', 'cancelledAt', 'createdAt', 'updatedAt'] as const

/** Instants are texts while a booking is kept as JSON. */
function revived<Kept extends object>(kept: Kept): Kept & Pick<Booking, (typeof instants)[number]>
function revived(kept: object): object {
  const named = Object.entries(kept)
  return Object.fromEntries(
    named.map(([key, value]) => [key, isInstant(key) && typeof value === 'string' ? new Date(value) : value]),
  )
}

const isInstant = (key: string) => (instants as readonly string[]).includes(key)

/** Those members that were told otherwise before; null: no difference is known. */
function previousOf(
  booking: EventBooking,
  before: Record<string, unknown>,
  present: (booking: EventBooking) => object,
): Record<string, unknown> | null {
  const was = revived(
    Object.fromEntries(Object.entries(before).filter(([key]) => isTheBookings(key, booking))),
  )
  const is: Record<string, unknown> = { ...present(booking) }
  const changed = Object.entries(present({ ...booking, ...was })).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(is[key]),
  )
  return changed.length > 0 ? Object.fromEntries(changed) : null
}

/** In a class a visitor's details are one participant's. */
const isTheBookings = (key: string, { kind, ...booking }: Booking) =>
  key in booking && !(kind === 'group' && /^(visitor|customer)/.test(key))

/** The seat that an event is about; without an id when it is not in this class any more. */
function toSeat({ participants }: Booking, { name, customerId }: NonNullable<FrozenEvent['participant']>) {
  const seat = participants.findLast((one) => one.name === name && one.customerId === customerId)
  return { id: seat?.id ?? null, uid: seat?.uid ?? null, customer_id: customerId, name }
}

const toReview = ({ id, uid, participantId, stars, text, mayPublish, writtenAt }: FrozenReview) => ({
  id,
  uid,
  participant_id: participantId,
  stars,
  text,
  may_publish: mayPublish,
  written_at: toInstant(new Date(writtenAt)),
})
