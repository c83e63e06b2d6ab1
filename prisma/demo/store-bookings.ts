import type { Booking } from '@/lib/domain/booking'
import { defaultPrice, nightsOf } from '@/lib/domain/conflicts'
import type { Business } from './business'
import type { Db, Ids } from './store-house'
import type { Story } from './story'

/** A story and the booking it became. */
export interface Stored {
  story: Story
  booking: Booking
}

/** Stores the bookings of the stories, with the participants of classes. */
export async function storeBookings(
  db: Db,
  ids: Ids,
  business: Business,
  stories: Story[],
): Promise<Stored[]> {
  const told = stories.map((story) => ({ story, booking: bookingOf(story, ids, business) }))
  const born = await db.booking.createManyAndReturn({
    data: told.map(({ story, booking }) => rowOf(story, booking, ids)),
    select: { id: true, uid: true },
  })
  number(
    told.map(({ booking }) => booking),
    born,
  )
  const seats = await db.participant.createManyAndReturn({
    data: told.flatMap(({ story, booking }) => seatRowsOf(story, booking, ids)),
    select: { id: true, uid: true },
  })
  number(
    told.flatMap(({ booking }) => booking.participants),
    seats,
  )
  return told
}

function bookingOf(story: Story, ids: Ids, { profile, staff }: Business): Booking {
  const { offer, span, staffId, guests } = story.visit
  const [visitor] = guests
  const last = story.chapters.at(-1) ?? story.chapters[0]
  const cancelled = story.status === 'cancelled'
  const price = defaultPrice(offer, nightsOf(span, profile.timezone))
  return {
    id: 0,
    uid: story.uid,
    version: story.chapters.length,
    kind: offer.kind,
    status: story.status,
    serviceId: ids.service(offer.id),
    serviceName: offer.name,
    serviceColor: offer.color,
    staffId: staffId === null ? null : ids.staff(staffId),
    staffName: staff.find(({ id }) => id === staffId)?.name ?? null,
    locationId: ids.location,
    locationName: profile.name,
    locationAddress: null,
    customerId: ids.customer(visitor.id),
    visitorName: visitor.name,
    visitorEmail: visitor.email,
    visitorPhone: visitor.phone,
    visitorNote: story.visitorNote,
    internalNote: story.internalNote,
    startsAt: new Date(span.start),
    endsAt: new Date(span.end),
    timezone: profile.timezone,
    bufferBefore: offer.bufferBeforeMinutes,
    bufferAfter: offer.bufferAfterMinutes,
    price,
    currency: profile.currency,
    overbooked: false,
    holdExpiresAt: story.holdExpiresAt === null ? null : new Date(story.holdExpiresAt),
    source: story.source,
    cancelReason: story.cancelReason,
    cancelledAt: cancelled ? new Date(last.at) : null,
    cancelledBy: cancelled ? (last.by === 'visitor' ? 'visitor' : 'owner') : null,
    createdAt: new Date(story.chapters[0].at),
    updatedAt: new Date(last.at),
    seriesId: null,
    locale: null,
    answers: null,
    notifyClient: true,
    linkVersion: 1,
    complaint: false,
    timeSlotId: null,
    cancelDeadlineHours: offer.cancelDeadlineHours ?? 24,
    participants: story.seats.map(({ uid, customer, status, note }) => ({
      id: 0,
      uid,
      customerId: ids.customer(customer.id),
      name: customer.name,
      email: customer.email,
      phone: customer.phone,
      note,
      status,
      price,
      locale: null,
      answers: null,
      linkVersion: 1,
      sequenceOffset: 0,
      holdExpiresAt: null,
    })),
  }
}

function rowOf({ visit }: Story, booking: Booking, ids: Ids) {
  const { id: _, serviceName: __, serviceColor: ___, staffName: ____, participants: _____, ...row } = booking
  const { bufferBefore, bufferAfter, answers: _______, cancelDeadlineHours: ______, ...rest } = row
  const { locationName: ________, locationAddress: _________, ...same } = rest
  return {
    ...same,
    profileId: ids.profile,
    bufferBeforeMinutes: bufferBefore,
    bufferAfterMinutes: bufferAfter,
    priceType: visit.offer.priceType,
    exclusive: true,
  }
}

const seatRowsOf = ({ source }: Story, booking: Booking, ids: Ids) =>
  booking.participants.map(({ id: _, answers: __, ...seat }) => ({
    ...seat,
    profileId: ids.profile,
    bookingId: booking.id,
    source,
    createdAt: booking.createdAt,
    updatedAt: booking.updatedAt,
    cancelledAt: seat.status === 'cancelled' ? booking.updatedAt : null,
  }))

/** Gives rows the ids they were stored under. */
function number(rows: { id: number; uid: string }[], stored: { id: number; uid: string }[]): void {
  const byUid = new Map(stored.map(({ uid, id }) => [uid, id]))
  for (const row of rows) row.id = byUid.get(row.uid) ?? 0
}
