import ical, {
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator'
import { sequenceOf } from '@/lib/domain/booking'
import { entryUid } from '@/lib/domain/calendar-uid'
import { whereabouts } from '@/lib/domain/location'
import type { MailKind } from '@/lib/domain/mail-kind'
import { address, greetable, joined, line } from './inert'
import type { Attachment, MailAbout } from './mail'
import { senderAddress } from './sender'
import type { Writing } from './writing'

/** The mails that put a booking into the visitor's calendar, move it there, or take it out. */
const methods: Partial<Record<MailKind, ICalCalendarMethod>> = {
  received: ICalCalendarMethod.REQUEST,
  confirmed: ICalCalendarMethod.REQUEST,
  rescheduled: ICalCalendarMethod.REQUEST,
  cancelled: ICalCalendarMethod.CANCEL,
}

/**
 * The visitor's calendar entry as a file (RFC 5545, 5546), or null where a mail carries none. One booking, or one seat
 * of a class, is one entry for life: its UID stays and its SEQUENCE rises with every change, so that calendars move it
 * and take it out again. The dates of a series are an entry each: no request may hold several (RFC 5546, 3.2.2), so they
 * are published.
 */
export function calendarEntry(kind: MailKind, about: MailAbout, writing: Writing): Attachment | null {
  const asked = methods[kind]
  if (!asked) return null
  const { others = [] } = about
  const method = others.length > 0 ? ICalCalendarMethod.PUBLISH : asked
  const calendar = ical({ prodId: { company: 'Daybook', product: 'Daybook', language: 'EN' }, method })
  const empty = calendar.toString()
  const dates = others.map(({ booking, seat, manage }) => ({
    ...about,
    booking,
    seat,
    links: { ...about.links, manage },
  }))
  const events = [about, ...dates].map((date) =>
    calendar.createEvent(eventOf(method, date, writing)).toString(),
  )
  // The calendar would fold the events as well, at thirty times the cost: this runs inside the booking's transaction.
  const text = folded(empty.replace('END:VCALENDAR', () => `${events.join('')}END:VCALENDAR`))
  return {
    filename: 'booking.ics',
    content: Buffer.from(`${text}\r\n`).toString('base64'),
    content_type: `text/calendar; charset=utf-8; method=${method}`,
  }
}

function eventOf(method: ICalCalendarMethod, about: MailAbout, { words }: Writing): ICalEventData {
  const { profile, booking, recipient, seat, links } = about
  const business = line(profile.name, 120)
  const where = whereabouts(booking, profile)
  const standing = (seat ?? booking).status
  const status =
    method === ICalCalendarMethod.CANCEL
      ? ICalEventStatus.CANCELLED
      : standing === 'confirmed' || standing === 'completed'
        ? ICalEventStatus.CONFIRMED
        : ICalEventStatus.TENTATIVE
  return {
    id: entryUid((seat ?? booking).uid),
    sequence: sequenceOf(booking, seat),
    stamp: booking.updatedAt,
    start: booking.startsAt,
    end: booking.endsAt,
    status,
    summary: `${line(booking.serviceName, 100)}, ${business}`,
    ...(where && { location: joined(where) }),
    description: [
      booking.staffName && `${words.labels.with}: ${line(booking.staffName)}`,
      profile.phone && `${words.labels.phone}: ${line(profile.phone, 40)}`,
      links.manage,
    ]
      .filter(Boolean)
      .join('\n'),
    url: links.manage,
    organizer: {
      name: unquoted(business) || 'Daybook',
      email: address(profile.email ?? '') || senderAddress(),
    },
    // Who is only told takes no part (RFC 5546, 3.2.1).
    ...(method !== ICalCalendarMethod.PUBLISH && {
      attendees: [
        {
          name: unquoted(greetable(recipient.name) ?? words.guest),
          email: address(recipient.email),
          status: ICalAttendeeStatus.ACCEPTED,
          rsvp: false,
        },
      ],
    }),
    busystatus: status === ICalEventStatus.CANCELLED ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
  }
}

/** A name as a parameter: quotes and backslashes have no escape there. */
const unquoted = (name: string) => name.replace(/["\\]/g, '')

/** No line longer than 75 octets, cut between characters (RFC 5545, 3.1). */
const folded = (text: string): string => text.split('\r\n').map(foldedLine).join('\r\n')

function foldedLine(whole: string): string {
  if (Buffer.byteLength(whole) <= 75) return whole
  let text = ''
  let octets = 0
  for (const character of whole) {
    const more = Buffer.byteLength(character)
    if (octets + more > 75) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += more
  }
  return text
}
