import { readProposal, reopenProposal } from '@/lib/db/proposal-rows'
import type { Tx } from '@/lib/db/transaction'
import type { Booking } from '@/lib/domain/booking'
import { isTaken } from '@/lib/domain/place'
import type { Proposal } from '@/lib/domain/proposal'
import { waitAgain } from './batch-rows'
import { endedByMove } from './end-proposal-in'
import { originOf, sameOrigin } from './messages'
import { readAround } from './read-around'

/** A proposal that a move has ended, which can be taken back for some seconds more. */
export interface Ended {
  proposal: Proposal
  /** What of the booking's place differed before that move. */
  former: object
}

/** What a move ended within the undo time, of a booking that nobody was asked for another time since; else undefined. */
export async function endedLately(tx: Tx, profileId: number, bookingId: number): Promise<Ended | undefined> {
  const [row] = await tx.query<{ id: number; former: object }>('ended-lately', endedText, [
    profileId,
    bookingId,
  ])
  const proposal = row && (await readProposal(tx, profileId, bookingId, row.id))
  return proposal && row && { proposal, former: row.former }
}

/**
 * Asks again what a move had ended, once the booking is back where it stood before that move: unless its time to be
 * answered is over, or somebody has got the proposed time since. A mail about it that was taken back waits again.
 */
export async function restoreProposal(
  tx: Tx,
  profileId: number,
  { before, after }: { before: Booking; after: Booking },
  { proposal, former }: Ended,
): Promise<void> {
  const place = originOf(before)
  const known = Object.entries(former).filter(([key]) => key in place)
  if (!sameOrigin({ ...place, ...Object.fromEntries(known) }, originOf(after))) return
  if (!(await isFree(tx, profileId, proposal)) || !(await reopenProposal(tx, profileId, proposal.id))) return
  const mails = await tx.query<{ id: number }>('mails-of-proposal', mailsText, [
    profileId,
    proposal.bookingId,
    endedByMove,
  ])
  await waitAgain(
    tx,
    profileId,
    mails.map(({ id }) => id),
  )
}

/** Whether nobody has got the proposed time since. */
export async function isFree(tx: Tx, profileId: number, proposal: Proposal): Promise<boolean> {
  const [start, end] = [proposal.startsAt.getTime(), proposal.endsAt.getTime()]
  const situation = await readAround(tx, profileId, proposal, proposal.bookingId)
  return !isTaken(situation, { start, end, staffId: proposal.staffId })
}

/** As it stood before: of each member that differed since, the eldest value replaces the later ones. */
const endedText = `
  SELECT (f.before ->> 'proposalId')::int AS id,
    (SELECT jsonb_object_agg(c.key, c.value ORDER BY g.version DESC, g.id DESC)
     FROM fact g CROSS JOIN jsonb_each(g.before) c
     WHERE g.profile_id = $1 AND g.booking_id = $2 AND g.version >= f.version AND g.type = 'rescheduled') AS former
  FROM fact f JOIN profile p ON p.id = f.profile_id
  WHERE f.profile_id = $1 AND f.booking_id = $2 AND f.type = 'rescheduled' AND f.before ? 'proposalId'
    AND f.at > clock_timestamp() - p.undo_seconds * interval '1 second'
    AND NOT EXISTS (SELECT FROM proposal o WHERE o.profile_id = $1 AND o.booking_id = $2
      AND o.id > (f.before ->> 'proposalId')::int)
  ORDER BY f.id DESC LIMIT 1`

/** There is no later proposal than this one. */
const mailsText = `
  SELECT id FROM delivery
  WHERE profile_id = $1 AND booking_id = $2 AND kind = 'proposal' AND state = 'withdrawn' AND reason = $3
    AND booking_version >= (SELECT max(version) FROM fact
      WHERE profile_id = $1 AND booking_id = $2 AND type = 'proposed')`
