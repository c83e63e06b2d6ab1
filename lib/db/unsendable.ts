import { visitorMails } from '@/lib/domain/mail-kind'
import { isBlocked } from './mail-block'
import { askedLately, askedSoon, reviewed } from './review-asked'

const listed = (kinds: readonly string[]) => kinds.map((kind) => `'${kind}'`).join(', ')

/**
 * The booking a row `d` of delivery is about, or the seat in it, is still its addressee's, and stands as a condition over
 * both (`b`, `q`) wants.
 */
const stands = (status: string, condition: string) => `EXISTS (
  SELECT FROM booking b LEFT JOIN participant q ON q.profile_id = b.profile_id AND q.id = d.participant_id
  WHERE b.profile_id = d.profile_id AND b.id = d.booking_id AND b.deleted_at IS NULL AND b.status = '${status}'
    AND (d.participant_id IS NULL OR (q.booking_id = b.id AND q.status NOT IN ('cancelled', 'no_show')))
    AND lower(d.recipient) = lower(CASE WHEN d.participant_id IS NULL THEN b.visitor_email ELSE q.email END)
    AND ${condition})`

/** A reminder is of one start: the third part of its key, in seconds. */
const stillAhead = stands(
  'confirmed',
  `b.starts_at > clock_timestamp()
    AND floor(extract(epoch FROM b.starts_at))::bigint::text = split_part(d.idempotency_key, '/', 3)`,
)

const stillAskable = stands(
  'completed',
  `NOT b.complaint AND NOT ${reviewed('d.profile_id', 'd.booking_id', 'd.participant_id')}
    AND NOT ${askedLately('d.profile_id', 'd.recipient', '(SELECT p.review_pause_months FROM profile p WHERE p.id = d.profile_id)')}
    AND NOT ${askedSoon('d.profile_id', 'd.recipient', 'd.id')}`,
)

/**
 * Why a row `d` of delivery must not be sent (any more), in SQL: `blocked` (nobody writes to its address), `untrue` (what
 * it says is over, or was never to be said twice); null: it may go. Judged at the moment it goes out.
 */
export const unsendable = `CASE
  WHEN d.kind IN (${listed(visitorMails)}) AND ${isBlocked('d.profile_id', 'd.recipient')} THEN 'blocked'
  WHEN d.kind = 'reminder' AND NOT ${stillAhead} THEN 'untrue'
  WHEN d.kind = 'review_request' AND d.resend_of IS NULL AND NOT ${stillAskable} THEN 'untrue' END`
