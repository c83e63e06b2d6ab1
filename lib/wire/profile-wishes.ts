import type { z } from 'zod'
import { addDays, daysBetween, minuteOf } from '@/lib/domain/local-time'
import { invalid } from '@/lib/domain/refusal'
import type { Amendment } from '@/lib/engine/amend'
import type { BookingWish } from '@/lib/engine/book'
import type { StatusWish } from '@/lib/engine/change-status'
import type { MoveWish } from '@/lib/engine/reschedule'
import type { SettingsChange } from '@/lib/settings/change-settings'
import { statusesShownAs } from './profile-booking'
import type {
  amendment,
  explainQuery,
  gridQuery,
  newBooking,
  newPlace,
  newStatus,
  settingsChange,
} from './profile-inputs'

/** This dialect's words turned into the engine's. */
export const toBookingWish = (body: z.output<typeof newBooking>): BookingWish => ({
  serviceId: body.product_id,
  staffId: body.operator_id ?? null,
  locationId: body.location_id ?? null,
  date: body.booking_date,
  minute: body.start_time ? minuteOf(body.start_time) : null,
  checkoutDate: body.checkout_date ?? null,
  duration: body.duration_minutes ?? null,
  visitor: {
    name: body.visitor_name,
    email: body.visitor_email ?? null,
    phone: body.visitor_phone ?? null,
    note: body.visitor_note ?? '',
  },
  internalNote: body.internal_note ?? '',
  price: body.price ?? null,
  currency: body.currency ?? null,
  status: body.status,
  override: body.override,
  tell: body.send_notification,
})

export const toMoveWish = (body: z.output<typeof newPlace>, version: number | null): MoveWish => ({
  date: body.booking_date,
  minute: body.start_time === undefined ? undefined : minuteOf(body.start_time),
  checkoutDate: body.checkout_date ?? undefined,
  duration: body.duration_minutes,
  serviceId: body.product_id,
  staffId: body.operator_id,
  locationId: body.location_id,
  override: body.override,
  tell: body.send_notification,
  version,
})

/** A no-show is shown as cancelled: `cancelled` with `no_show: true` means it, and without the word keeps it. */
export const toStatusWish = (body: z.output<typeof newStatus>, version: number | null): StatusWish => ({
  status: body.status === 'cancelled' && body.no_show ? 'no_show' : body.status,
  keepsNoShow: body.no_show === undefined,
  reason: body.reason || null,
  override: body.override,
  tell: body.send_notification,
  version,
})

export const toAmendment = (body: z.output<typeof amendment>): Amendment => ({
  visitorName: body.visitor_name,
  visitorEmail: body.visitor_email,
  visitorPhone: body.visitor_phone,
  visitorNote: body.visitor_note ?? (body.visitor_note === null ? '' : undefined),
  internalNote: body.internal_note ?? (body.internal_note === null ? '' : undefined),
  price: body.price ?? undefined,
  currency: body.currency ?? undefined,
  complaint: body.complaint,
})

export const toFilter = (query: z.output<typeof gridQuery>) => ({
  dateFrom: query.date_from ?? null,
  dateTo: query.date_to ?? null,
  statuses: query.status ? statusesShownAs(query.status) : null,
  serviceId: query.product_id ?? null,
  staffId: query.operator_id ?? null,
  locationId: query.location_id ?? null,
  search: query.search?.trim() || null,
})

export const toExplainWish = (query: z.output<typeof explainQuery>) => ({
  serviceId: query.product_id,
  staffId: query.operator_id ?? null,
  locationId: query.location_id ?? null,
  date: query.booking_date,
  minute: query.start_time === undefined ? null : minuteOf(query.start_time),
  checkoutDate: query.checkout_date ?? null,
  duration: query.duration_minutes ?? null,
})

export const toSettingsChange = (body: z.output<typeof settingsChange>): SettingsChange => ({
  name: body.name,
  slug: body.slug,
  email: body.email,
  phone: body.phone,
  address: body.address,
  timezone: body.timezone,
  currency: body.currency,
  locale: body.locale,
  weekStart: body.week_start,
  hourCycle: body.hour_cycle,
  slotStep: body.slot_step_minutes,
  minNotice: body.min_notice_minutes,
  maxDaysAhead: body.max_days_ahead,
  autoConfirm: body.auto_confirm,
  undoSeconds: body.undo_seconds,
  reviewDelay: body.review_delay_minutes,
  publicPage: body.public_page,
  about: body.about,
  visitorMoves: body.visitor_moves,
  staffCopies: body.staff_copies,
  reviewPause: body.review_pause_months,
  proposalHours: body.proposal_hours,
  waitlist: body.waitlist,
  setupStep: body.setup_step,
})

/**
 * The dates from..to a question is about: today and so many days when it names none. Refuses more than `most` days,
 * which a schema cannot see when only one of the dates is named.
 */
export function rangeFrom(
  query: { date_from?: string | undefined; date_to?: string | undefined },
  today: string,
  { usual, most }: { usual: number; most: number },
): { dateFrom: string; dateTo: string } {
  const dateFrom = query.date_from ?? (query.date_to && query.date_to < today ? query.date_to : today)
  const dateTo = query.date_to ?? addDays(dateFrom, usual - 1)
  if (daysBetween(dateFrom, dateTo) >= most) throw invalid('date_to', `At most ${most} days.`, 'too_big')
  return { dateFrom, dateTo }
}
