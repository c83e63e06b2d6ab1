import type { MailKind } from '@/lib/domain/mail-kind'
import { formatMoney } from '@/lib/domain/money'
import { joined, line } from './inert'
import type { Row } from './letter'
import type { FormerPlace, MailAbout } from './mail'
import { longMoment, longSpan, nights, shortMoment } from './when'

/** What, when, with whom, for how much, where: what the mail of this kind shows of the booking. */
export function rowsFor(kind: MailKind, about: MailAbout): Row[] {
  const { booking, profile, reason, others = [] } = about
  const over = kind === 'cancelled' || kind === 'review_request' || kind === 'move_request'
  const rows: (Row | false)[] = [
    { label: 'What', value: line(booking.serviceName) },
    ...(kind === 'rescheduled' && about.from ? moveRows(about, about.from) : placeRows(about)),
    !over &&
      booking.price > 0 && {
        label: 'Price',
        value: formatMoney(booking.price, booking.currency, profile.locale),
      },
    !over && hasText(profile.address) && { label: 'Where', value: joined(profile.address) },
    others.length > 0 && {
      label: 'Also',
      value: others.map((start) => shortMoment(start, profile)).join('; '),
    },
    kind !== 'review_request' && hasText(reason) && { label: 'Reason', value: joined(reason) },
  ]
  return rows.filter((row) => row !== false)
}

function placeRows({ booking, profile }: MailAbout): Row[] {
  const staff = booking.staffName ? [{ label: 'With', value: line(booking.staffName) }] : []
  if (booking.kind !== 'rental') return [{ label: 'When', value: longSpan(booking, profile) }, ...staff]
  return [
    { label: 'Check-in', value: longMoment(booking.startsAt, profile) },
    { label: 'Check-out', value: longMoment(booking.endsAt, profile) },
    { label: 'Nights', value: String(nights(booking, profile)) },
    ...staff,
  ]
}

/** From where to where; the person is named when there is one on either side. */
function moveRows({ booking, profile }: MailAbout, from: FormerPlace): Row[] {
  const place = (span: FormerPlace) => {
    const count = booking.kind === 'rental' ? `, ${plural(nights(span, profile), 'night')}` : ''
    return `${longSpan(span, profile)}${count}${span.staffName ? `, with ${line(span.staffName)}` : ''}`
  }
  return [
    { label: 'Before', value: place(from), past: true },
    { label: 'Now', value: place(booking) },
  ]
}

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

const hasText = (value: string | null | undefined): value is string => Boolean(value?.trim())
