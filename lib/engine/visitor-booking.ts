import { now } from '@/lib/db/now'
import { openLink } from '@/lib/db/opened-link'
import { readProfile } from '@/lib/db/profile-rules'
import { reader } from '@/lib/db/transaction'
import { type VisitorBooking, visitorChoices, visitorDeadline, visitStatus } from '@/lib/domain/visitor-rules'

/** What a link opens, and what its holder may do about it now; null when it opens nothing. */
export async function visitorBooking(token: string): Promise<VisitorBooking | null> {
  const opened = await openLink(reader, 'booking', token)
  if (!opened) return null
  const { profileId, booking, seat } = opened
  const [profile, at] = await Promise.all([readProfile(reader, profileId), now(reader)])
  return {
    ...opened,
    profile,
    status: visitStatus(booking, seat),
    choices: visitorChoices(booking, seat, { moves: profile.visitorMoves, now: at }),
    deadline: new Date(visitorDeadline(booking, seat)),
    now: new Date(at),
  }
}
