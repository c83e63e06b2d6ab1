import type { z } from 'zod'
import type { DetailedBooking } from '@/lib/db/booking-details'
import type { Status } from '@/lib/domain/booking'
import { localOf } from '@/lib/domain/local-time'
import type { SlotChange, SlotWish } from '@/lib/engine/book-slot'
import { toInstant } from './instant'
import type { newSlotsBooking, slotsBookingChange } from './slots-inputs'
import type { PaginationJson, SlotsBookingJson, SlotsCustomerJson, slotsStatuses } from './slots-shapes'

/** The engine's statuses in this dialect, which has three. */
const shownAs = {
  reserved: 'pending',
  pending: 'pending',
  confirmed: 'confirmed',
  completed: 'confirmed',
  cancelled: 'cancelled',
  no_show: 'cancelled',
} as const satisfies Record<Status, (typeof slotsStatuses)[number]>

/** A booking in this dialect. */
export function toSlotsBooking(booking: DetailedBooking): SlotsBookingJson {
  const status = shownAs[booking.status]
  return {
    id: booking.id,
    service_id: booking.serviceId,
    date: localOf(booking.startsAt.getTime(), booking.timezone).date,
    time_slot_id: booking.timeSlotId,
    status,
    ...(status === 'cancelled' && { cancel_reason: booking.cancelReason ?? '' }),
    message: booking.visitorNote,
    created_at: toInstant(booking.createdAt),
    updated_at: toInstant(booking.updatedAt),
    customer: toSlotsCustomer(booking),
  }
}

/** A booking's customer, called and reached as this booking says. */
export const toSlotsCustomer = (booking: DetailedBooking): SlotsCustomerJson | null =>
  booking.client && {
    id: booking.client.id,
    name: booking.visitorName,
    email: booking.visitorEmail,
    phone: booking.visitorPhone,
    created_at: toInstant(new Date(booking.client.createdAt)),
    updated_at: toInstant(new Date(booking.client.updatedAt)),
  }

/** A page of a list, in the words of a list. */
export const toPage = ({ page, page_size }: { page: number; page_size: number }) => ({
  limit: page_size,
  offset: (page - 1) * page_size,
})

export const toPagination = (
  { page, page_size }: { page: number; page_size: number },
  total: number,
): PaginationJson => ({
  current_page: page,
  total_pages: Math.ceil(total / page_size),
  total_count: total,
  page_size,
})

/** Somebody without a name is called by what they can be reached at. */
export function toSlotWish(body: z.output<typeof newSlotsBooking>): SlotWish {
  const { customer_name, customer_email, customer_phone } = body
  const [email, phone] = [customer_email ?? null, customer_phone ?? null]
  const name = customer_name ?? email ?? phone ?? nobody
  return {
    timeSlotId: body.time_slot_id,
    date: body.date,
    visitor: { name, email, phone, note: body.message ?? '' },
    isAnonymous: name === nobody,
  }
}

const nobody = 'Guest'

/** What a change leaves to be done: a status that is shown already is none. */
export function toSlotChange(
  body: z.output<typeof slotsBookingChange>,
  booking: DetailedBooking,
): SlotChange {
  const isNews = body.status != null && body.status !== shownAs[booking.status]
  return {
    date: body.date ?? undefined,
    ...(isNews && { status: body.status ?? undefined, reason: body.cancel_reason ?? undefined }),
    amendment: {
      visitorNote: body.message ?? undefined,
      // Cancelled already, perhaps for another reason.
      ...(!isNews && body.status === 'cancelled' && { cancelReason: body.cancel_reason ?? null }),
    },
  }
}
