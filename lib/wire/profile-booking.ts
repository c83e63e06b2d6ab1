import type { Projection } from '@/lib/db/booking-json'
import type { Booking, Status } from '@/lib/domain/booking'
import { totalOf } from '@/lib/domain/booking-total'
import { nightsOf } from '@/lib/domain/conflicts'
import { clock, localOf, MINUTE } from '@/lib/domain/local-time'
import { toInstant } from './instant'
import type { BookingJson } from './profile-shapes'
import { isNoShow, shownStatus } from './profile-status'

/** The engine's statuses behind one of this dialect's. */
export const statusesShownAs = (shown: BookingJson['status']): Status[] =>
  (Object.keys(shownStatus) as Status[]).filter((status) => shownStatus[status] === shown)

/** This dialect's booking as SQL makes it; toBooking makes the same of an object. */
export const bookingProjection = {
  booking: {
    id: 'id',
    uid: 'uid',
    version: 'version',
    visitor_name: 'visitorName',
    visitor_email: 'visitorEmail',
    visitor_phone: 'visitorPhone',
    visitor_note: 'visitorNote',
    booking_date: 'localDate',
    start_time: 'localStart',
    end_time: 'localEnd',
    duration_minutes: 'minutes',
    checkout_date: 'checkoutDate',
    nights: 'nights',
    starts_at: 'startsAt',
    ends_at: 'endsAt',
    timezone: 'timezone',
    status: { field: 'status', values: shownStatus },
    kind: 'kind',
    no_show: { field: 'status', values: isNoShow },
    hold_expires_at: 'holdExpiresAt',
    overbooked: 'overbooked',
    price: 'price',
    total: 'total',
    currency: 'currencyLower',
    product_id: 'serviceId',
    product_name: 'serviceName',
    product_color: 'serviceColor',
    operator_id: 'staffId',
    operator_name: 'staffName',
    location_id: 'locationId',
    location_name: 'locationName',
    customer_id: 'customerId',
    internal_note: 'internalNote',
    source: 'source',
    cancel_reason: 'cancelReason',
    cancelled_at: 'cancelledAt',
    cancelled_by: 'cancelledBy',
    created_at: 'createdAt',
    updated_at: 'updatedAt',
    series_id: 'seriesId',
    complaint: 'complaint',
    answers: 'answers',
  },
  participantsKey: 'participants',
  participant: {
    id: 'id',
    uid: 'uid',
    customer_id: 'customerId',
    name: 'name',
    email: 'email',
    phone: 'phone',
    note: 'note',
    status: { field: 'status', values: shownStatus },
    no_show: { field: 'status', values: isNoShow },
    answers: 'answers',
  },
} as const satisfies Projection

/** One booking in this dialect. */
export function toBooking(b: Booking): BookingJson {
  const start = localOf(b.startsAt.getTime(), b.timezone)
  const end = localOf(b.endsAt.getTime(), b.timezone)
  const isStay = b.kind === 'rental'
  return {
    id: b.id,
    uid: b.uid,
    version: b.version,
    visitor_name: b.visitorName,
    visitor_email: b.visitorEmail,
    visitor_phone: b.visitorPhone,
    visitor_note: b.visitorNote,
    booking_date: start.date,
    start_time: clock(start.minute),
    end_time: clock(end.minute),
    duration_minutes: Math.round((b.endsAt.getTime() - b.startsAt.getTime()) / MINUTE),
    checkout_date: isStay ? end.date : null,
    nights: isStay ? nightsOf({ start: b.startsAt.getTime(), end: b.endsAt.getTime() }, b.timezone) : null,
    starts_at: toInstant(b.startsAt),
    ends_at: toInstant(b.endsAt),
    timezone: b.timezone,
    status: shownStatus[b.status],
    kind: b.kind,
    no_show: isNoShow[b.status],
    hold_expires_at: b.holdExpiresAt && toInstant(b.holdExpiresAt),
    overbooked: b.overbooked,
    price: b.price,
    total: totalOf(b),
    currency: b.currency.toLowerCase(),
    product_id: b.serviceId,
    product_name: b.serviceName,
    product_color: b.serviceColor,
    operator_id: b.staffId,
    operator_name: b.staffName,
    location_id: b.locationId,
    location_name: b.locationName,
    customer_id: b.customerId,
    participants: b.participants.map((seat) => ({
      id: seat.id,
      uid: seat.uid,
      customer_id: seat.customerId,
      name: seat.name,
      email: seat.email,
      phone: seat.phone,
      note: seat.note,
      status: shownStatus[seat.status],
      no_show: isNoShow[seat.status],
      answers: seat.answers ?? [],
    })),
    internal_note: b.internalNote,
    source: b.source,
    cancel_reason: b.cancelReason,
    cancelled_at: b.cancelledAt && toInstant(b.cancelledAt),
    cancelled_by: b.cancelledBy,
    created_at: toInstant(b.createdAt),
    updated_at: toInstant(b.updatedAt),
    series_id: b.seriesId,
    complaint: b.complaint,
    answers: b.answers ?? [],
  }
}
