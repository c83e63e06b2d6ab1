import { readProfile } from '@/lib/db/profile-rules'
import { reader, type Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { DAY } from '@/lib/domain/local-time'
import { mailLanguageOf } from '@/lib/domain/mail-text'
import { demandFillable, type MailWording } from '@/lib/domain/mail-wording'
import { demand } from '@/lib/domain/permission'
import type { ProfileRules } from '@/lib/domain/situation'
import { composeMail, type Mail } from '@/lib/email/compose'
import { appUrl } from './messages'
import { sampleBooking } from './sample-booking'

/** A mail as it would be with these words. */
export interface MailPreview {
  mail: Mail
  /** The booking that it tells of; null: made up. */
  bookingId: number | null
}

/** What a visitor would get with these words, of the next booking in the diary. Changes nothing. Refuses: forbidden, validation_failed (braces). */
export async function previewMail(actor: Actor, wording: MailWording): Promise<MailPreview> {
  demand(actor, 'settings.write')
  return composeSample(reader, actor.profileId, wording)
}

/** The mail with these words about a sample, to its visitor or to somebody else. */
export async function composeSample(
  tx: Tx,
  profileId: number,
  wording: MailWording,
  recipient?: { name: string; email: string },
): Promise<MailPreview> {
  demandFillable(wording)
  const profile = await readProfile(tx, profileId)
  const booking = await sampleBooking(tx, profile)
  const { kind, language } = wording
  const mail = await composeMail(kind, {
    profile: { ...profile, mailTexts: [...othersThan(profile, wording), wording] },
    booking: kind === 'cancelled' ? { ...booking, status: 'cancelled' } : booking,
    recipient: recipient ?? {
      name: booking.visitorName,
      email: booking.visitorEmail ?? 'visitor@example.com',
    },
    locale: mailLanguageOf(profile.locale) === language ? profile.locale : language,
    seat: null,
    // The real ones would change the booking.
    links: { manage: `${appUrl()}/b/example`, review: `${appUrl()}/r/example` },
    appUrl: appUrl(),
    ...particulars(kind, booking),
  })
  return { mail, bookingId: booking.id || null }
}

const othersThan = ({ mailTexts }: ProfileRules, { kind, language }: MailWording) =>
  mailTexts.filter((text) => text.kind !== kind || text.language !== language)

/** What mails of some kinds tell beside the booking: where it was, or may go, a week from there. */
function particulars(kind: MailWording['kind'], booking: Booking) {
  const elsewhere = {
    startsAt: new Date(booking.startsAt.getTime() + 7 * DAY),
    endsAt: new Date(booking.endsAt.getTime() + 7 * DAY),
    staffName: booking.staffName,
  }
  const tomorrow = new Date(Date.now() + DAY)
  if (kind === 'rescheduled') return { from: elsewhere }
  if (kind === 'proposal') return { proposal: { ...elsewhere, message: null, expiresAt: tomorrow } }
  return kind === 'waitlist_offer' ? { offeredUntil: tomorrow } : {}
}
