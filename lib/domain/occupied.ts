import { type Interval, mostAtOnce, overlapping } from './interval'
import { MINUTE } from './local-time'
import type { Situation } from './situation'
import { type AskedSpan, eachOnce, sharing } from './time-slot'

/** How many of a service that needs nobody are free throughout a span, time kept free around it included. */
export function unitsLeft(situation: Situation): (span: AskedSpan) => number {
  const { service } = situation
  const near = competing(situation, null)
  return (span) => {
    const occupied = withBuffers(span, service)
    const isShared = sharing(situation, span)
    const others = near(occupied).filter(({ booking }) => !isShared(booking))
    return service.quantity - mostAtOnce(eachOnce(others), occupied)
  }
}

/**
 * The bookings that take the person (any booking of theirs) or the object (only bookings of itself), each with the time
 * it occupies, by the time that a wish would occupy.
 */
export const competing = ({ bookings, service }: Situation, staffId: number | null) =>
  overlapping(
    bookings
      .filter((booking) =>
        staffId !== null
          ? booking.staffId === staffId
          : booking.staffId === null && booking.serviceId === service.id,
      )
      .map((booking) => {
        // Written out: spreading costs twenty times as much, and this runs for every booking of a month.
        const { start, end } = withBuffers(booking, booking)
        return { start, end, booking }
      }),
  )

/** What a span occupies: itself and the time kept free around it (minutes). */
export const withBuffers = (
  span: Interval,
  buffers: { bufferBefore: number; bufferAfter: number },
): Interval => ({
  start: span.start - buffers.bufferBefore * MINUTE,
  end: span.end + buffers.bufferAfter * MINUTE,
})
