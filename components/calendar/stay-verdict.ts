import { conflictsOf, defaultPrice } from '@/lib/domain/conflicts'
import { priceAfterMove } from '@/lib/domain/price-after-move'
import type { Conflict } from '@/lib/domain/refusal'
import { stayOf } from '@/lib/domain/slots'
import { dateOfWall } from '@/lib/domain/wall-clock'
import type { GridJson, ServiceJson } from '@/lib/wire/profile-shapes'
import type { CalendarEvent } from './calendar-event'
import type { Target } from './place-of'
import { situationOf } from './situation-of'
import { DAY } from './wall-time'

/** What would become of a stay at a place: a foretelling by the rules of the domain, the server still decides. */
export interface StayVerdict {
  service: ServiceJson
  nights: number
  /** Smallest units. */
  price: number
  /** What it costs now; null: not booked yet. */
  priceBefore: number | null
  conflicts: Conflict[]
  /** Two would be in one place: more than a rule that may be passed. */
  isTaken: boolean
}

/** Judges nights of an object, for a stay that is to be moved there or (event null) for a new one. */
export function stayVerdict(
  grid: GridJson,
  event: CalendarEvent | null,
  target: Target,
  now: number,
): StayVerdict | null {
  const serviceId = target.serviceId ?? event?.booking.product_id
  const service = grid.services.find(({ id }) => id === serviceId)
  if (!service) return null
  const situation = situationOf(grid, service, now, event?.id)
  const nights = Math.round((target.end - target.start) / DAY)
  const span = stayOf(
    { date: dateOfWall(target.start), nights },
    situation.service,
    situation.profile.timezone,
  )
  const conflicts = conflictsOf(situation, { ...span, staffId: target.staffId })
  return {
    service,
    nights,
    priceBefore: event?.booking.price ?? null,
    price: event ? movedPrice(event, situation.service, nights) : defaultPrice(situation.service, nights),
    conflicts,
    isTaken: conflicts.some(({ type }) => type === 'booking' || type === 'block' || type === 'capacity'),
  }
}

const movedPrice = (
  { booking, start, end }: CalendarEvent,
  service: Parameters<typeof priceAfterMove>[1],
  nights: number,
) =>
  priceAfterMove({ price: booking.price, serviceId: booking.product_id }, service, {
    before: booking.nights ?? Math.round((end - start) / DAY),
    after: nights,
  })
