import { readTerms } from '@/lib/db/booking-terms'
import { now } from '@/lib/db/now'
import { readProfile } from '@/lib/db/profile-rules'
import type { Owed } from '@/lib/db/record'
import type { Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking, Participant } from '@/lib/domain/booking'
import { classSize } from '@/lib/domain/class-size'
import { mailsToTeam } from './team-mails'

/**
 * What the business is owed when a class that is still to come falls below its minimum because somebody leaves it. Once,
 * as it falls; who takes them out at the desk sees it there, and of a class that nobody is left in there is nothing to
 * decide.
 */
export async function belowMinimum(
  tx: Tx,
  actor: Actor,
  { before, after, seat }: { before: Booking; after: Booking; seat: Participant },
): Promise<Owed[]> {
  const [was, is] = [classSize(before), classSize(after)]
  if (actor.kind === 'user' || is === 0 || is >= was) return []
  const { capacityMin } = await readTerms(tx, actor.profileId, after.id)
  const falls = was >= capacityMin && is < capacityMin
  if (!falls || after.startsAt.getTime() <= (await now(tx))) return []
  const others = after.participants.filter(({ id }) => id !== seat.id)
  const left = { ...after, participants: [...others, { ...seat, status: 'cancelled' as const }] }
  const profile = await readProfile(tx, actor.profileId)
  return mailsToTeam(tx, profile, left, 'below_minimum', { participantId: seat.id, minimum: capacityMin })
}
