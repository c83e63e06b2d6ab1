import type { PriceType } from '@/lib/domain/booking'
import type { Tx } from './transaction'

/** What was agreed about a booking besides itself: how its price counts, and how many a class is for. */
export interface BookingTerms {
  priceType: PriceType
  /** What it costs the business, in the booking's currency. */
  cost: number
  capacityMin: number
  capacityMax: number
}

/** The terms of `booking b` and its `service s`. */
export const termColumns = `
  b.price_type AS "priceType", b.cost, s.capacity_min AS "capacityMin", s.capacity_max AS "capacityMax"`

/** The terms of a booking that is there. */
export async function readTerms(tx: Tx, profileId: number, bookingId: number): Promise<BookingTerms> {
  const [row] = await tx.query<BookingTerms>('booking-terms', text, [profileId, bookingId])
  return row as BookingTerms
}

const text = `
  SELECT ${termColumns} FROM booking b JOIN service s ON s.profile_id = b.profile_id AND s.id = b.service_id
  WHERE b.profile_id = $1 AND b.id = $2`
