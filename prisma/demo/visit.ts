import type { Interval } from '@/lib/domain/interval'
import { MINUTE } from '@/lib/domain/local-time'
import type { Offer } from './business'
import type { Customer } from './customers'

/** Somebody at the business for something: what a booking is made of. */
export interface Visit {
  offer: Offer
  staffId: number | null
  span: Interval
  /** The participants of a class; else one. */
  guests: [Customer, ...Customer[]]
}

export const spanOf = (offer: Offer, start: number): Interval => ({
  start,
  end: start + offer.durationMinutes * MINUTE,
})

/** The time a visit takes from its person: with the buffers around it. */
export const occupied = (offer: Offer, span: Interval): Interval => ({
  start: span.start - offer.bufferBeforeMinutes * MINUTE,
  end: span.end + offer.bufferAfterMinutes * MINUTE,
})
