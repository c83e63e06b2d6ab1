import type { MailKind } from '@/lib/domain/mail-kind'
import { address, greetable, line } from './inert'
import { toHtml, toText } from './letter'
import type { Mail, MailAbout } from './mail'
import { rowsFor } from './rows'
import { sender } from './sender'
import { shortDays, shortMoment, zoneName } from './when'
import { contact, unmoved, wordings } from './wording'

export type { FormerPlace, Mail } from './mail'

/**
 * The mail that tells of a booking, complete. Fast, because it runs inside the booking's transaction. Times are in the profile's zone and style; whatever people typed stays inert.
 */
export async function composeMail(kind: MailKind, about: MailAbout): Promise<Mail> {
  const { profile, recipient } = about
  const wording = kind === 'rescheduled' && !about.from ? unmoved : wordings[kind]
  const business = line(profile.name, 120)
  const name = greetable(recipient.name)
  const letter = {
    heading: wording.heading,
    greeting: name === null ? 'Hello,' : `Hello ${name},`,
    opening: wording.opening(business),
    rows: rowsFor(kind, about),
    closing: wording.closing(contact(profile)),
    signature: business,
    small: `Times are in ${zoneName(profile)}.`,
    appUrl: about.appUrl,
  }
  return {
    from: sender(profile.name),
    to: address(recipient.email),
    ...(profile.email ? { reply_to: address(profile.email) } : {}),
    subject: line(`${wording.subject}: ${line(about.booking.serviceName, 100)}, ${shortWhen(about)}`),
    text: toText(letter),
    html: toHtml(letter),
  }
}

const shortWhen = ({ booking, profile }: MailAbout): string =>
  booking.kind === 'rental' ? shortDays(booking, profile) : shortMoment(booking.startsAt, profile)
