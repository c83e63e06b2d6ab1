import { tokensKept } from '@/lib/db/kept-tokens'
import type { Owed } from '@/lib/db/record'
import { signLink } from '@/lib/db/visitor-link'
import type { Booking, Participant } from '@/lib/domain/booking'
import type { MailKind, VisitorMail } from '@/lib/domain/mail-kind'
import type { ProfileRules } from '@/lib/domain/situation'
import { holds } from '@/lib/domain/status'
import { composeMail, type FormerPlace } from '@/lib/email/compose'
import type { ProposedPlace } from '@/lib/email/mail'

/** Where a booking stood before what a mail tells, as kept with it. */
export interface Origin {
  startsAt: string
  endsAt: string
  staffId: number | null
  staffName: string | null
  serviceId: number
  /** Not there: it was kept before there were locations. */
  locationId?: number | null
  /** Its visitor wished the move, or agreed to it. */
  isTheirWish?: boolean
}

/** Where each visitor of a booking last heard that it is: by seat in a class, else by null. */
export type Heard = ReadonlyMap<number | null, Origin>

export const originOf = (booking: Booking): Origin => ({
  startsAt: booking.startsAt.toISOString(),
  endsAt: booking.endsAt.toISOString(),
  staffId: booking.staffId,
  staffName: booking.staffName,
  serviceId: booking.serviceId,
  locationId: booking.locationId,
})

export const sameOrigin = (a: Origin, b: Origin): boolean =>
  a.startsAt === b.startsAt &&
  a.endsAt === b.endsAt &&
  a.staffId === b.staffId &&
  a.serviceId === b.serviceId &&
  (a.locationId === undefined || b.locationId === undefined || a.locationId === b.locationId)

/** What a mail tells beside where the booking stands. */
export interface Telling {
  dueInSeconds?: number
  /** From where its reader is told; of visitors rather by what they heard. */
  origin?: Origin | null
  /** Each visitor is told from where they last heard that it is; of a move only who heard of another place. */
  heard?: Heard
  reason?: string | null
  /** The other bookings of the series that this one mail tells of, in each the visitor's seat. */
  others?: { booking: Booking; seat: Participant | null }[]
  /** Only this one of a class's participants. */
  participantId?: number
  /** The visitor wished what it tells, or agreed to it. */
  isTheirWish?: boolean
  /** What is cancelled was a request of the visitor's, and never confirmed. */
  wasRequest?: boolean
  proposal?: ProposedPlace
  offeredUntil?: Date
  /** How many a class needs that has fewer now. */
  minimum?: number
}

/** Who a mail goes to, and in a class about whose seat. */
export interface Addressee {
  name: string
  email: string
  seat: Participant | null
  /** BCP 47; null: the profile's. */
  locale: string | null
}

/**
 * The mails of one kind that a booking's visitors are owed: one to the visitor, or one to each participant of a class.
 * Nobody without an address is owed any.
 */
export const mailsTo = (
  profile: ProfileRules,
  booking: Booking,
  kind: VisitorMail,
  telling: Telling = {},
): Promise<Owed[]> =>
  Promise.all(
    visitorsOf(booking, telling.participantId).flatMap((visitor) => {
      const origin = telling.heard ? elsewhere(booking, telling.heard, visitor) : telling.origin
      const isNews = kind !== 'rescheduled' || !telling.heard || origin
      return isNews ? [mailTo(profile, booking, kind, visitor, { ...telling, origin: origin ?? null })] : []
    }),
  )

/** Where a visitor last heard that the booking is; null: where it is. */
export function elsewhere(booking: Booking, heard: Heard, { seat }: Addressee): Origin | null {
  const origin = heard.get(seat?.id ?? null)
  return origin && !sameOrigin(origin, originOf(booking)) ? origin : null
}

/** A mail as it is owed: rendered now, and frozen. */
export async function mailTo(
  profile: ProfileRules,
  booking: Booking,
  kind: MailKind,
  { name, email, seat, locale }: Addressee,
  telling: Telling,
): Promise<Owed> {
  const { origin = null } = telling
  const isTheirWish = telling.isTheirWish ?? origin?.isTheirWish ?? false
  // What is cancelled is named as its reader knows it.
  const isOver = kind === 'cancelled' || kind === 'staff_cancelled'
  const { mark, keep } = tokensKept(profile.id)
  return {
    kind,
    recipient: email,
    participantId: seat?.id ?? null,
    dueInSeconds: telling.dueInSeconds ?? 0,
    origin: origin && { ...origin, ...(isTheirWish && { isTheirWish }) },
    payload: keep(
      await composeMail(kind, {
        profile,
        booking: isOver && origin ? { ...booking, ...formerPlace(origin) } : booking,
        recipient: { name, email },
        seat,
        locale,
        links: linksOf(profile.id, booking, seat, mark),
        reason: telling.reason ?? null,
        others: telling.others?.map((date) => ({
          ...date,
          manage: linksOf(profile.id, date.booking, date.seat, mark).manage,
        })),
        appUrl: appUrl(),
        isTheirWish,
        ...(telling.wasRequest && { wasRequest: true }),
        ...(origin && !isOver && { from: formerPlace(origin) }),
        ...(telling.proposal && { proposal: telling.proposal }),
        ...(telling.offeredUntil && { offeredUntil: telling.offeredUntil }),
        ...(telling.minimum !== undefined && { minimum: telling.minimum }),
      }),
    ),
  }
}

/** Where people reach the app, without a slash at its end. */
export const appUrl = (): string => process.env.APP_URL ?? 'http://127.0.0.1:3000'

/** Where a visitor, or one participant of a class, runs their booking and reviews it; `written`: how tokens stand in it. */
export function linksOf(
  profileId: number,
  booking: Pick<Booking, 'id' | 'linkVersion'>,
  seat: Participant | null,
  written: (token: string) => string = String,
) {
  const target = {
    profileId,
    bookingId: booking.id,
    seatId: seat?.id ?? null,
    linkVersion: (seat ?? booking).linkVersion,
  }
  return {
    manage: `${appUrl()}/b/${written(signLink('booking', target))}`,
    review: `${appUrl()}/r/${written(signLink('review', target))}`,
  }
}

const formerPlace = ({ startsAt, endsAt, staffName }: Origin): FormerPlace => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  staffName,
})

/** A booking's visitors who have an address: of a class those whose seat stands, or `only` this one. */
export function visitorsOf(booking: Booking, only?: number): Addressee[] {
  const { visitorName: name, visitorEmail: email, locale } = booking
  const visitors =
    booking.kind === 'group'
      ? booking.participants
          .filter((seat) => (only === undefined ? holds(seat.status) : seat.id === only))
          .map((seat) => ({ name: seat.name, email: seat.email, locale: seat.locale, seat }))
      : [{ name, email, locale, seat: null }]
  return visitors.flatMap((visitor) => (visitor.email ? [{ ...visitor, email: visitor.email }] : []))
}
