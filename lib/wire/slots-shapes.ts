import { z } from 'zod'

const date = z.iso.date()
const instant = z.iso.datetime()

/** Whose a booking is. */
export const slotsCustomerShape = z.object({
  id: z.int(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  created_at: instant,
  updated_at: instant,
})
export type SlotsCustomerJson = z.output<typeof slotsCustomerShape>

export const slotsStatuses = ['pending', 'confirmed', 'cancelled'] as const

/** A booking of the slots dialect (seed 004). */
export const slotsBookingShape = z.object({
  id: z.int(),
  service_id: z.int(),
  date,
  /** null: it stands at a time that is no time slot of its service. */
  time_slot_id: z.int().nullable(),
  status: z.enum(slotsStatuses),
  /** Of cancelled bookings only. */
  cancel_reason: z.string().optional(),
  message: z.string(),
  created_at: instant,
  updated_at: instant,
  /** null: nobody knows whose it is. */
  customer: slotsCustomerShape.nullable(),
})
export type SlotsBookingJson = z.output<typeof slotsBookingShape>

/** YYYY-MM-DD HH:MM:SS, as the clock on the wall shows it. */
const wall = z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)

/** A time slot: a weekly time of a service with places. Days of the week count from 0, Sunday. */
export const timeSlotShape = z.object({
  id: z.int(),
  service_id: z.int(),
  /** The first of them, for slots that are on one. */
  day_of_week: z.int().min(0).max(6),
  days_of_week: z.array(z.int().min(0).max(6)),
  /** The time of day counts. The date means nothing, unless one was asked for. */
  start_time: wall,
  end_time: wall,
  max_bookings: z.int(),
  created_at: instant,
  updated_at: instant,
  /** Places that can be booked on the date that was asked for. */
  available: z.int().optional(),
})
export type TimeSlotJson = z.output<typeof timeSlotShape>

export const paginationShape = z.object({
  current_page: z.int(),
  total_pages: z.int(),
  total_count: z.int(),
  page_size: z.int(),
})
export type PaginationJson = z.output<typeof paginationShape>

export const slotsErrorShape = z.object({ error: z.string() })
