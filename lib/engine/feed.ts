import { setImmediate } from 'node:timers/promises'
import ical, {
  type ICalCalendarData,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { readProfile } from '@/lib/db/profile-rules'
import { reader } from '@/lib/db/transaction'
import { type Booking, sequenceOf } from '@/lib/domain/booking'
import { blockUid, entryUid } from '@/lib/domain/calendar-uid'
import { line } from '@/lib/email/inert'

/** Whose calendar it is: the whole diary's (null), or one person's. */
export interface FeedScope {
  profileId: number
  staffId: number | null
}

/** How often calendar programs may ask again, in seconds. */
const refreshes = 15 * 60

/**
 * The diary as a calendar (RFC 5545, METHOD PUBLISH) from 60 days ago to 366 days ahead: who comes for what, and that
 * somebody is not there, but no notes, no addresses and no reasons. A booking has the UID of its visitor's mails.
 */
export async function feed(scope: FeedScope): Promise<string> {
  const which = [scope.profileId, scope.staffId]
  const [profile, bookings, blocks] = await Promise.all([
    readProfile(reader, scope.profileId),
    reader.query<FeedBooking>('feed-bookings', bookingsText, which),
    reader.query<FeedBlock>('feed-blocks', blocksText, which),
  ])
  const whose = scope.staffId === null ? null : await nameOf(scope)
  const frame: ICalCalendarData = {
    name: line([whose, profile.name].filter(Boolean).join(' · '), 120),
    prodId: { company: 'Daybook', product: 'Daybook', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: 'UTC',
    ttl: refreshes,
  }
  const isWhole = scope.staffId === null
  const busy = /^de\b/i.test(profile.locale) ? 'Nicht verfügbar' : 'Not available'
  return written(frame, [
    ...bookings.map((booking) => eventOf(booking, isWhole)),
    ...blocks.map((block) => busyEvent(block, busy, isWhole)),
  ])
}

/**
 * The library takes time by the square of what it writes, and nobody else is served meanwhile: so it writes some events
 * at a time, and a long diary in as many turns.
 */
async function written(frame: ICalCalendarData, events: ICalEventData[]): Promise<string> {
  const [opening] = ical(frame).toString().split(closing)
  const parts: string[] = []
  for (let from = 0; from < events.length; from += perTurn) {
    const some = ical({ events: events.slice(from, from + perTurn) }).toString()
    parts.push(some.slice(some.indexOf('BEGIN:VEVENT'), some.lastIndexOf(closing)))
    await setImmediate()
  }
  return `${opening}${parts.join('')}${closing}\r\n`
}

const perTurn = 100
const closing = 'END:VCALENDAR'

interface FeedBooking
  extends Pick<
    Booking,
    | 'uid'
    | 'version'
    | 'status'
    | 'kind'
    | 'serviceName'
    | 'staffName'
    | 'visitorName'
    | 'startsAt'
    | 'endsAt'
  > {
  createdAt: Date
  updatedAt: Date
  seats: number
  capacity: number
}

interface FeedBlock {
  uid: string
  profileUid: string
  staffName: string | null
  startsAt: Date
  endsAt: Date
  createdAt: Date
}

const eventOf = (booking: FeedBooking, isWhole: boolean): ICalEventData => ({
  id: entryUid(booking.uid),
  sequence: sequenceOf(booking, null),
  created: booking.createdAt,
  stamp: booking.updatedAt,
  lastModified: booking.updatedAt,
  start: booking.startsAt,
  end: booking.endsAt,
  status:
    booking.status === 'pending' || booking.status === 'reserved'
      ? ICalEventStatus.TENTATIVE
      : ICalEventStatus.CONFIRMED,
  summary: summaryOf(booking, isWhole),
  busystatus: ICalEventBusyStatus.BUSY,
  transparency: ICalEventTransparency.OPAQUE,
})

function summaryOf(booking: FeedBooking, isWhole: boolean): string {
  const { kind, serviceName, visitorName, staffName, seats, capacity } = booking
  const service = line(serviceName, 100)
  const what =
    kind === 'group'
      ? `${service} (${seats}/${capacity})`
      : [service, line(visitorName, 100)].filter(Boolean).join(' · ')
  return isWhole && staffName ? `${what} · ${line(staffName, 80)}` : what
}

const busyEvent = (block: FeedBlock, busy: string, isWhole: boolean): ICalEventData => ({
  id: blockUid(block.profileUid, block.uid),
  created: block.createdAt,
  stamp: block.createdAt,
  start: block.startsAt,
  end: block.endsAt,
  summary: isWhole && block.staffName ? `${busy} · ${line(block.staffName, 80)}` : busy,
  busystatus: ICalEventBusyStatus.OOF,
  transparency: ICalEventTransparency.OPAQUE,
})

async function nameOf({ profileId, staffId }: FeedScope): Promise<string | null> {
  const [row] = await reader.query<{ name: string }>(
    'feed-of',
    'SELECT name FROM staff WHERE profile_id = $1 AND id = $2',
    [profileId, staffId],
  )
  return row?.name ?? null
}

const within = (t: string) => `tstzrange(${t}.starts_at, ${t}.ends_at, '[)')
  && tstzrange(now() - interval '60 days', now() + interval '366 days', '[)')`

/** Somebody must be known for a time that is only kept. */
const bookingsText = `
  SELECT b.uid, b.version, b.status, b.kind, s.name AS "serviceName", st.name AS "staffName",
    b.visitor_name AS "visitorName", b.starts_at AS "startsAt", b.ends_at AS "endsAt", b.created_at AS "createdAt",
    b.updated_at AS "updatedAt", s.capacity_max AS capacity,
    CASE WHEN b.kind = 'group' THEN (SELECT count(*) FROM participant q WHERE q.profile_id = b.profile_id
      AND q.booking_id = b.id AND q.status IN ('pending', 'confirmed', 'completed')) ELSE 0 END AS seats
  FROM booking b
  JOIN service s ON s.profile_id = b.profile_id AND s.id = b.service_id
  LEFT JOIN staff st ON st.profile_id = b.profile_id AND st.id = b.staff_id
  WHERE b.profile_id = $1 AND b.deleted_at IS NULL AND ($2::int IS NULL OR b.staff_id = $2) AND ${within('b')}
    AND (b.status IN ('pending', 'confirmed', 'completed')
      OR (b.status = 'reserved' AND b.visitor_name <> '' AND b.hold_expires_at > now()))
  ORDER BY b.starts_at, b.id`

/**
 * Of a person's calendar: when they are away, and when the whole business is closed. What was read in from another
 * calendar is not handed on: its own readers have it from there, and it would go round in a ring.
 */
const blocksText = `
  SELECT k.uid, p.uid AS "profileUid", st.name AS "staffName", k.starts_at AS "startsAt", k.ends_at AS "endsAt", k.created_at AS "createdAt"
  FROM blocked_time k JOIN profile p ON p.id = k.profile_id
  LEFT JOIN staff st ON st.profile_id = k.profile_id AND st.id = k.staff_id
  WHERE k.profile_id = $1 AND k.import_id IS NULL AND ${within('k')}
    AND ($2::int IS NULL OR k.staff_id = $2 OR (k.staff_id IS NULL AND k.service_id IS NULL))
  ORDER BY k.starts_at, k.id`
