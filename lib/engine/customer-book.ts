import { readBooking } from '@/lib/db/booking-rows'
import type { TokenCustomer } from '@/lib/db/customer-token'
import { reader, type Tx, violated, write } from '@/lib/db/transaction'
import { localOf, MINUTE } from '@/lib/domain/local-time'
import { invalid, missing, Refused } from '@/lib/domain/refusal'
import { type BookingWish, bookIn, lastWall, latestSeat } from './book'
import { type CustomerBooking, toldOf } from './customer-booking'
import type { OnlinePlace } from './held-place'
import { type OnlineOffer, onlineOffer, visitorTerms } from './online-offer'
import { placeOf } from './span'
import { suggesting } from './suggest'
import { demandHolder } from './token-holder'

/** A service at a time (instants, in ms). A stay needs its end; what has a length of its own may leave it out. */
interface NewVisit {
  serviceId: number
  startsAt: number
  endsAt: number | null
  /** null: anyone who offers it. */
  staffId: number | null
}

/** What a customer asks for by their token: a booking of their own, or a seat in a class that meets. */
export interface CustomerWish {
  what: NewVisit | { classId: number }
  note: string
  /** What they answered, by the ids of the service's questions. */
  answers: Record<string, string>
}

type Place = OnlinePlace & Pick<BookingWish, 'classId' | 'locationId' | 'startsAt'>

/**
 * Books for the customer whose token it is, as the public page would: what is offered online, confirmed or as a request,
 * as the profile says. Refuses as book does, and: unauthenticated, forbidden (a mail's link is for one booking only),
 * not_found and invalid_transition (a class that is not there, or does not meet any more).
 */
export async function bookByCustomer(token: string, asked: CustomerWish): Promise<CustomerBooking> {
  const { actor, customer } = await demandHolder(reader, token)
  if (!customer) throw new Refused('forbidden', 'The link of a mail is for its one booking only.')
  const { place, offer } =
    'classId' in asked.what
      ? await seatIn(reader, customer, asked.what.classId)
      : await visitOf(reader, customer, asked.what)
  const { name, email, phone, locale } = customer
  const wish: BookingWish = {
    ...place,
    customerId: customer.id,
    visitor: { name, email, phone, note: asked.note },
    ...(locale && { locale }),
    ...visitorTerms(offer, asked.answers),
  }
  return suggesting(
    actor.profileId,
    () => wish,
    () =>
      write(actor.profileId, async (tx) => {
        const booking = await bookIn(tx, actor, wish)
        return toldOf(tx, { profileId: actor.profileId, booking, seat: latestSeat(booking) })
      })
        .catch(goneMeanwhile)
        .catch(lastWall),
  )
}

interface Placed {
  place: Place
  offer: OnlineOffer
}

/** A class that is not offered online is as little there as one that does not exist. */
async function seatIn(tx: Tx, { profileId }: TokenCustomer, classId: number): Promise<Placed> {
  const booking = await readBooking(tx, profileId, classId)
  if (booking?.kind !== 'group') throw missing('Booking')
  const offer = await onlineOffer(tx, profileId, booking.serviceId).catch(asMissing)
  const { date, minute, serviceId } = placeOf(booking)
  const startsAt = booking.startsAt.getTime()
  // Who teaches it is the class's own matter: perhaps somebody who gives no new ones.
  const where = { staffId: null, locationId: booking.locationId }
  return {
    offer,
    place: { serviceId, date, minute, startsAt, checkoutDate: null, duration: null, classId, ...where },
  }
}

function asMissing(error: unknown): never {
  throw error instanceof Refused && error.reason === 'validation_failed' ? missing('Booking') : error
}

async function visitOf(tx: Tx, { profileId }: TokenCustomer, asked: NewVisit): Promise<Placed> {
  const { serviceId, staffId, startsAt, endsAt } = asked
  const offer = await onlineOffer(tx, profileId, serviceId)
  const { date, minute } = localOf(startsAt, offer.timezone)
  const place = { serviceId, staffId, date, minute, checkoutDate: null, duration: null }
  if (offer.kind === 'rental')
    return {
      offer,
      place: { ...place, checkoutDate: endsAt === null ? null : localOf(endsAt, offer.timezone).date },
    }
  if (endsAt !== null && endsAt !== startsAt + offer.duration * MINUTE)
    throw invalid('endTime', `This service takes ${offer.duration} minutes.`, 'other_length')
  return { offer, place: { ...place, startsAt } }
}

/** Somebody made one customer of two, or erased them, in this very moment. */
function goneMeanwhile(error: unknown): never {
  if (violated(error, 'participant_profile_id_customer_id_fkey'))
    throw new Refused('unauthenticated', 'This token is unknown or was revoked.')
  throw error
}
