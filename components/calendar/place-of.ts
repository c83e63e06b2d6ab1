import type { Place } from '@/lib/domain/move'
import { dateOfWall, instantOfWall, timeOfWall, type Wall, wallAt } from '@/lib/domain/wall-clock'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import type { CalendarEvent } from './calendar-event'
import { MINUTE } from './wall-time'

/** Where a booking stands now. */
export const placeOf = (booking: BookingJson): Place => ({
  date: booking.booking_date,
  time: booking.start_time,
  durationMinutes: booking.duration_minutes,
  checkoutDate: booking.checkout_date,
  staffId: booking.operator_id,
  locationId: booking.location_id,
  ...(booking.checkout_date !== null && { serviceId: booking.product_id }),
})

/** Where a tile was put: its new wall clock span, of a stay from the check-in day's midnight to the check-out day's. */
export interface Target {
  start: Wall
  end: Wall
  staffId: number | null
  /** The object whose row a stay was put into; absent: its own. */
  serviceId?: number
}

export const sameTarget = (a: Target, b: Target): boolean =>
  a.start === b.start && a.end === b.end && a.staffId === b.staffId && a.serviceId === b.serviceId

/** Whether only its place changes, or its length too. */
export type DragAction = 'move' | 'resize'

/**
 * The place that a tile's target means for its booking, as elapsed minutes: a moved hour stays an hour on the days when
 * the clocks change, and of a resized booking the edge that was not touched keeps its instant.
 */
export function placeAt(event: CalendarEvent, target: Target, action: DragAction, zone: string): Place {
  return event.stay ? stayAt(event.booking, target, zone) : timeAt(event, target, action, zone)
}

function timeAt(event: CalendarEvent, target: Target, action: DragAction, zone: string): Place {
  const { booking } = event
  const startMoved = target.start !== event.start
  const instantOf = (wall: Wall) => instantOfWall(wall, zone)
  const start = startMoved ? instantOf(target.start) : Date.parse(booking.starts_at)
  const end = target.end !== event.end ? instantOf(target.end) : Date.parse(booking.ends_at)
  return {
    date: startMoved ? dateOfWall(target.start) : booking.booking_date,
    time: startMoved ? timeOfWall(target.start) : booking.start_time,
    durationMinutes: action === 'move' ? booking.duration_minutes : Math.round((end - start) / MINUTE),
    checkoutDate: null,
    staffId: target.staffId,
  }
}

function stayAt(booking: BookingJson, target: Target, zone: string): Place {
  const [date, checkoutDate] = [dateOfWall(target.start), dateOfWall(target.end)]
  const from = instantOfWall(wallAt(date, booking.start_time), zone)
  const until = instantOfWall(wallAt(checkoutDate, booking.end_time), zone)
  return {
    date,
    time: booking.start_time,
    durationMinutes: (until - from) / MINUTE,
    checkoutDate,
    staffId: target.staffId,
    serviceId: target.serviceId ?? booking.product_id,
  }
}
