import { occurrence, type Wall, wallAt, wallOf } from '@/lib/domain/wall-clock'
import type { BookingJson, ServiceJson } from '@/lib/wire/profile-shapes'
import { bookingContent, bookingName, isBeingBooked } from './booking-name'
import type { CalendarWords, StatusWords } from './calendar-words'
import type { ColourOf } from './colour-by'
import type { Formats } from './formats'
import { MINUTE } from './wall-time'

export type BookedStatus = 'confirmed' | 'pending' | 'completed' | 'cancelled' | 'no-show'
/** Proposed: where a booking would go if its visitor agrees. */
export type TileStatus = BookedStatus | 'proposed'

/** A booking as the calendar draws it. */
export interface CalendarEvent {
  /** The booking's; of what is only proposed, one of its own below zero. */
  id: number
  booking: BookingJson
  /** On the wall clock of the profile's zone; a stay: the midnights of its check-in and check-out days. */
  start: Wall
  end: Wall
  stay: boolean
  staffId: number | null
  status: TileStatus
  /** What its tile is drawn in. */
  color: string
  /** HH:MM – HH:MM as written; of a stay, its nights. */
  when: string
  /** The first line of its tile. */
  name: string
  /** Words about its state: "Pending", "Overbooked", "3/8". */
  marks: string[]
  /** Everything, for those who hear the page. */
  label: string
}

/** What a booking's tile depends on beside the booking itself. */
export interface EventSurroundings {
  zone: string
  formats: Formats
  services: readonly Pick<ServiceJson, 'id' | 'capacity_max'>[]
  words: CalendarWords
  statusWords: StatusWords
  colourOf: ColourOf
}

/**
 * A mapping of bookings that gives the same event for the same booking object, so that what did not change between two
 * answers of the server is not drawn again.
 */
export function eventMapper(surroundings: EventSurroundings): (booking: BookingJson) => CalendarEvent {
  const known = new WeakMap<BookingJson, CalendarEvent>()
  return (booking) => {
    let event = known.get(booking)
    if (!event) {
      event = eventOf(booking, surroundings)
      known.set(booking, event)
    }
    return event
  }
}

function eventOf(booking: BookingJson, surroundings: EventSurroundings): CalendarEvent {
  const { zone, formats, words, statusWords, colourOf } = surroundings
  const stay = booking.checkout_date !== null
  const [start, end] = stay ? stayOnWall(booking) : timesOnWall(booking, zone)
  const status = statusOf(booking)
  const states = statesOf(booking, status, surroundings)
  const seats = seatsOf(booking, surroundings)
  const marks = seats ? [...states, seats.short] : states
  const when = stay
    ? words('nights', { count: booking.nights ?? 0 })
    : formats.times(start, end) + repeatedHour(booking, zone, words)
  const name = isBeingBooked(booking) ? words('beingBooked') : bookingName(booking)
  const date = stay ? words('span', { from: formats.day(start), to: formats.day(end) }) : formats.day(start)
  const said = status === 'confirmed' ? [statusWords.confirmed, ...states] : states
  const content = bookingContent(booking)
  const about = seats ? [seats.inWords, date, when] : [content, date, when]
  const withWhom = seats && content ? words('with', { names: content }) : ''
  const label = [name, ...about, booking.operator_name, ...said, withWhom].filter(Boolean).join(', ')
  return {
    id: booking.id,
    booking,
    start,
    end,
    stay,
    staffId: booking.operator_id,
    status,
    color: colourOf(booking, status),
    when,
    name,
    marks,
    label,
  }
}

const stayOnWall = (booking: BookingJson): [Wall, Wall] => [
  wallAt(booking.booking_date, '00:00'),
  wallAt(booking.checkout_date ?? booking.booking_date, '00:00'),
]

/** In an hour that comes twice the clock may show an end before the start: then the length decides. */
function timesOnWall(booking: BookingJson, zone: string): [Wall, Wall] {
  const start = wallOf(Date.parse(booking.starts_at), zone)
  const end = wallOf(Date.parse(booking.ends_at), zone)
  return [start, end > start ? end : start + booking.duration_minutes * MINUTE]
}

function statusOf(booking: BookingJson): BookedStatus {
  if (booking.no_show) return 'no-show'
  return booking.status
}

function statesOf(
  booking: BookingJson,
  status: BookedStatus,
  { words, statusWords }: EventSurroundings,
): string[] {
  const reserved = status === 'pending' && booking.hold_expires_at !== null
  const state = reserved ? 'reserved' : status === 'no-show' ? 'no_show' : status
  return [
    state === 'confirmed' ? '' : statusWords[state],
    booking.overbooked ? words('overbooked') : '',
  ].filter(Boolean)
}

/** Taken and offered places of a class: 3/8 to see, 3 of 8 to hear. */
function seatsOf(booking: BookingJson, { services, words }: EventSurroundings) {
  if (booking.kind !== 'group') return null
  const taken = booking.participants.filter(({ status }) => status !== 'cancelled').length
  const offered = services.find(({ id }) => id === booking.product_id)?.capacity_max
  if (offered) return { short: `${taken}/${offered}`, inWords: words('seats', { taken, offered }) }
  const booked = words('taken', { count: taken })
  return { short: booked, inWords: booked }
}

const occurrences = { 1: 'first', 2: 'second' } as const

/** On the day the clocks go back one hour comes twice; both are drawn in one place and told apart by this. */
function repeatedHour({ starts_at }: BookingJson, zone: string, words: CalendarWords): string {
  const which = occurrence(Date.parse(starts_at), zone)
  return which ? ` ${words(`repeatedHour.${occurrences[which]}`)}` : ''
}
