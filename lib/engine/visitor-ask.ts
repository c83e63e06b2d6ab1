import { record } from '@/lib/db/record'
import type { WriteTx } from '@/lib/db/transaction'
import { instantOf } from '@/lib/domain/local-time'
import { invalid, Refused } from '@/lib/domain/refusal'
import { longMoment } from '@/lib/email/when'
import { mailsToTeam } from './team-mails'
import { asVisitor, demandChoice, holdOwn, type Own } from './visitor-hold'

export interface MoveAsked {
  /** What the visitor says. */
  message: string
  /** The local date and minute they would like, in the profile's zone; null: they named none. */
  wished: { date: string; minute: number } | null
}

/** So often a day a visitor may ask about one booking; then they had better call. */
const asksPerDay = 5

/**
 * The holder of a link asks the business for another time: the booking stays as it is, the business gets one mail. The
 * same words again, while nothing has become of the booking, are one request.
 * Refuses: not_found, deadline_passed, invalid_transition, rate_limited, a wished time that does not exist or
 * has passed.
 */
export async function askToMove(token: string, { message, wished }: MoveAsked): Promise<void> {
  await asVisitor(token, async (tx) => {
    const own = await holdOwn(tx, token)
    demandChoice(own, 'move')
    const { actor, profile, booking, seat } = own
    const startsAt = wished && new Date(instantOf(wished, profile.timezone, 'wished'))
    if (startsAt && startsAt.getTime() <= own.now)
      throw invalid('wished', 'This time has passed.', 'too_early')
    const after = {
      reason: message,
      ...(startsAt && { wishedFor: startsAt.toISOString() }),
      ...(seat && { participant: seat.name }),
    }
    const { asked, again } = await asksOf(tx, own, after)
    if (again) return
    if (asked >= asksPerDay)
      throw new Refused('rate_limited', 'You have asked several times already. Please call.', {
        retryAfter: 3600,
      })
    const owed = await mailsToTeam(tx, profile, booking, 'move_wish', {
      reason: [message, startsAt && longMoment(startsAt, profile)].filter(Boolean).join('\n'),
      ...(seat && { participantId: seat.id }),
    })
    record(tx, actor, booking, { type: 'asked', before: null, after }, { owed })
  })
}

/** How often the visitor asked within a day, and whether these very words since the booking last changed. */
async function asksOf(tx: WriteTx, { profileId, booking }: Own, after: object) {
  const [row] = await tx.query<{ asked: number; again: boolean }>(
    'visitor-asks',
    `SELECT count(*)::int AS asked, coalesce(bool_or(version = $3 AND after = $4::jsonb), false) AS again FROM fact
     WHERE profile_id = $1 AND booking_id = $2 AND type = 'asked' AND actor ->> 'kind' = 'visitor'
       AND at > clock_timestamp() - interval '1 day'`,
    [profileId, booking.id, booking.version, JSON.stringify(after)],
  )
  return row ?? { asked: 0, again: false }
}
