import { readProfile } from '@/lib/db/profile-rules'
import { readProposal, settleProposal } from '@/lib/db/proposal-rows'
import { record, withdraw } from '@/lib/db/record'
import { reader, type Tx, type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { localOf } from '@/lib/domain/local-time'
import type { Proposal } from '@/lib/domain/proposal'
import { missing, Refused } from '@/lib/domain/refusal'
import { lastWall } from './book'
import { changeStatusIn } from './change-status-in'
import { holdForMove } from './hold'
import { moveIn } from './move-in'
import { mailsToTeam } from './team-mails'

/**
 * The visitor takes the proposed time: the booking goes there and is confirmed, and one mail says so at once. Whoever
 * held the link has been checked by the caller. Accepted again it stays accepted.
 * Refuses: not_found, deadline_passed (too late), invalid_transition (taken back, replaced or declined), slot_taken.
 */
export const acceptProposal = (visitor: Actor, bookingId: number, proposalId: number): Promise<Booking> =>
  answer(visitor, bookingId, proposalId, 'accepted', async (tx, booking, proposal) => {
    record(tx, visitor, booking, { type: 'accepted', before: null, after: null })
    const wasConfirmed = booking.status === 'confirmed'
    const { booking: moved } = await moveIn(
      tx,
      visitor,
      booking,
      { ...landing(proposal), override: false, tell: true, version: null },
      {
        promised: { start: proposal.startsAt.getTime(), end: proposal.endsAt.getTime() },
        delay: 0,
        visitorsKnow: !wasConfirmed,
      },
    ).catch(noLonger)
    if (wasConfirmed) return moved
    const confirm = { status: 'confirmed', reason: null, override: false, tell: true, version: null } as const
    return (await changeStatusIn(tx, visitor, moved, confirm)).booking
  })

/** The visitor keeps their time: the booking stays as it is, and the business is told. Refuses as acceptProposal does. */
export const declineProposal = (visitor: Actor, bookingId: number, proposalId: number): Promise<Booking> =>
  answer(visitor, bookingId, proposalId, 'declined', async (tx, booking) => {
    const profile = await readProfile(tx, visitor.profileId)
    const owed = await mailsToTeam(tx, profile, booking, 'proposal_declined')
    record(tx, visitor, booking, { type: 'declined', before: null, after: null }, { owed })
    return booking
  })

async function answer(
  visitor: Actor,
  bookingId: number,
  proposalId: number,
  state: 'accepted' | 'declined',
  come: (tx: WriteTx, booking: Booking, proposal: Proposal) => Promise<Booking>,
): Promise<Booking> {
  const asked = await found(reader, visitor, bookingId, proposalId)
  return write(visitor.profileId, async (tx) => {
    const booking = await holdForMove(tx, visitor, bookingId, () => asked)
    const proposal = await found(tx, visitor, bookingId, proposalId)
    if (proposal.state === state) return booking
    demandOpen(proposal)
    await settleProposal(tx, visitor.profileId, bookingId, state)
    await withdraw(tx, visitor.profileId, bookingId, ['proposal'], 'answered already')
    return come(tx, booking, proposal)
  }).catch(lastWall)
}

async function found(tx: Tx, { profileId }: Actor, bookingId: number, id: number): Promise<Proposal> {
  const proposal = await readProposal(tx, profileId, bookingId, id)
  if (!proposal) throw missing('Proposal')
  return proposal
}

function demandOpen({ state }: Proposal): void {
  if (state === 'expired')
    throw new Refused('deadline_passed', 'The time to answer this is over; the booking stays as it is.')
  if (state !== 'open') throw new Refused('invalid_transition', 'This proposal is no longer open.')
}

function landing({ kind, startsAt, endsAt, timezone, serviceId, staffId }: Proposal) {
  const { date, minute } = localOf(startsAt.getTime(), timezone)
  const place = { date, minute, serviceId, staffId }
  return kind === 'rental' ? { ...place, checkoutDate: localOf(endsAt.getTime(), timezone).date } : place
}

/** Whatever became of the person or the place since it was proposed: to the visitor it is gone. */
function noLonger(error: unknown): never {
  if (!(error instanceof Refused) || error.reason === 'unavailable') throw error
  throw new Refused('slot_taken', 'The proposed time can no longer be had; the booking stays as it is.')
}
