import { type Wall, wallAt, wallOf } from '@/lib/domain/wall-clock'
import type { BookingJson, ProposalJson, ServiceJson } from '@/lib/wire/profile-shapes'
import type { CalendarEvent, EventSurroundings } from './calendar-event'
import { DAY, MINUTE } from './wall-time'

type Surroundings = Pick<EventSurroundings, 'zone' | 'formats' | 'words' | 'colourOf'> & {
  services: readonly ServiceJson[]
}

/**
 * A mapping of open proposals to the ghosts of their bookings: what a booking would be if its visitor agrees, drawn as a
 * tile of its own that opens the booking. The same proposal gives the same ghost.
 */
export function ghostMapper(surroundings: Surroundings): (proposal: ProposalJson) => CalendarEvent {
  const known = new WeakMap<ProposalJson, CalendarEvent>()
  return (proposal) => {
    const ghost = known.get(proposal) ?? ghostOf(proposal, surroundings)
    known.set(proposal, ghost)
    return ghost
  }
}

/** Bookings have positive ids. */
const ghostId = ({ id }: ProposalJson) => -id

function ghostOf(proposal: ProposalJson, { zone, formats, words, colourOf, services }: Surroundings) {
  const booking = bookingIn(
    proposal,
    services.find(({ id }) => id === proposal.product_id),
  )
  const stay = proposal.checkout_date !== null
  const [start, end] = stay ? nightsOf(proposal) : timesOf(proposal, zone)
  const when = stay ? words('nights', { count: (end - start) / DAY }) : formats.times(start, end)
  const date = stay ? words('span', { from: formats.day(start), to: formats.day(end) }) : formats.day(start)
  const answer = wallOf(Date.parse(proposal.expires_at), zone)
  const until = `${formats.shortDay(answer)} ${formats.time(answer)}`
  const name = proposal.visitor_name
  return {
    id: ghostId(proposal),
    booking,
    start,
    end,
    stay,
    staffId: proposal.operator_id,
    status: 'proposed',
    color: colourOf(booking, 'pending'),
    when,
    name,
    marks: [words('proposal.mark')],
    label: [words('proposal.label', { name, until }), date, when, proposal.operator_name]
      .filter(Boolean)
      .join(', '),
  } satisfies CalendarEvent
}

const nightsOf = ({ booking_date, checkout_date }: ProposalJson): [Wall, Wall] => [
  wallAt(booking_date, '00:00'),
  wallAt(checkout_date ?? booking_date, '00:00'),
]

function timesOf({ starts_at, ends_at }: ProposalJson, zone: string): [Wall, Wall] {
  const start = wallOf(Date.parse(starts_at), zone)
  const end = wallOf(Date.parse(ends_at), zone)
  return [start, end > start ? end : start + minutesOf({ starts_at, ends_at }) * MINUTE]
}

const minutesOf = ({ starts_at, ends_at }: Pick<ProposalJson, 'starts_at' | 'ends_at'>) =>
  (Date.parse(ends_at) - Date.parse(starts_at)) / MINUTE

/** The booking as it would stand, as far as its tile tells; what is opened is the one with this id. */
const bookingIn = (proposal: ProposalJson, service: ServiceJson | undefined): BookingJson => ({
  ...untold,
  id: proposal.booking_id,
  visitor_name: proposal.visitor_name,
  kind: proposal.kind,
  booking_date: proposal.booking_date,
  start_time: proposal.start_time,
  end_time: proposal.end_time,
  starts_at: proposal.starts_at,
  ends_at: proposal.ends_at,
  duration_minutes: minutesOf(proposal),
  checkout_date: proposal.checkout_date,
  operator_id: proposal.operator_id,
  operator_name: proposal.operator_name,
  product_id: proposal.product_id,
  product_name: service?.name ?? '',
  product_color: service?.color ?? '#8f8a83',
  hold_expires_at: proposal.expires_at,
})

const untold = {
  uid: '',
  version: 0,
  visitor_email: null,
  visitor_phone: null,
  visitor_note: '',
  internal_note: '',
  nights: null,
  timezone: '',
  status: 'pending',
  no_show: false,
  overbooked: false,
  price: 0,
  total: 0,
  currency: '',
  location_id: null,
  location_name: null,
  customer_id: null,
  participants: [],
  source: '',
  cancel_reason: null,
  cancelled_at: null,
  cancelled_by: null,
  created_at: '',
  updated_at: '',
  series_id: null,
  complaint: false,
  answers: [],
} as const satisfies Partial<BookingJson>
