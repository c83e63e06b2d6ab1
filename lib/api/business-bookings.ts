import type { z } from 'zod'
import type { DetailedBooking } from '@/lib/db/booking-details'
import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { demand } from '@/lib/domain/permission'
import { missing, Refused } from '@/lib/domain/refusal'
import { bookAs } from '@/lib/engine/book-as'
import { findDetailed, listDetailed } from '@/lib/engine/detailed'
import { demandNamed, named } from '@/lib/engine/named'
import { remove } from '@/lib/engine/remove'
import { revise } from '@/lib/engine/revise'
import type { businessChange, businessListQuery, newBusinessBooking } from '@/lib/wire/business-inputs'
import { toBusinessFilter, toNotedWish, toPage, toRevision } from '@/lib/wire/business-wishes'

/** A page of the bookings that a query asks for. */
export async function listBusiness(actor: Actor, query: z.output<typeof businessListQuery>) {
  const { clientId: customer, personId: staff, serviceId: service, locationId: location } = query
  const found = await named(actor, { customer, staff, service, location })
  return listDetailed(actor, toBusinessFilter(query, found), toPage(query))
}

/** The booking of a path's uid. Refuses: not_found, also for what is no uid. */
export async function findBusiness(actor: Actor, uid: string): Promise<DetailedBooking> {
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(uid)) throw missing('Booking')
  return findDetailed(actor, uid)
}

export async function createBusiness(
  actor: Actor,
  body: z.output<typeof newBusinessBooking>,
): Promise<Booking> {
  demand(actor, 'bookings.write')
  const { clientId: customer, personId: staff, serviceId: service, locationId: location } = body
  return bookAs(actor, toNotedWish(body, await demandNamed(actor, { customer, staff, service, location })))
}

/** Changes a booking. One that does not exist is unprocessable here, as the dialect's document says. */
export async function changeBusiness(
  actor: Actor,
  uid: string,
  body: z.output<typeof businessChange>,
  version: number | null,
): Promise<void> {
  demand(actor, 'bookings.write')
  try {
    const booking = await findBusiness(actor, uid)
    const { clientId: customer, personId: staff, serviceId: service, locationId: location } = body
    const found = await demandNamed(actor, { customer, staff, service, location })
    await revise(actor, booking.id, toRevision(body, booking, found, version))
  } catch (error) {
    if (error instanceof Refused && error.reason === 'not_found')
      throw new Refused('validation_failed', error.message)
    throw error
  }
}

/** Takes a booking off the diary; it stays in the books. */
export async function removeBusiness(actor: Actor, uid: string, version: number | null): Promise<void> {
  demand(actor, 'bookings.write')
  const { id } = await findBusiness(actor, uid)
  await remove(actor, id, version)
}
