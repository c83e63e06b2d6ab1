import { type Move, type Place, samePlace } from '@/lib/domain/move'
import { instantOfWall, timeOfWall, wallAt, wallOf } from '@/lib/domain/wall-clock'
import type { BookingJson, GridJson, ServiceJson, StaffJson } from '@/lib/wire/profile-shapes'
import { placeOf } from './place-of'
import { DAY, MINUTE } from './wall-time'

/**
 * The grid as it will be when the moves on their way have arrived. The server's own answer stays as it is: a refused
 * move goes back by being left out, and an answer that comes in between is drawn with the moves on top of it. Only moved
 * bookings are new objects. Of several moves of one booking the last counts.
 */
export function moved(grid: GridJson, moves: readonly Move[]): GridJson {
  if (moves.length === 0) return grid
  const lastOf = new Map(moves.map((move) => [move.bookingId, move]))
  const bookings = grid.bookings.map((booking) => {
    const move = lastOf.get(booking.id)
    return move && !hasArrived(booking, move) ? movedBooking(booking, move.to, grid) : booking
  })
  return bookings.every((booking, index) => booking === grid.bookings[index]) ? grid : { ...grid, bookings }
}

/** The answer may already hold the move, or something newer than the mover saw: then that is the truth. */
const hasArrived = (booking: BookingJson, { version, to }: Move) =>
  booking.version > version || samePlace(placeOf(booking), to)

function movedBooking(booking: BookingJson, to: Place, { staff, services, settings }: GridJson): BookingJson {
  const zone = settings.timezone
  const stood = to.date === booking.booking_date && to.time === booking.start_time
  // A time that comes twice: who did not move in time keeps their instant.
  const start = stood ? Date.parse(booking.starts_at) : instantOfWall(wallAt(to.date, to.time), zone)
  const end = to.checkoutDate
    ? instantOfWall(wallAt(to.checkoutDate, booking.end_time), zone)
    : start + to.durationMinutes * MINUTE
  return {
    ...booking,
    booking_date: to.date,
    start_time: to.time,
    end_time: timeOfWall(wallOf(end, zone)),
    duration_minutes: to.durationMinutes,
    checkout_date: to.checkoutDate,
    nights: to.checkoutDate ? (Date.parse(to.checkoutDate) - Date.parse(to.date)) / DAY : booking.nights,
    starts_at: inKindOf(booking.starts_at, start),
    ends_at: inKindOf(booking.ends_at, end),
    ...objectOf(to.serviceId, booking, services),
    operator_id: to.staffId,
    operator_name: nameOf(to.staffId, booking, staff),
  }
}

/** With or without milliseconds, as the server writes it. */
const inKindOf = (sample: string, instant: number) => {
  const text = new Date(instant).toISOString()
  return sample.includes('.') ? text : text.replace('.000', '')
}

/** Its service's name and colour, where a stay was taken to another object. */
function objectOf(serviceId: number | undefined, booking: BookingJson, services: readonly ServiceJson[]) {
  if (serviceId === undefined || serviceId === booking.product_id) return {}
  const object = services.find(({ id }) => id === serviceId)
  return object ? { product_id: object.id, product_name: object.name, product_color: object.color } : {}
}

const nameOf = (staffId: number | null, booking: BookingJson, staff: readonly StaffJson[]) =>
  staffId === booking.operator_id
    ? booking.operator_name
    : (staff.find(({ id }) => id === staffId)?.name ?? null)
