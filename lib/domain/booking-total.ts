import type { Booking, Status } from './booking'
import { holds } from './status'

/**
 * What a booking brings, in its smallest units: of a class the prices of the seats that stand, else its own price.
 * What was noted of a class that is over holds for the seats about which nothing else was noted.
 */
export const totalOf = ({ kind, status, price, participants }: Booking): number =>
  kind === 'group'
    ? participants.filter((seat) => stands(seat.status, status)).reduce((sum, seat) => sum + seat.price, 0)
    : price

const stands = (seat: Status, session: Status) =>
  seat === 'confirmed' || seat === 'completed' || (session === 'completed' && holds(seat))
