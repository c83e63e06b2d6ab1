import type { VisitorBooking } from '@/lib/domain/visitor-rules'
import { calendarEntry } from '@/lib/email/calendar-entry'
import type { Attachment } from '@/lib/email/mail'
import { writingFor } from '@/lib/email/writing'
import { appUrl, linksOf } from './messages'

/**
 * A visitor's booking as a calendar file: the very entry that the mails carry, so that a later mail moves what was added
 * by hand. null: there is nothing to put into a calendar (any more).
 */
export function visitorCalendar({
  profileId,
  profile,
  booking,
  seat,
  status,
}: VisitorBooking): Attachment | null {
  if (status === 'cancelled' || status === 'no_show' || status === 'completed') return null
  const locale = (seat ?? booking).locale
  const visitor = seat ?? { name: booking.visitorName, email: booking.visitorEmail }
  return calendarEntry(
    status === 'confirmed' ? 'confirmed' : 'received',
    {
      profile,
      booking,
      seat,
      locale,
      recipient: { name: visitor.name, email: visitor.email ?? '' },
      links: linksOf(profileId, booking, seat),
      appUrl: appUrl(),
    },
    writingFor({ profile, locale }),
  )
}
