import { MINUTE } from '@/lib/domain/local-time'
import type { MailKind } from '@/lib/domain/mail-kind'
import { calendarEntry } from './calendar-entry'
import { address, greetable, line } from './inert'
import { initialOf, type Letter, type Note, toText } from './letter'
import { toHtml } from './letter-html'
import type { Mail, MailAbout } from './mail'
import { ownWords } from './own-words'
import { isTeamMail, rowsFor } from './rows'
import { sender } from './sender'
import { leafOf, longSpan, shortMoment, whenInShort, zoneName } from './when'
import type { Wording, Words } from './words'
import { type Writing, writingFor } from './writing'

export type { FormerPlace, Mail } from './mail'

/**
 * The mail that tells of a booking, complete, in its reader's language. Fast, because it runs inside the booking's
 * transaction. Times are in the profile's zone; whatever people typed stays inert.
 */
export async function composeMail(kind: MailKind, about: MailAbout): Promise<Mail> {
  const writing = writingFor(about)
  const { profile, recipient } = about
  const { words, calendar } = writing
  const told = toldOf(kind, about)
  const wording = words.mails[told]
  const own = told === 'unmoved' ? { subject: null, paragraph: [] } : ownWords(kind, about, writing)
  const business = line(profile.name, 120)
  const letter: Letter = {
    language: writing.language,
    business,
    initial: initialOf(business),
    preheader: preheader(about, writing),
    heading: wording.heading,
    greeting: words.hello(greetable(recipient.name)),
    opening: wording.opening({ business, visitor: visitorOf(about, words), by: cancelledBy(about) }),
    own: own.paragraph,
    leaf: leafOf((about.proposal ?? about.booking).startsAt, calendar),
    over: kind === 'cancelled' || kind === 'staff_cancelled',
    rows: rowsFor(kind, about, writing),
    action: actionOf(kind, about, wording, words),
    notes: notesOf(kind, about, wording, writing).map((note) => linked(note, reachOf(profile))),
    small: words.zone(zoneName(calendar)),
    sentWith: words.sentWith,
    appUrl: about.appUrl,
  }
  const attachment = calendarEntry(kind, about, writing)
  return {
    from: sender(profile.name),
    to: address(recipient.email),
    ...(profile.email ? { reply_to: address(profile.email) } : {}),
    subject: own.subject ?? subjectOf(wording, about, writing),
    text: toText(letter),
    html: await toHtml(letter),
    ...(attachment && { attachments: [attachment] }),
  }
}

function toldOf(kind: MailKind, { from, isTheirWish, wasRequest }: MailAbout): keyof Words['mails'] {
  if (kind === 'cancelled' && wasRequest) return 'refused'
  if (kind !== 'rescheduled') return kind
  if (!from) return 'unmoved'
  return isTheirWish ? 'agreed' : kind
}

function subjectOf(wording: Wording, { booking }: MailAbout, { calendar }: Writing): string {
  // "How was it?" has its mark already.
  const mark = wording.subject.endsWith('?') ? '' : ':'
  return line(
    `${wording.subject}${mark} ${line(booking.serviceName, 100)}, ${whenInShort(booking, calendar)}`,
  )
}

function preheader({ booking, proposal }: MailAbout, { words, calendar }: Writing): string {
  const { staffName } = proposal ?? booking
  return `${longSpan(proposal ?? booking, calendar)}${staffName ? words.withPerson(line(staffName, 80)) : ''}`
}

const visitorOf = ({ booking, seat }: MailAbout, words: Words) =>
  line(seat?.name ?? booking.visitorName, 80) || words.guest

/** One seat of a class that goes on was given up by somebody: the class does not know by whom. */
function cancelledBy({ booking, seat }: MailAbout) {
  if (seat && booking.status !== 'cancelled') return null
  return booking.cancelledBy === 'visitor' ? 'visitor' : booking.cancelledBy === 'owner' ? 'business' : null
}

/** Where the button leads: the team to its calendar, a visitor to their booking, or to a new one. */
function actionOf(kind: MailKind, about: MailAbout, { action }: Wording, words: Words): Letter['action'] {
  const { profile, booking, links, appUrl } = about
  if (kind === 'cancelled' && profile.publicPage)
    return { label: words.bookAgain, url: `${appUrl}/${profile.slug}` }
  if (action === null) return null
  if (isTeamMail(kind)) return { label: action, url: `${appUrl}/calendar?booking=${booking.id}` }
  return { label: action, url: kind === 'review_request' ? links.review : links.manage }
}

/** Mails about a booking that stands: they say until when it can be changed. */
const standing: readonly MailKind[] = ['received', 'confirmed', 'rescheduled', 'reminder']

/** What there is to know beside the facts: until when, and how to reach the business. */
function notesOf(
  kind: MailKind,
  about: MailAbout,
  { closing }: Wording,
  { words, calendar }: Writing,
): string[] {
  const { profile, booking, proposal, offeredUntil } = about
  const keptUntil = proposal?.expiresAt ?? offeredUntil
  const deadline = new Date(booking.startsAt.getTime() - booking.cancelDeadlineHours * 60 * MINUTE)
  const contact = contactOf(profile, words)
  return [
    keptUntil && words.keptUntil(shortMoment(keptUntil, calendar)),
    standing.includes(kind) && deadline.getTime() > Date.now()
      ? words.deadline[profile.visitorMoves](shortMoment(deadline, calendar))
      : null,
    contact && closing?.(contact),
  ].filter((note) => typeof note === 'string')
}

/** The business's number and address as they stand in a note, and what a press on them does. */
const reachOf = ({ phone, email }: MailAbout['profile']) => [
  ...(phone ? [{ text: line(phone, 40), url: `tel:${phone.replace(/[^\d+]/g, '')}` }] : []),
  ...(email
    ? [{ text: address(email), url: `mailto:${encodeURIComponent(address(email)).replace('%40', '@')}` }]
    : []),
]

/** The note cut into what is plain and what can be pressed. */
const linked = (note: string, [next, ...others]: ReturnType<typeof reachOf>): Note => {
  if (!next) return [{ text: note }]
  const at = note.indexOf(next.text)
  if (at < 0) return linked(note, others)
  const [before, after] = [note.slice(0, at), note.slice(at + next.text.length)]
  return [...linked(before, others), next, ...linked(after, others)].filter(({ text }) => text !== '')
}

/** How to reach the business, as the end of a sentence; null when it gave no way. */
function contactOf({ phone, email }: MailAbout['profile'], words: Words): string | null {
  const ways = [phone && words.call(line(phone, 40)), email && words.write(address(email))]
  return ways.filter(Boolean).join(', ') || null
}
