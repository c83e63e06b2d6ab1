import { updateBooking } from '@/lib/db/booking-rows'
import { record, withdraw } from '@/lib/db/record'
import type { WriteTx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { Refused } from '@/lib/domain/refusal'
import type { ProfileRules } from '@/lib/domain/situation'
import { holds } from '@/lib/domain/status'
import { endProposalIn } from './end-proposal-in'
import { lastHeard } from './last-heard'
import { mailsTo } from './messages'
import type { Changed } from './move-in'

/**
 * Asks the visitors of a locked booking for another time. It keeps its place and is pending until they have answered.
 * Refuses what is over or cancelled with `invalid_transition`.
 */
export async function askIn(
  tx: WriteTx,
  actor: Actor,
  booking: Booking,
  profile: ProfileRules,
  { reason, tell, delay }: { reason: string | null; tell: boolean; delay: number },
): Promise<Changed> {
  if (!holds(booking.status) || booking.status === 'completed')
    throw new Refused('invalid_transition', 'What is over or cancelled needs no other time.')
  const after = await updateBooking(tx, actor.profileId, {
    ...booking,
    status: booking.status === 'confirmed' ? 'pending' : booking.status,
  })
  await endProposalIn(tx, actor.profileId, booking.id)
  const obsolete = ['confirmed', 'rescheduled', 'staff_rescheduled', 'move_request', 'reminder']
  await withdraw(tx, actor.profileId, booking.id, obsolete, 'the visitor is asked for another time')
  const heard = await lastHeard(tx, actor.profileId, booking)
  const owed = tell
    ? await mailsTo(profile, after, 'move_request', { reason, heard, dueInSeconds: delay })
    : []
  const fact = {
    type: 'asked',
    before: { status: booking.status },
    after: { status: after.status, ...(reason && { reason }) },
  } as const
  record(tx, actor, after, fact, { owed })
  return { booking: after, owed }
}
