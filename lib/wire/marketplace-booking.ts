import type { Booking, PriceType } from '@/lib/domain/booking'
import { classSize } from '@/lib/domain/class-size'
import { MINUTE } from '@/lib/domain/local-time'
import { formatMoney } from '@/lib/domain/money'
import type { CalendarBooking } from '@/lib/engine/calendar-bookings'
import type { CustomerBooking } from '@/lib/engine/customer-booking'
import type { BlockSetup, Setup } from '@/lib/settings/setup'
import { toInstant } from './instant'
import type {
  BlockedTimeJson,
  CalendarEventsJson,
  CustomerBookingJson,
  EventBookingJson,
  FormattedPriceJson,
  ParticipantsJson,
} from './marketplace-shapes'

/** How this dialect counts prices; a stay is one booking, however many nights. */
const priceTypes = {
  per_booking: 'per_booking',
  per_person: 'per_person',
  per_night: 'per_booking',
  free: 'free',
} as const satisfies Record<PriceType, CustomerBookingJson['price_type']>

/** A customer's booking, or their seat of a class. */
export function toCustomerBooking(own: CustomerBooking): CustomerBookingJson {
  const { booking, seat, status, profile, terms } = own
  return {
    from_date: toInstant(booking.startsAt),
    to_date: toInstant(booking.endsAt),
    service_name: booking.serviceName,
    cancel_deadline: booking.cancelDeadlineHours,
    formatted_location: oneLine(booking.locationAddress ?? profile.address ?? ''),
    price: toPrice(seat?.price ?? booking.price, booking.currency, profile.locale),
    price_type: priceTypes[terms.priceType],
    merchant_name: profile.name,
    is_cancelled: status === 'cancelled',
    ...toParticipants(booking, terms),
    ...(isCancelledByMerchant(own) && {
      cancelled_by_merchant_on: toInstant(booking.cancelledAt ?? booking.updatedAt),
      cancellation_reason: booking.cancelReason ?? '',
    }),
  }
}

/** The answer to a booking that was made. */
export const newBookingReply = (own: CustomerBooking) => ({
  status: 201,
  headers: { Location: `/api/marketplace/bookings/customer/${own.booking.id}` },
  body: { id: own.booking.id, ...toCustomerBooking(own) },
})

/** Who left a class before it was cancelled was not cancelled by anybody else. */
const isCancelledByMerchant = ({ booking, seat }: CustomerBooking) =>
  booking.status === 'cancelled' && booking.cancelledBy === 'owner' && seat?.status !== 'cancelled'

/** How many take part in a class, and may. */
const toParticipants = (
  booking: Booking,
  { capacityMin, capacityMax }: { capacityMin: number; capacityMax: number },
): ParticipantsJson | null =>
  booking.kind === 'group'
    ? {
        current_participants: classSize(booking),
        min_participants: capacityMin,
        max_participants: capacityMax,
      }
    : null

/** A calendar between two instants. Who may see one calendar only sees the blocked times of that one. */
export function toCalendarEvents(
  bookings: CalendarBooking[],
  { settings, staff, blocks }: Setup,
  own: number | null,
): CalendarEventsJson {
  const people = staff.filter(({ id, archived }) => !archived && (own === null || id === own))
  return {
    bookings: bookings.map((booking) => toEventBooking(booking, settings.locale)),
    blocked_times: blocks
      .filter(({ staffId }) => own === null || staffId === null || staffId === own)
      .flatMap((block) => toBlockedTimes(block, people)),
  }
}

/** A booking as the business's own programs are told of it. */
export function toEventBooking(booking: CalendarBooking, locale: string): EventBookingJson {
  const { currency, cost, visitorPhone } = booking
  return {
    id: booking.id,
    from_date: toInstant(booking.startsAt),
    to_date: toInstant(booking.endsAt),
    customer_note: booking.visitorNote,
    merchant_note: booking.internalNote,
    service_name: booking.serviceName,
    service_color: booking.serviceColor,
    service_duration: (booking.endsAt.getTime() - booking.startsAt.getTime()) / MINUTE,
    price: toPrice(booking.price, currency, locale),
    cost: cost === null ? null : toPrice(cost, currency, locale),
    ...partsOf(booking.visitorName),
    ...(visitorPhone && { phone_number: visitorPhone }),
    ...toParticipants(booking, booking),
  }
}

/** A time when everybody is away is one of each person, by the same id; that of an object is nobody's. */
function toBlockedTimes(block: BlockSetup, people: { id: number }[]): BlockedTimeJson[] {
  const isEverybodys = block.staffId === null && block.serviceId === null && people.length > 0
  const employees = isEverybodys ? people.map(({ id }) => id) : [block.staffId]
  return employees.map((employee_id) => ({
    id: block.id,
    employee_id,
    name: block.name,
    from_date: toInstant(block.start),
    to_date: toInstant(block.end),
    all_day: block.allDay,
    ...(block.icon && { icon: block.icon }),
    ...(block.typeId !== null && { blocked_type_id: block.typeId }),
  }))
}

/** The first word is the first name, and all others the last: put together they are the name as it was given. */
function partsOf(name: string): { first_name: string; last_name: string } {
  const [first_name = '', ...others] = name.trim().split(/\s+/)
  return { first_name, last_name: others.join(' ') }
}

const toPrice = (amount: number, currency: string, locale: string): FormattedPriceJson => ({
  amount,
  currency: currency.toUpperCase(),
  formatted: formatMoney(amount, currency, locale),
})

const oneLine = (address: string) =>
  address
    .split('\n')
    .map((line) => line.trim().replace(/,$/, ''))
    .filter(Boolean)
    .join(', ')
