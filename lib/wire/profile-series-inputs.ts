import { z } from 'zod'
import { minuteOf } from '@/lib/domain/local-time'
import type { SeatMove, SeatStatus } from '@/lib/engine/change-seat'
import type { SeriesEnd, SeriesMove } from '@/lib/engine/change-series'
import type { SeriesWish } from '@/lib/engine/repeat'
import { date, duration, id, text, time } from './fields'
import { newBooking } from './profile-inputs'
import { toBookingWish } from './profile-wishes'

/** POST series: a booking, and the rule (RFC 5545) that it repeats by. */
export const newSeries = newBooking.extend({
  rule: text(300).trim().min(1, { error: 'Must not be empty.' }),
  /** Dates of the rule that are left out. */
  except: z.array(date).max(104).default([]),
  /** Only says what would become of each date. */
  dry_run: z.boolean().default(false),
})

const part = {
  /** The booking the change was decided on, and its version as it was seen. */
  booking_id: id,
  version: z.int().min(1).nullish(),
  scope: z.enum(['following', 'all']),
  send_notification: z.boolean().default(true),
  override: z.boolean().default(false),
  dry_run: z.boolean().default(false),
}

/** PUT series/{id}/reschedule: where the chosen booking shall go; the others go as far. An absent key keeps its value. */
export const seriesMove = z.object({
  ...part,
  booking_date: date.optional(),
  start_time: time.optional(),
  duration_minutes: duration.optional(),
  product_id: id.optional(),
  operator_id: id.nullable().optional(),
})

/** PUT series/{id}/cancel. */
export const seriesEnd = z.object({ ...part, reason: text(2000).nullish() })

/** PUT bookings/{id}/participants/{participant}/status. */
export const seatStatus = z.object({
  status: z.enum(['pending', 'confirmed', 'completed', 'cancelled', 'no_show']),
  reason: text(2000).nullish(),
  send_notification: z.boolean().default(true),
  override: z.boolean().default(false),
})

/** PUT bookings/{id}/participants/{participant}/move. */
export const seatMove = z.object({
  booking_id: id,
  send_notification: z.boolean().default(true),
  override: z.boolean().default(false),
})

export const toSeriesWish = (body: z.output<typeof newSeries>): SeriesWish => ({
  ...toBookingWish(body),
  rule: body.rule,
  except: body.except,
})

const toPart = (body: z.output<typeof seriesMove> | z.output<typeof seriesEnd>) => ({
  bookingId: body.booking_id,
  version: body.version ?? null,
  scope: body.scope,
  override: body.override,
  tell: body.send_notification,
})

export const toSeriesMove = (body: z.output<typeof seriesMove>): SeriesMove => ({
  ...toPart(body),
  date: body.booking_date,
  minute: body.start_time === undefined ? undefined : minuteOf(body.start_time),
  duration: body.duration_minutes,
  serviceId: body.product_id,
  staffId: body.operator_id,
})

export const toSeriesEnd = (body: z.output<typeof seriesEnd>): SeriesEnd => ({
  ...toPart(body),
  reason: body.reason || null,
})

export const toSeatStatus = (body: z.output<typeof seatStatus>, version: number | null): SeatStatus => ({
  status: body.status,
  reason: body.reason || null,
  override: body.override,
  tell: body.send_notification,
  version,
})

export const toSeatMove = (body: z.output<typeof seatMove>, version: number | null): SeatMove => ({
  toBookingId: body.booking_id,
  override: body.override,
  tell: body.send_notification,
  version,
})
