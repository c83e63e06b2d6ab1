import { updateBooking } from '@/lib/db/booking-rows'
import { insertProposal, settleProposal } from '@/lib/db/proposal-rows'
import { record, withdraw } from '@/lib/db/record'
import { type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { demand } from '@/lib/domain/permission'
import { expiryOf, type Proposal } from '@/lib/domain/proposal'
import { invalid, Refused } from '@/lib/domain/refusal'
import { demandVersion, goingTo, holdForMove } from './hold'
import { lastHeard } from './last-heard'
import { mailsTo } from './messages'
import {
  type Changed,
  type Destination,
  destinationOf,
  type MoveCircumstances,
  type MoveWish,
} from './move-in'
import { ownCalendar } from './own-calendar'
import { suggestingFor } from './suggest'

/** Where a visitor is asked to go; an absent key keeps the booking's value. */
export interface ProposalWish extends Omit<MoveWish, 'override'> {
  /** What the visitor is told with it. */
  message: string | null
  /** Until when it can be answered; null: the profile's hours. */
  hours: number | null
}

export interface Proposed extends Changed {
  proposal: Proposal
}

/** What is different for a proposal that is one of several changes. */
interface ProposalCircumstances extends Pick<MoveCircumstances, 'found' | 'leaving' | 'urgent' | 'delay'> {
  /** The booking cannot stay: it is pending until the visitor has answered. */
  unsettles?: boolean
}

/**
 * Asks the visitor to take another time instead of moving them: until they answer, or the time to answer is over, both
 * places are kept. A former proposal is replaced. The mail waits for the undo time.
 * Refuses as reschedule does, and: deadline_passed (nobody could answer before it begins), validation_failed (no address
 * to write to, or the place it has), invalid_transition (classes; what is over, cancelled or only reserved).
 */
export async function propose(actor: Actor, id: number, wish: ProposalWish): Promise<Proposed> {
  demand(actor, 'bookings.write')
  if (wish.staffId !== undefined) ownCalendar(actor, wish.staffId)
  return suggestingFor(actor.profileId, id, (found) =>
    write(actor.profileId, async (tx) => {
      const held = await holdForMove(tx, actor, id, goingTo(wish))
      await demandVersion(tx, actor, held, wish.version)
      return proposeIn(tx, actor, held, wish, { found })
    }),
  )
}

/** Proposes another place for a booking that is locked, together with what it may go to. Refuses as propose does. */
export async function proposeIn(
  tx: WriteTx,
  actor: Actor,
  booking: Booking,
  wish: ProposalWish,
  how: ProposalCircumstances = {},
): Promise<Proposed> {
  demandAskable(booking)
  await endFormer(tx, actor, booking)
  const to = await destinationOf(tx, actor, booking, { ...wish, override: false }, { ...how, strictly: true })
  if (to === null) throw invalid('startTime', 'The booking stands there already.', 'same_place')
  const proposal = await insertProposal(tx, actor, proposalOf(booking, to, wish))
  const after = await updateBooking(tx, actor.profileId, {
    ...booking,
    status: how.unsettles && booking.status === 'confirmed' ? 'pending' : booking.status,
  })
  const { profile } = to.situation
  const owed = wish.tell
    ? await mailsTo(profile, after, 'proposal', {
        proposal,
        heard: await lastHeard(tx, actor.profileId, booking),
        dueInSeconds: how.delay ?? profile.undoSeconds,
      })
    : []
  record(tx, actor, after, { type: 'proposed', before: null, after: factOf(proposal) }, { owed })
  return { booking: after, owed, proposal }
}

function demandAskable({ kind, status, visitorEmail }: Booking): void {
  if (kind === 'group')
    throw new Refused(
      'invalid_transition',
      'The participants of a class cannot answer for each other: move the class, or ask them one by one.',
    )
  if (status !== 'pending' && status !== 'confirmed')
    throw new Refused('invalid_transition', 'What is over, cancelled or only reserved needs no other time.')
  if (!visitorEmail)
    throw invalid('visitorEmail', 'This booking has no email address to write to.', 'no_email')
}

async function endFormer(tx: WriteTx, actor: Actor, { id }: Booking): Promise<void> {
  await settleProposal(tx, actor.profileId, id, 'withdrawn')
  await withdraw(tx, actor.profileId, id, ['proposal', 'move_request'], 'another time is proposed')
}

function proposalOf(
  booking: Booking,
  { situation, span, placed }: Destination,
  { message, hours }: ProposalWish,
): Omit<Proposal, 'id' | 'state'> {
  const { now, profile, service, staff } = situation
  const expiresAt = expiryOf(now, hours ?? profile.proposalHours, [booking.startsAt.getTime(), span.start])
  if (expiresAt <= now)
    throw new Refused('deadline_passed', 'The booking begins before anybody could answer.')
  return {
    bookingId: booking.id,
    kind: booking.kind,
    visitorName: booking.visitorName,
    serviceId: service.id,
    staffId: placed.staffId,
    staffName: staff.find(({ id }) => id === placed.staffId)?.name ?? null,
    startsAt: new Date(span.start),
    endsAt: new Date(span.end),
    timezone: profile.timezone,
    message,
    expiresAt: new Date(expiresAt),
  }
}

/** A proposal in a fact's words. */
const factOf = ({ startsAt, endsAt, staffId, staffName, serviceId, message, expiresAt }: Proposal) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  staffId,
  staffName,
  serviceId,
  expiresAt: expiresAt.toISOString(),
  ...(message && { reason: message }),
})
