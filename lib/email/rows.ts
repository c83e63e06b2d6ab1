import { whereabouts } from '@/lib/domain/location'
import type { MailKind, TeamMail } from '@/lib/domain/mail-kind'
import { teamMails } from '@/lib/domain/mail-kind'
import { formatMoney } from '@/lib/domain/money'
import { holds } from '@/lib/domain/status'
import { address, joined, line } from './inert'
import type { Row } from './letter'
import type { FormerPlace, MailAbout } from './mail'
import { longMoment, longSpan, nights, type Span, whenInShort } from './when'
import type { Label } from './words'
import type { Writing } from './writing'

export const isTeamMail = (kind: MailKind): kind is TeamMail => teamMails.some((each) => each === kind)

/** Mails that tell of no visit to come: what it costs and where it is are beside the point. */
const withoutPrice: readonly MailKind[] = ['cancelled', 'review_request', 'move_request']

const withoutReason: readonly MailKind[] = ['review_request', 'move_wish']

/** What, when, with whom, for how much, where: what the mail of this kind shows of the booking. */
export function rowsFor(kind: MailKind, about: MailAbout, writing: Writing): Row[] {
  const { booking, profile, others = [] } = about
  const { words, calendar } = writing
  const { labels } = words
  const fact = (label: Label, value: string, shown: Partial<Row> = {}): Row => ({
    label: labels[label],
    value,
    ...shown,
  })
  const place = (span: FormerPlace) => {
    const stay = booking.kind === 'rental' ? `, ${words.nights(nights(span, calendar))}` : ''
    const person = span.staffName ? words.withPerson(line(span.staffName)) : ''
    return `${longSpan(span, calendar)}${stay}${person}`
  }
  const told = !withoutPrice.includes(kind)
  const price = about.seat?.price ?? booking.price
  return [
    fact('what', line(booking.serviceName), { ticket: 'title' }),
    ...when(),
    ...(kind === 'move_wish' ? written('wish', about.reason) : []),
    ...(isTeamMail(kind) ? visitorRows() : []),
    ...(told && price > 0 ? [fact('price', formatMoney(price, booking.currency, calendar.locale))] : []),
    ...(told && !isTeamMail(kind) ? written('where', whereabouts(booking, profile)) : []),
    ...others.map((other, index) => ({
      label: index === 0 ? labels.also : '',
      value: whenInShort(other.booking, calendar),
      url: other.manage,
    })),
    ...(kind === 'proposal' ? written('message', about.proposal?.message) : []),
    ...(withoutReason.includes(kind) ? [] : written('reason', about.reason)),
  ]

  function when(): Row[] {
    if (kind === 'proposal' && about.proposal) {
      return [
        ...former(),
        fact('booked', place(booking), { ticket: 'named' }),
        fact('proposed', place(about.proposal), { ticket: 'named' }),
      ]
    }
    if (about.from) return [...former(), fact('now', place(booking), { ticket: 'named' })]
    const person = booking.staffName ? [fact('with', line(booking.staffName), { ticket: 'named' })] : []
    return [
      ...(booking.kind === 'rental'
        ? stayRows(booking)
        : [fact('when', longSpan(booking, calendar), { ticket: 'line' })]),
      ...person,
    ]
  }

  function former(): Row[] {
    return about.from ? [fact('before', place(about.from), { ticket: 'named', past: true })] : []
  }

  function stayRows(span: Span): Row[] {
    return [
      fact('checkIn', longMoment(span.startsAt, calendar), { ticket: 'named' }),
      fact('checkOut', longMoment(span.endsAt, calendar), { ticket: 'named' }),
      fact('stay', String(nights(span, calendar))),
    ]
  }

  /** Whom it is for, for the business's own people: what the visitor wrote goes to nobody else. */
  function visitorRows(): Row[] {
    const { seat } = about
    const visitor = seat ?? {
      name: booking.visitorName,
      email: booking.visitorEmail,
      phone: booking.visitorPhone,
      note: booking.visitorNote,
      answers: booking.answers,
    }
    const taken = booking.participants.filter(({ status }) => holds(status)).length
    return [
      ...written('visitor', visitor.name),
      ...(visitor.email ? [fact('email', address(visitor.email))] : []),
      ...written('phone', visitor.phone),
      ...written('note', visitor.note),
      ...(visitor.answers ?? []).map(({ label, answer }) => ({
        label: line(label, 120),
        value: joined(answer),
      })),
      ...(booking.kind === 'group' ? [fact('taken', words.seats(taken))] : []),
      ...(about.minimum === undefined ? [] : [fact('needed', words.seats(about.minimum))]),
    ]
  }

  function written(label: Label, typed: string | null | undefined): Row[] {
    return typed?.trim() ? [fact(label, joined(typed))] : []
  }
}
