import { now } from '@/lib/db/now'
import { type Opened, openLink } from '@/lib/db/opened-link'
import { readProfile } from '@/lib/db/profile-rules'
import { reader } from '@/lib/db/transaction'
import type { Status } from '@/lib/domain/booking'
import type { ProfileRules } from '@/lib/domain/situation'
import { type VisitorChoices, visitorChoices, visitorDeadline, visitStatus } from '@/lib/domain/visitor-rules'

/** A visitor's booking as its own page shows it. */
export interface VisitorBooking extends Opened {
  profile: ProfileRules
  status: Status
  choices: VisitorChoices
  /** Until when the visitor may cancel or move it. */
  deadline: Date
  now: Date
}

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
