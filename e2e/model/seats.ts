import fc from 'fast-check'
import { anyOne, named } from './book'
import { become, reseated } from './events'
import { type Held, holds, type Status, type Truth } from './truth'
import { picked, type Verb } from './verb'

const classes = ({ bookings }: Truth) => bookings.filter(({ seats }) => seats.length > 0)

interface SeatWish {
  pick: number
  seat: number
  to: 'confirmed' | 'pending' | 'cancelled'
}

/** One participant of a class leaves it, or comes back, at the desk. */
export const setSeat: Verb<SeatWish> = {
  wishes: fc.record({
    pick: anyOne,
    seat: anyOne,
    to: fc.constantFrom('cancelled', 'cancelled', 'confirmed', 'pending'),
  }),
  applies: (truth) => classes(truth).length > 0,
  forecast(truth, { pick, seat, to }) {
    const held = picked(classes(truth), pick)
    return reseated(truth, held, seat % held.seats.length, to)
  },
  async ask(desk, truth, { pick, seat, to }) {
    const { id, seats } = picked(classes(truth), pick)
    const found = await desk.ask('native', 'GET', `bookings/${id}`)
    const { participants } = (found.json as { booking: { participants: { id: number }[] } }).booking
    const who = participants.sort((a, b) => a.id - b.id)[seat % seats.length]?.id
    return desk.ask('native', 'PUT', `bookings/${id}/participants/${who}/status`, { status: to })
  },
  door: () => 'native',
  tell(truth, { pick, seat, to }) {
    const { guest } = picked(picked(classes(truth), pick).seats, seat)
    return `native: guest ${guest} in ${named(classes(truth), pick)} becomes ${to}`
  },
}

interface OwnWish {
  pick: number
  /** Whose token it is: that of one who has it, or perhaps of somebody else. */
  guest: number
  isOwn: boolean
}

/** Whom it is tried for. */
const whose = (held: Held, { guest, isOwn }: OwnWish): number =>
  !isOwn ? guest : held.seats.length > 0 ? picked(held.seats, guest).guest : held.guest

/** The place that a customer has in a class, or had last. */
function seatOf({ seats }: Held, guest: number): number {
  const own = seats.flatMap((seat, index) => (seat.guest === guest ? [{ ...seat, index }] : []))
  return (own.findLast(({ status }) => holds(status)) ?? own.at(-1))?.index ?? -1
}

/** A customer cancels what is theirs, or leaves the class: while nobody has agreed to it, or in time. */
export const cancelOwn: Verb<OwnWish> = {
  wishes: fc.record({
    pick: anyOne,
    guest: fc.nat({ max: 2 }),
    isOwn: fc.constantFrom(true, true, true, false),
  }),
  applies: ({ bookings }) => bookings.length > 0,
  forecast(truth, wish) {
    const held = picked(truth.bookings, wish.pick)
    const guest = whose(held, wish)
    const isClass = held.seats.length > 0
    const seat = seatOf(held, guest)
    if (isClass ? seat < 0 : held.guest !== guest) return { refused: ['not_found'] }
    const own: Status =
      isClass && holds(held.status) ? (held.seats[seat]?.status ?? held.status) : held.status
    const isOver = !holds(own) || held.status === 'completed'
    if (isOver) return { refused: ['invalid_transition'] }
    if (held.service === 'cut' && own === 'confirmed') return { refused: ['deadline_passed'] }
    return isClass ? reseated(truth, held, seat, 'cancelled') : become(truth, held, 'cancelled')
  },
  ask(desk, truth, wish) {
    const held = picked(truth.bookings, wish.pick)
    const named = { booking_id: held.id, merchant_name: desk.slug }
    return desk.ask('customer', 'DELETE', `bookings/customer/${held.id}`, named, whose(held, wish))
  },
  door: () => 'customer',
  tell(truth, wish) {
    const guest = whose(picked(truth.bookings, wish.pick), wish)
    return `customer: guest ${guest} cancels ${named(truth.bookings, wish.pick)}`
  },
}
