import { reader } from '@/lib/db/transaction'
import { type LinkTarget, readLink } from '@/lib/db/visitor-link'

/** What the page of a visitor's link shows of an offer. */
export interface Offer {
  /** Until when it can be taken. */
  until: Date
  /** What they take is theirs at once; otherwise the business confirms it. */
  isConfirmedAtOnce: boolean
}

/** The offer that waits for an answer behind a link; null for every other booking. */
export async function offerOf({ profileId, bookingId, seatId }: LinkTarget): Promise<Offer | null> {
  const [offer] = await reader.query<Offer>('offer-of-link', text, [profileId, bookingId, seatId])
  return offer ?? null
}

/** Whether a link that opens nothing (any more) led to an offer: it was declined, or has run out. */
export async function wasOffered(token: string): Promise<boolean> {
  const target = readLink('booking', token)
  if (!target) return false
  const told = await reader.query('was-offered', offersText, [target.profileId, target.bookingId])
  return told.length > 0
}

const offersText = `
  SELECT FROM delivery WHERE profile_id = $1 AND booking_id = $2 AND kind = 'waitlist_offer' LIMIT 1`
const text = `
  SELECT w.offered_until AS until, p.auto_confirm AS "isConfirmedAtOnce"
  FROM waitlist_entry w JOIN profile p ON p.id = w.profile_id
  WHERE w.profile_id = $1 AND w.booking_id = $2 AND w.participant_id IS NOT DISTINCT FROM $3::int
    AND w.state = 'offered' AND w.offered_until > clock_timestamp()`
