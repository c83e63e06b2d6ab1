import type { MailKind } from '@/lib/domain/mail-kind'
import { fillText, type Placeholder } from '@/lib/domain/mail-text'
import { formatMoney } from '@/lib/domain/money'
import { greetable, line } from './inert'
import type { MailAbout } from './mail'
import { clockTime, longDay, shortDay, shortDays } from './when'
import type { Writing } from './writing'

/** A business's paragraph is a few lines, not a letter of its own. */
const mostLines = 12

/** What the business says in its own words: a subject in place of ours (null: ours), and a paragraph line by line. */
export function ownWords(
  kind: MailKind,
  about: MailAbout,
  writing: Writing,
): { subject: string | null; paragraph: string[] } {
  const text = about.profile.mailTexts.find(
    (each) => each.kind === kind && each.language === writing.language,
  )
  const fill = (typed: string, long: boolean) => fillText(typed, valuesOf(about, writing, long))
  return {
    subject: text?.subject?.trim() ? line(fill(text.subject, false)) : null,
    paragraph: (text?.paragraph ?? '')
      .split(/\r\n|\r|\n/)
      .map((typed) => line(fill(typed, true), 1000))
      .filter(Boolean)
      .slice(0, mostLines),
  }
}

/** What the placeholders stand for, each one line. A subject has the short day. */
function valuesOf({ profile, booking, recipient, seat }: MailAbout, writing: Writing, long: boolean) {
  const { words, calendar } = writing
  const price = seat?.price ?? booking.price
  const day = (long ? longDay : shortDay)(booking.startsAt, calendar)
  return {
    visitor_name: greetable(recipient.name) ?? words.guest,
    service: line(booking.serviceName, 100),
    staff: line(booking.staffName ?? profile.name, 100),
    date: booking.kind === 'rental' ? shortDays(booking, calendar) : day,
    time: clockTime(booking.startsAt, calendar),
    business: line(profile.name, 120),
    price: price > 0 ? formatMoney(price, booking.currency, calendar.locale) : words.free,
  } satisfies Record<Placeholder, string>
}
