import { isBlocked } from '@/lib/db/mail-block'
import { record } from '@/lib/db/record'
import { reader, type Tx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Status } from '@/lib/domain/booking'
import { isSecretMail, type ResendObjection, resendObjections, trueWhile } from '@/lib/domain/delivery-state'
import { type MailKind, visitorMails } from '@/lib/domain/mail-kind'
import { demand } from '@/lib/domain/permission'
import { Refused } from '@/lib/domain/refusal'
import { type Delivery, type DeliveryWithContent, delivery } from './deliveries'
import { holdInPlace } from './hold'

/** A message with its content, and what speaks against sending it again. Refuses: not_found. */
export async function readDelivery(actor: Actor, id: number) {
  const found = await delivery(actor, id)
  return { delivery: found, objection: await objectionTo(reader, actor, found) }
}

/**
 * Owes the same mail again, word for word, under a key of its own. Only what is still true is said again.
 * Refuses: forbidden, not_found, invalid_transition (with the reason why not).
 */
export async function resend(actor: Actor, id: number): Promise<Delivery> {
  demand(actor, 'bookings.write')
  const { bookingId } = await delivery(actor, id)
  return write(actor.profileId, async (tx) => {
    // Every change of a booking, and every message about it, waits for this lock.
    const booking = bookingId === null ? null : await holdInPlace(tx, actor, bookingId)
    const objection = await objectionTo(tx, actor, await delivery(actor, id, tx))
    if (objection || !booking) throw refusalFor(objection ?? 'no_booking')
    const [added] = await tx.query<{ id: number }>('resend', oweAgain, [actor.profileId, id])
    record(tx, actor, booking, { type: 'notified', before: null, after: null })
    return delivery(actor, added?.id ?? 0, tx)
  })
}

const oweAgain = `
  WITH owed AS (
    INSERT INTO delivery (profile_id, booking_id, participant_id, kind, recipient, payload, origin, booking_version,
      resend_of, idempotency_key, created_at, due_at)
    SELECT profile_id, booking_id, participant_id, kind, recipient, payload, origin, booking_version, id,
      regexp_replace(idempotency_key, '/again/.*', '') || '/again/' || gen_random_uuid(), clock_timestamp(),
      clock_timestamp()
    FROM delivery WHERE profile_id = $1 AND id = $2
    RETURNING id, due_at)
  SELECT id, graphile_worker.add_job('deliver', json_build_object('profileId', $1::int, 'deliveryId', id),
    run_at := due_at, job_key := 'delivery:' || $1::int || ':' || id) FROM owed`

const refusalFor = (objection: ResendObjection) =>
  new Refused('invalid_transition', resendObjections[objection])

interface Standing {
  /** The booking's, or of a class the seat's. */
  status: Status
  /** It, or whom it is about, was changed since in what the message says. */
  changed: boolean
  /** The kind has a moment after which it says nothing: a reminder, an offer, an open question. */
  late: boolean
  again: boolean
  blocked: boolean
}

async function objectionTo(
  tx: Tx,
  { profileId }: Actor,
  { id, kind, state, bookingId }: DeliveryWithContent,
): Promise<ResendObjection | null> {
  if (isSecretMail(kind)) return 'secret'
  if (bookingId === null || !isMailKind(kind)) return 'no_booking'
  if (state === 'waiting' || state === 'sending') return 'on_its_way'
  if (state === 'withdrawn') return 'withdrawn'
  const [standing] = await tx.query<Standing>('delivery-standing', standingText, [
    profileId,
    id,
    [...visitorMails],
  ])
  if (!standing) return 'outdated'
  const isTrue = (trueWhile[kind] as readonly Status[]).includes(standing.status)
  if (!isTrue || standing.changed || standing.late) return 'outdated'
  if (standing.blocked) return 'blocked'
  return standing.again ? 'on_its_way' : null
}

const isMailKind = (kind: string): kind is MailKind => kind in trueWhile

/** What a mail shows of a booking beside its status. */
const shown = `f.type IN ('rescheduled', 'undone') OR (f.type = 'changed'
  AND f.after ?| '{visitorName,visitorEmail,price,currency}'::text[])`

const standingText = `
  SELECT coalesce(q.status, b.status) AS status,
    EXISTS (SELECT FROM fact f WHERE f.profile_id = $1 AND f.booking_id = b.id
      AND f.version > coalesce(d.booking_version, 0) AND (${shown}))
    OR (d.participant_id IS NOT NULL AND q.booking_id IS DISTINCT FROM d.booking_id)
    OR (d.kind = ANY ($3::text[]) AND lower(d.recipient)
      IS DISTINCT FROM lower(CASE WHEN d.participant_id IS NULL THEN b.visitor_email ELSE q.email END)) AS changed,
    CASE d.kind
      WHEN 'reminder' THEN b.starts_at <= clock_timestamp()
      WHEN 'waitlist_offer' THEN b.hold_expires_at <= clock_timestamp()
      WHEN 'proposal' THEN NOT EXISTS (SELECT FROM proposal p WHERE p.profile_id = $1 AND p.booking_id = b.id
        AND p.state = 'open' AND p.expires_at > clock_timestamp() AND p.created_at <= d.created_at)
      WHEN 'review_request' THEN b.complaint OR EXISTS (SELECT FROM review r WHERE r.profile_id = $1
        AND r.booking_id = b.id AND r.participant_id IS NOT DISTINCT FROM d.participant_id AND r.written_at IS NOT NULL)
      ELSE false END AS late,
    EXISTS (SELECT FROM delivery o WHERE o.profile_id = $1 AND o.booking_id = b.id AND o.resend_of = d.id
      AND o.state IN ('waiting', 'sending')) AS again,
    ${isBlocked('$1', 'd.recipient')} AS blocked
  FROM delivery d
  JOIN booking b ON b.profile_id = d.profile_id AND b.id = d.booking_id AND b.deleted_at IS NULL
  LEFT JOIN participant q ON q.profile_id = d.profile_id AND q.id = d.participant_id
  WHERE d.profile_id = $1 AND d.id = $2`
