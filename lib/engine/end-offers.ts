import { touch } from '@/lib/db/record'
import { reader, type WriteTx, write } from '@/lib/db/transaction'
import { systemActor } from '@/lib/domain/actor'
import { holds } from '@/lib/domain/status'
import type { WaitState } from '@/lib/domain/waitlist'
import { giveBack, type HeldOffer, holdOffer, isReserved } from './hold-offer'
import { settleEntry } from './waitlist-entry'

/**
 * Ends what is over on a profile's waitlist: offers nobody answered, or that somebody else decided about, and wishes
 * whose dates have passed.
 */
export async function endOffers(profileId: number): Promise<void> {
  for (const id of await offered(profileId)) await write(profileId, (tx) => endOffer(tx, profileId, id))
  await write(profileId, async (tx) => {
    const gone = await tx.query('expire-waitlist-entries', expire, [profileId])
    if (gone.length > 0) touch(tx, profileId)
  })
}

async function endOffer(tx: WriteTx, profileId: number, id: number): Promise<void> {
  const held = await holdOffer(tx, profileId, id)
  const state = fateOf(held)
  if (state === 'offered') return
  if (isReserved(held)) await giveBack(tx, systemActor(profileId), held)
  await settleEntry(tx, profileId, id, state)
  touch(tx, profileId)
}

/** What has become of an offer: unanswered in time, or cancelled, they wait on; confirmed by whomever, they have it. */
function fateOf({ entry, booking, seat, now }: HeldOffer): WaitState {
  if (entry.state !== 'offered') return entry.state
  const reserved = booking && (seat ?? booking)
  if (!reserved || !holds(reserved.status)) return 'waiting'
  if (reserved.status !== 'reserved') return 'booked'
  const until = entry.offeredUntil ?? now
  return until > now ? 'offered' : 'waiting'
}

async function offered(profileId: number): Promise<number[]> {
  const rows = await reader.query<{ id: number }>('offered-entries', undecided, [profileId])
  return rows.map(({ id }) => id)
}

/** Those whose time is over, or whose booking is no longer only reserved. */
const undecided = `
  SELECT w.id FROM waitlist_entry w
  WHERE w.profile_id = $1 AND w.state = 'offered' AND (w.offered_until <= clock_timestamp() OR NOT EXISTS (
    SELECT FROM booking b LEFT JOIN participant q ON q.profile_id = b.profile_id AND q.id = w.participant_id
    WHERE b.profile_id = $1 AND b.id = w.booking_id AND b.deleted_at IS NULL
      AND CASE WHEN b.kind = 'group' THEN q.status ELSE b.status END = 'reserved'))
  ORDER BY w.id`

const expire = `
  UPDATE waitlist_entry w SET state = 'expired' FROM profile p
  WHERE w.profile_id = $1 AND p.id = $1 AND w.state = 'waiting'
    AND w.date_to < (clock_timestamp() AT TIME ZONE p.timezone)::date
  RETURNING w.id`
