import type { Owed } from '@/lib/db/record'
import type { Booking } from '@/lib/domain/booking'
import type { ProfileRules } from '@/lib/domain/situation'
import { holds } from '@/lib/domain/status'
import { composeMail, type FormerPlace, type MailKind } from '@/lib/email/compose'

/** Where a booking stood, as kept with a waiting reschedule mail. */
export interface Origin {
  startsAt: string
  endsAt: string
  staffId: number | null
  staffName: string | null
  serviceId: number
}

export const originOf = (booking: Booking): Origin => ({
  startsAt: booking.startsAt.toISOString(),
  endsAt: booking.endsAt.toISOString(),
  staffId: booking.staffId,
  staffName: booking.staffName,
  serviceId: booking.serviceId,
})

export const sameOrigin = (a: Origin, b: Origin): boolean =>
  a.startsAt === b.startsAt && a.endsAt === b.endsAt && a.staffId === b.staffId && a.serviceId === b.serviceId

interface Telling {
  dueInSeconds?: number
  origin?: Origin | null
  reason?: string | null
  /** When the other bookings of the series begin that this one mail tells of. */
  others?: Date[]
  /** Only this one of a class's participants. */
  participantId?: number
}

/**
 * The mails of one kind that a booking's visitors are owed: one to the visitor, or one to each participant of a class.
 * Nobody without an address is owed any.
 */
export function mailsTo(
  profile: ProfileRules,
  booking: Booking,
  kind: MailKind,
  telling: Telling = {},
): Owed[] {
  return recipients(booking, telling.participantId).map(({ participantId, name, email }) => ({
    kind,
    recipient: email,
    participantId,
    dueInSeconds: telling.dueInSeconds ?? 0,
    origin: telling.origin ?? null,
    payload: composeMail(kind, {
      profile,
      booking,
      recipient: { name, email },
      reason: telling.reason ?? null,
      others: telling.others,
      appUrl: process.env.APP_URL ?? 'http://127.0.0.1:3000',
      ...(telling.origin && { from: formerPlace(telling.origin) }),
    }),
  }))
}

const formerPlace = ({ startsAt, endsAt, staffName }: Origin): FormerPlace => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  staffName,
})

function recipients(booking: Booking, only?: number) {
  if (booking.kind !== 'group') return withAddress([{ ...visitorOf(booking), participantId: null }])
  return withAddress(
    booking.participants
      .filter((seat) => (only === undefined ? holds(seat.status) : seat.id === only))
      .map(({ id, name, email }) => ({ participantId: id, name, email })),
  )
}

const visitorOf = ({ visitorName, visitorEmail }: Booking) => ({ name: visitorName, email: visitorEmail })

const withAddress = <T extends { email: string | null }>(people: T[]) =>
  people.flatMap((person) => (person.email ? [{ ...person, email: person.email }] : []))
