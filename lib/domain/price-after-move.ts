import type { PriceType } from './booking'
import { defaultPrice } from './conflicts'

interface Sold {
  price: number
  serviceId: number
}

interface Service {
  id: number
  kind: string
  price: number
  priceType: PriceType
}

/** What a moved booking costs: a stay that was sold by the night, its new nights; any other keeps its price. */
export function priceAfterMove(
  booking: Sold,
  service: Service,
  nights: { before: number; after: number },
): number {
  if (service.id !== booking.serviceId) return booking.price
  const wasListed = booking.price === defaultPrice(service, nights.before)
  return wasListed ? defaultPrice(service, nights.after) : booking.price
}
