import { mailLanguageOf } from '@/lib/domain/mail-text'
import { address, line } from './inert'
import { plainLetter, toText } from './letter'
import { toHtml } from './letter-html'
import type { Mail } from './mail'
import { sender } from './sender'
import { wordsIn } from './words'

export interface CalendarFailingAbout {
  profile: { name: string; locale: string }
  recipient: string
  /** What the calendar is called here. */
  label: string
  appUrl: string
}

/** The mail that tells a business that a calendar which blocks time cannot be read. */
export async function composeCalendarFailing(about: CalendarFailingAbout): Promise<Mail> {
  const { profile, recipient, label, appUrl } = about
  const language = mailLanguageOf(profile.locale)
  const words = wordsIn[language]
  const { subject, heading, opening, rows, action, caution } = words.calendarFailing
  const letter = plainLetter(language, words, {
    business: line(profile.name, 120),
    heading,
    opening,
    rows: [{ label: rows.calendar, value: line(label, 120) }],
    action: { label: action, url: `${appUrl}/settings#calendars` },
    notes: [caution],
    small: null,
    appUrl,
  })
  return {
    from: sender(profile.name),
    to: address(recipient),
    subject: line(subject(label)),
    text: toText(letter),
    html: await toHtml(letter),
  }
}
