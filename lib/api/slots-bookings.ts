import type { z } from 'zod'
import type { DetailedBooking } from '@/lib/db/booking-details'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { missing } from '@/lib/domain/refusal'
import { amend } from '@/lib/engine/amend'
import { bookSlot, reviseSlot } from '@/lib/engine/book-slot'
import { findDetailedById, listDetailed } from '@/lib/engine/detailed'
import { changeCustomer } from '@/lib/settings/change-customer'
import { toPage, toSlotChange, toSlotsCustomer, toSlotWish } from '@/lib/wire/slots-booking'
import type {
  bookingsQuery,
  newSlotsBooking,
  slotsBookingChange,
  slotsCustomerChange,
} from '@/lib/wire/slots-inputs'
import type { SlotsCustomerJson } from '@/lib/wire/slots-shapes'

/** A page of a service's bookings; of a service that is not there it is empty. */
export const listSlots = (actor: Actor, query: z.output<typeof bookingsQuery>) =>
  listDetailed(actor, { serviceId: query.service_id }, toPage(query))

/** Books a place in a time slot. */
export async function bookPlace(
  actor: Actor,
  body: z.output<typeof newSlotsBooking>,
): Promise<DetailedBooking> {
  const { id } = await bookSlot(actor, toSlotWish(body))
  return findDetailedById(actor, id)
}

export async function changeSlotsBooking(
  actor: Actor,
  id: number,
  body: z.output<typeof slotsBookingChange>,
  version: number | null,
): Promise<DetailedBooking> {
  demand(actor, 'bookings.write')
  const booking = await findDetailedById(actor, id)
  await reviseSlot(actor, booking, toSlotChange(body, booking), version)
  return findDetailedById(actor, id)
}

/** Whose a booking is. Refuses: not_found, also where nobody knows. */
export async function customerOf(actor: Actor, id: number): Promise<SlotsCustomerJson> {
  const customer = toSlotsCustomer(await findDetailedById(actor, id))
  if (!customer) throw missing('Customer')
  return customer
}

/**
 * Puts right how a booking's customer is called and reached: the customer's own record, which their other bookings to
 * come follow, and this booking in any case, whatever it said.
 */
export async function changeCustomerOf(
  actor: Actor,
  id: number,
  { name, email, phone }: z.output<typeof slotsCustomerChange>,
): Promise<SlotsCustomerJson> {
  demand(actor, 'bookings.write')
  demand(actor, 'customers.write')
  const customer = await customerOf(actor, id)
  await changeCustomer(actor, customer.id, { name, email, phone })
  await amend(actor, id, { visitorName: name, visitorEmail: email, visitorPhone: phone }, null)
  return customerOf(actor, id)
}
