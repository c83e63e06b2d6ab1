import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { eventOf, seatOf } from './event-of-fact'
import { offerWhatIsFree } from './offer-job'
import { oweEvent } from './owe-event'
import type { Tx, WriteTx } from './transaction'

export const factTypes = [
  'booked',
  'joined',
  'confirmed',
  'completed',
  'cancelled',
  'no_show',
  'reopened',
  'rescheduled',
  'changed',
  'deleted',
  'notified',
  'left',
  'repeated',
  'asked',
  'proposed',
  'accepted',
  'declined',
  'unproposed',
  'expired',
  'undone',
  'reviewed',
  'consent_withdrawn',
  'review_published',
  'review_unpublished',
  'review_answered',
  'review_reply_removed',
] as const
export type FactType = (typeof factTypes)[number]

/** What gives time, or a seat, back: somebody may wait for it. */
const freeing: ReadonlySet<FactType> = new Set([
  'cancelled',
  'no_show',
  'rescheduled',
  'deleted',
  'left',
  'declined',
  'unproposed',
  'expired',
  'undone',
])

/** What happened to a booking. before and after hold only what differs, in the engine's words. */
export interface Fact {
  type: FactType
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** A message to be owed: its payload is what will be sent, frozen now. */
export interface Owed {
  kind: string
  recipient: string
  payload: object
  dueInSeconds: number
  participantId: number | null
  origin: object | null
}

/**
 * The end of every write: the event that webhooks hear of, the fact, the messages it owes with their jobs, and, last, the
 * profile's change clock, at the end of the caller's transaction. `added` counts bookings that came (+1) or went (−1).
 */
export function record(
  tx: WriteTx,
  actor: Actor,
  booking: Pick<Booking, 'id' | 'uid' | 'version'>,
  fact: Fact,
  { owed = [], added = 0 }: { owed?: Owed[]; added?: number } = {},
): void {
  if (freeing.has(fact.type)) offerWhatIsFree(tx, actor)
  tellWebhooks(tx, actor, booking.id, fact)
  const messages = owed.map((message) => ({
    ...message,
    key: `${message.kind}/${booking.uid}/v${booking.version}/${randomUUID()}`,
  }))
  const by = { kind: actor.kind, id: actor.id, name: actor.name }
  const values = [
    actor.profileId,
    booking.id,
    fact.type,
    JSON.stringify(by),
    json(fact.before),
    json(fact.after),
    booking.version,
    added,
  ]
  if (messages.length === 0) tx.atEnd('record', `WITH ${addFact} ${touchClock}`, values)
  else
    tx.atEnd(
      'record-and-owe',
      `WITH ${addFact}, ${addDeliveries} ${touchClock}, (SELECT count(*) FROM job)`,
      [...values, JSON.stringify(messages)],
    )
}

/** Owes webhooks the event of a fact. What a fact about a seat tells of before is the seat's, not the booking's. */
export function tellWebhooks(
  tx: WriteTx,
  { profileId }: Pick<Actor, 'profileId'>,
  bookingId: number,
  fact: Fact,
): void {
  const type = eventOf(fact)
  const participant = seatOf(fact)
  if (type)
    oweEvent(tx, profileId, {
      type,
      bookingId,
      before: participant ? null : fact.before,
      participant,
      reviewId: null,
    })
}

const json = (value: object | null) => (value === null ? null : JSON.stringify(value))

const addFact = `fact AS (
  INSERT INTO fact (profile_id, booking_id, type, actor, before, after, version, at)
  VALUES ($1, $2, $3, $4::jsonb, $5::jsonb, $6::jsonb, $7, clock_timestamp()))`

const addDeliveries = `owed AS (
  INSERT INTO delivery (profile_id, booking_id, participant_id, kind, recipient, payload, origin, idempotency_key,
    booking_version, due_at)
  SELECT $1, $2, m."participantId", m.kind, m.recipient, m.payload, m.origin, m.key, $7::int,
    clock_timestamp() + m."dueInSeconds" * interval '1 second'
  FROM jsonb_to_recordset($9::jsonb) AS m("participantId" int, kind text, recipient text, payload jsonb, origin jsonb,
    key text, "dueInSeconds" float8)
  RETURNING id, due_at
), job AS (
  SELECT graphile_worker.add_job('deliver', json_build_object('profileId', $1::int, 'deliveryId', id),
    run_at := due_at, job_key := 'delivery:' || $1::int || ':' || id) FROM owed)`

const touchClock = `
  UPDATE profile_clock SET ts = greatest(extract(epoch FROM clock_timestamp())::bigint, ts + 1),
    bookings_total = bookings_total + $8
  WHERE profile_id = $1 RETURNING ts`

/** Moves the change clock alone, for changes of the setup. */
export function touch(tx: WriteTx, profileId: number): void {
  tx.atEnd('touch', touchClock.replace('$8', '0'), [profileId])
}

/** Takes back what is still waiting to be sent, and answers what it was. */
export async function withdraw(
  tx: Tx,
  profileId: number,
  bookingId: number,
  kinds: string[],
  reason: string,
): Promise<{ kind: string; recipient: string; origin: object | null }[]> {
  return tx.query('withdraw', withdrawText, [profileId, bookingId, kinds, reason])
}

const withdrawText = `
  UPDATE delivery SET state = 'withdrawn', reason = $4
  WHERE profile_id = $1 AND booking_id = $2 AND state = 'waiting' AND kind = ANY ($3::text[])
  RETURNING kind, recipient, origin`
