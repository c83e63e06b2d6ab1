import type { z } from 'zod'
import type { DetailedBooking } from '@/lib/db/booking-details'
import { localOf, MINUTE } from '@/lib/domain/local-time'
import { exponent, smallestUnits } from '@/lib/domain/money'
import { invalid } from '@/lib/domain/refusal'
import type { NotedWish } from '@/lib/engine/book-as'
import type { Named } from '@/lib/engine/named'
import type { Revision } from '@/lib/engine/revise'
import { originOf } from './business-booking'
import type { businessChange, businessListQuery, newBusinessBooking } from './business-inputs'
import { int32 } from './fields'

const longest = 24 * 60

/** What a new booking names: all of it is there. */
type Found = Named & { service: NonNullable<Named['service']>; customer: NonNullable<Named['customer']> }

/** A new booking in the engine's words. A stay goes by its dates: it begins and ends when its rooms do. */
export function toNotedWish(body: z.output<typeof newBusinessBooking>, found: Found): NotedWish {
  const { timezone, staffId, locationId, service, customer } = found
  const [from, to] = [localOf(body.startTime, timezone), localOf(body.endTime, timezone)]
  const isStay = service.kind === 'rental'
  const duration = (body.endTime - body.startTime) / MINUTE
  if (!isStay && duration > longest) throw invalid('endTime', 'At most 24 hours after startTime.', 'too_big')
  if (service.kind === 'group' && !isAhead(body.status))
    throw invalid('status', 'A place in a class is reserved, pending or confirmed.', 'invalid_value')
  return {
    serviceId: service.id,
    staffId,
    locationId,
    customerId: customer.id,
    visitor: { name: customer.name, email: customer.email, phone: customer.phone, note: '' },
    ...from,
    startsAt: body.startTime,
    checkoutDate: isStay ? to.date : null,
    duration: isStay ? null : duration,
    internalNote: body.internalNote ?? '',
    price: amountIn(body.amount, service.currency),
    currency: null,
    status: body.status,
    override: false,
    tell: body.notifyClient ?? true,
  }
}

const isAhead = (status: NotedWish['status']) =>
  status === 'reserved' || status === 'pending' || status === 'confirmed'

/** A change in the engine's words. Refuses what cannot be changed: how a booking came about, and who a class is named after. */
export function toRevision(
  body: z.output<typeof businessChange>,
  booking: DetailedBooking,
  found: Named,
  version: number | null,
): Revision {
  demandOrigin(body, booking)
  const { service, customer } = found
  // An amount is one of the service it is for; without one, price and currency stay as they were agreed.
  const { currency } = service && service.id !== booking.serviceId ? service : booking
  if (booking.kind === 'group' && customer && customer.id !== booking.customerId)
    throw invalid('clientId', 'A class has participants: book the client into it instead.', 'other_kind')
  return {
    startsAt: body.startTime ?? undefined,
    endsAt: body.endTime ?? undefined,
    status: body.status ?? undefined,
    serviceId: service?.id,
    staffId: body.personId === undefined ? undefined : found.staffId,
    locationId: found.locationId ?? undefined,
    tell: body.notifyClient ?? undefined,
    version,
    amendment: {
      internalNote: body.internalNote === null ? '' : body.internalNote,
      ...(body.amount != null && { price: amountIn(body.amount, currency), currency }),
      notifyClient: body.notifyClient ?? undefined,
      ...(customer &&
        customer.id !== booking.customerId && {
          customerId: customer.id,
          visitorName: customer.name,
          visitorEmail: customer.email,
          visitorPhone: customer.phone,
        }),
    },
  }
}

/** Whoever sends a booking back as it was read sends its origin too; only another one is refused. */
function demandOrigin(body: z.output<typeof businessChange>, booking: DetailedBooking): void {
  const origin = originOf(booking)
  for (const field of Object.keys(origin) as (keyof typeof origin)[])
    if (body[field] != null && body[field] !== origin[field])
      throw invalid(field, 'Cannot be modified.', 'immutable')
}

/** An amount of the body in smallest units. Refuses what is finer than the currency, or too much. */
function amountIn(amount: number, currency: string): number {
  const smallest = smallestUnits(amount, currency)
  if (smallest === null)
    throw invalid('amount', `Must have at most ${exponent(currency)} decimals in ${currency}.`, 'too_fine')
  if (smallest > int32) throw invalid('amount', 'Is too much.', 'too_big')
  return smallest
}

/** What a list is about. A uid that nothing bears finds nothing. */
export const toBusinessFilter = (query: z.output<typeof businessListQuery>, found: Named) => ({
  dateFrom: query.startDate ?? null,
  dateTo: query.endDate ?? null,
  statuses: query.status ?? null,
  customerId: query.clientId === undefined ? null : (found.customer?.id ?? nothing),
  staffId: query.personId === undefined ? null : (found.staffId ?? nothing),
  serviceId: query.serviceId === undefined ? null : (found.service?.id ?? nothing),
  locationId: query.locationId === undefined ? null : (found.locationId ?? nothing),
})

const nothing = -1

export function toPage({ limit = 50, offset = 0, page }: z.output<typeof businessListQuery>) {
  return { limit, offset: page === undefined ? offset : Math.min(int32, (page - 1) * limit) }
}
