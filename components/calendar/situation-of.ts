import type { ServiceRules, Situation } from '@/lib/domain/situation'
import type { BookingJson, GridJson, ProposalJson, ServiceJson } from '@/lib/wire/profile-shapes'
import { minutesOf, scheduleOf } from './shading'

/**
 * What the grid on screen knows of a service's situation, in the words of the domain: so the browser can say beforehand
 * what the server will say of a wish. Without the booking `exceptId`, which is about to leave where it stands.
 */
export function situationOf(grid: GridJson, service: ServiceJson, now: number, exceptId?: number): Situation {
  const { settings, bookings, proposals, blocked_times, staff } = grid
  const { hours, overrides } = scheduleOf(grid)
  const offering = staff.filter(({ id, archived }) => !archived && service.operator_ids.includes(id))
  return {
    now,
    profile: {
      id: 0,
      timezone: settings.timezone,
      currency: settings.currency,
      slotStep: settings.slot_step_minutes,
      minNotice: settings.min_notice_minutes,
      maxDaysAhead: settings.max_days_ahead,
      undoSeconds: settings.undo_seconds,
      reviewDelay: settings.review_delay_minutes,
      name: settings.name,
      email: settings.email,
      phone: settings.phone,
      address: settings.address,
      locale: settings.locale,
      hourCycle: settings.hour_cycle,
      slug: settings.slug,
      publicPage: settings.public_page,
      autoConfirm: settings.auto_confirm,
      visitorMoves: settings.visitor_moves,
      staffCopies: settings.staff_copies,
      reviewPause: settings.review_pause_months,
      proposalHours: settings.proposal_hours,
      waitlist: settings.waitlist,
      mailTexts: [],
    },
    service: rulesOf(service),
    needsStaff: service.operator_ids.length > 0,
    staff: offering.map(({ id, name, location_ids }) => ({ id, name, locationIds: location_ids })),
    locations: grid.locations.filter(
      ({ id }) => service.location_ids.length === 0 || service.location_ids.includes(id),
    ),
    hours: [...hours],
    overrides: [...overrides],
    timeSlots: [],
    blocks: blocked_times.map((block) => ({
      id: block.id,
      staffId: block.operator_id,
      serviceId: block.product_id,
      name: block.name,
      start: Date.parse(block.starts_at),
      end: Date.parse(block.ends_at),
    })),
    bookings: [
      ...bookings
        .filter(({ id, status }) => id !== exceptId && status !== 'cancelled')
        .map((booking) => busyOf(booking, grid.services)),
      ...proposals
        .filter(({ booking_id }) => booking_id !== exceptId)
        .map((proposal) => keptFor(proposal, grid.services)),
    ],
  }
}

const rulesOf = (service: ServiceJson): ServiceRules => ({
  id: service.id,
  kind: service.kind,
  name: service.name,
  color: service.color,
  duration: service.duration_minutes,
  bufferBefore: service.buffer_before_minutes,
  bufferAfter: service.buffer_after_minutes,
  price: service.price,
  priceType: service.price_type,
  currency: service.currency,
  cost: service.cost ?? 0,
  quantity: service.quantity,
  capacityMin: service.capacity_min,
  capacityMax: service.capacity_max,
  minNights: service.min_nights,
  maxNights: service.max_nights,
  checkInMinute: minutesOf(service.check_in_time),
  checkOutMinute: minutesOf(service.check_out_time),
  minNotice: service.min_notice_minutes,
  maxDaysAhead: service.max_days_ahead,
  cancelDeadlineHours: service.cancel_deadline_hours,
  bookableOnline: service.bookable_online,
  archived: service.archived,
})

/** A booking keeps the buffers of its day; the grid knows only those its service has now. */
const busyOf = (booking: BookingJson, services: readonly ServiceJson[]): Busy => ({
  ...spanOf(booking, services),
  id: booking.id,
  status: booking.status,
  overbooked: booking.overbooked,
})

/** A time that a visitor was asked to take is kept for them. */
const keptFor = (proposal: ProposalJson, services: readonly ServiceJson[]): Busy => ({
  ...spanOf(proposal, services),
  id: proposal.booking_id,
  status: 'reserved',
  overbooked: false,
})

type Busy = Situation['bookings'][number]
type Spanned = Pick<BookingJson, 'kind' | 'product_id' | 'operator_id' | 'starts_at' | 'ends_at'> &
  Partial<Pick<BookingJson, 'location_id'>>

function spanOf(
  booked: Spanned,
  services: readonly ServiceJson[],
): Omit<Busy, 'id' | 'status' | 'overbooked'> {
  const service = services.find(({ id }) => id === booked.product_id)
  return {
    kind: booked.kind,
    serviceId: booked.product_id,
    staffId: booked.operator_id,
    locationId: booked.location_id ?? null,
    start: Date.parse(booked.starts_at),
    end: Date.parse(booked.ends_at),
    bufferBefore: service?.buffer_before_minutes ?? 0,
    bufferAfter: service?.buffer_after_minutes ?? 0,
    seats: [],
  }
}
