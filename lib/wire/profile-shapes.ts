import { z } from 'zod'
import { deliveryStates } from '@/lib/domain/delivery-state'
import { setupSteps } from '@/lib/domain/setup-step'
import { visitorMoves } from '@/lib/domain/situation'
import { profileStatuses } from './profile-status'

/**
 * What the profile dialect shows (seeds 000/001 and DESIGN.md 5), as schemas: types for the browser, shapes for the
 * tests and the API document.
 */

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const endTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
const instant = z.iso.datetime()

/** What a visitor answered to a question of the service. */
const answerShape = z.object({ id: z.string(), label: z.string(), answer: z.string() })

export const participantShape = z.object({
  id: z.int(),
  uid: z.uuid(),
  customer_id: z.int().nullable(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  note: z.string(),
  status: z.enum(profileStatuses),
  no_show: z.boolean(),
  answers: z.array(answerShape),
})

export const bookingShape = z.object({
  id: z.int(),
  uid: z.uuid(),
  version: z.int(),
  visitor_name: z.string(),
  visitor_email: z.string().nullable(),
  visitor_phone: z.string().nullable(),
  visitor_note: z.string(),
  booking_date: date,
  start_time: time,
  end_time: time,
  duration_minutes: z.int(),
  checkout_date: date.nullable(),
  nights: z.int().nullable(),
  starts_at: instant,
  ends_at: instant,
  timezone: z.string(),
  status: z.enum(profileStatuses),
  kind: z.enum(['appointment', 'rental', 'group']),
  no_show: z.boolean(),
  hold_expires_at: instant.nullable(),
  overbooked: z.boolean(),
  price: z.int(),
  /** What it brings: of a class the prices of its seats that stand, else the price. */
  total: z.int(),
  currency: z.string(),
  product_id: z.int(),
  product_name: z.string(),
  product_color: z.string(),
  operator_id: z.int().nullable(),
  operator_name: z.string().nullable(),
  location_id: z.int().nullable(),
  location_name: z.string().nullable(),
  customer_id: z.int().nullable(),
  participants: z.array(participantShape),
  internal_note: z.string(),
  source: z.string(),
  cancel_reason: z.string().nullable(),
  cancelled_at: instant.nullable(),
  cancelled_by: z.string().nullable(),
  created_at: instant,
  updated_at: instant,
  /** The series it was made in; null: made alone. */
  series_id: z.int().nullable(),
  /** The visitor had cause to complain: nobody asks them for a review. */
  complaint: z.boolean(),
  answers: z.array(answerShape),
})

/** Another time that a booking's visitor is asked to take; until it expires both times are kept. */
export const proposalShape = z.object({
  id: z.int(),
  booking_id: z.int(),
  visitor_name: z.string(),
  kind: z.enum(['appointment', 'rental', 'group']),
  starts_at: instant,
  ends_at: instant,
  booking_date: date,
  start_time: time,
  end_time: time,
  checkout_date: date.nullable(),
  operator_id: z.int().nullable(),
  operator_name: z.string().nullable(),
  product_id: z.int(),
  message: z.string().nullable(),
  expires_at: instant,
})

/** Something a visitor is asked before they book. */
export const questionShape = z.object({
  id: z.string(),
  label: z.string(),
  type: z.enum(['text', 'choice', 'yes_no']),
  required: z.boolean(),
  options: z.array(z.string()),
})

export const serviceShape = z.object({
  id: z.int(),
  uid: z.uuid(),
  version: z.int(),
  kind: z.enum(['appointment', 'rental', 'group']),
  name: z.string(),
  description: z.string().nullable(),
  color: z.string(),
  duration_minutes: z.int(),
  buffer_before_minutes: z.int(),
  buffer_after_minutes: z.int(),
  price: z.int(),
  price_type: z.enum(['per_booking', 'per_person', 'per_night', 'free']),
  currency: z.string(),
  /** null to those who may not know costs. */
  cost: z.int().nullable(),
  quantity: z.int(),
  capacity_min: z.int(),
  capacity_max: z.int(),
  min_nights: z.int(),
  max_nights: z.int().nullable(),
  check_in_time: time,
  check_out_time: time,
  cancel_deadline_hours: z.int(),
  min_notice_minutes: z.int().nullable(),
  max_days_ahead: z.int().nullable(),
  /** Whether the public page offers it. */
  bookable_online: z.boolean(),
  /** Minutes before the start at which visitors are reminded, the earliest first. */
  reminder_minutes: z.array(z.int()),
  /** Who offers it; empty: needs nobody. */
  operator_ids: z.array(z.int()),
  /** Where it is offered; empty: at all locations. */
  location_ids: z.array(z.int()),
  questions: z.array(questionShape),
  position: z.int(),
  archived: z.boolean(),
})

export const staffShape = z.object({
  id: z.int(),
  uid: z.uuid(),
  name: z.string(),
  title: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  color: z.string(),
  product_ids: z.array(z.int()),
  /** Where they work; empty: at all locations. */
  location_ids: z.array(z.int()),
  position: z.int(),
  archived: z.boolean(),
})

/** A place where the business receives its visitors. */
export const locationShape = z.object({
  id: z.int(),
  uid: z.uuid(),
  name: z.string(),
  /** null: the business's own. */
  address: z.string().nullable(),
  position: z.int(),
})

export const scheduleShape = z.object({
  id: z.int(),
  operator_id: z.int().nullable(),
  weekday: z.int().min(1).max(7),
  start_time: time,
  end_time: endTime,
  valid_from: date.nullable(),
  valid_to: date.nullable(),
})

export const overrideShape = z.object({
  id: z.int(),
  operator_id: z.int().nullable(),
  date,
  closed: z.boolean(),
  intervals: z.array(z.object({ start_time: time, end_time: endTime })),
  reason: z.string().nullable(),
})

export const blockedTimeShape = z.object({
  id: z.int(),
  uid: z.uuid(),
  operator_id: z.int().nullable(),
  product_id: z.int().nullable(),
  type_id: z.int().nullable(),
  name: z.string(),
  icon: z.string().nullable(),
  color: z.string().nullable(),
  starts_at: instant,
  ends_at: instant,
  all_day: z.boolean(),
  /** The external calendar that it comes from, where it can be changed; null: it was blocked here. */
  calendar_import_id: z.int().nullable(),
  calendar_import_label: z.string().nullable(),
})

export const settingsShape = z.object({
  name: z.string(),
  slug: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  timezone: z.string(),
  currency: z.string(),
  locale: z.string(),
  week_start: z.int(),
  hour_cycle: z.union([z.literal(12), z.literal(24)]),
  slot_step_minutes: z.int(),
  min_notice_minutes: z.int(),
  max_days_ahead: z.int(),
  auto_confirm: z.boolean(),
  undo_seconds: z.int(),
  review_delay_minutes: z.int(),
  public_page: z.boolean(),
  about: z.string().nullable(),
  /** Whether visitors move their bookings themselves, ask for it, or cannot. */
  visitor_moves: z.enum(visitorMoves),
  staff_copies: z.boolean(),
  review_pause_months: z.int(),
  proposal_hours: z.int(),
  waitlist: z.boolean(),
  /** What is still to be said in the first run; null: done. */
  setup_step: z.enum(setupSteps).nullable(),
})

export const statsShape = z.object({ today: z.int(), pending: z.int(), upcoming: z.int(), total: z.int() })

export const gridShape = z.object({
  success: z.literal(true),
  bookings: z.array(bookingShape),
  proposals: z.array(proposalShape),
  schedule: z.array(scheduleShape),
  overrides: z.array(overrideShape),
  blocked_times: z.array(blockedTimeShape),
  services: z.array(serviceShape),
  settings: settingsShape,
  staff: z.array(staffShape),
  locations: z.array(locationShape),
  can_view_all: z.boolean(),
  stats: statsShape,
  ts: z.int(),
  date_from: date,
  date_to: date,
})

export const conflictShape = z.object({
  type: z.string(),
  message: z.string(),
  overridable: z.boolean(),
  booking_id: z.int().optional(),
  blocked_time_id: z.int().optional(),
  override_id: z.int().optional(),
  operator_id: z.int().optional(),
  starts_at: instant.optional(),
  ends_at: instant.optional(),
})

export const suggestionShape = z.object({
  booking_date: date,
  start_time: time,
  checkout_date: date.nullable(),
  operator_id: z.int().nullable(),
  starts_at: instant,
  ends_at: instant,
})

/** Something that happened between the version a client saw and the present one. */
export const changeShape = z.object({
  type: z.string(),
  actor: z.string(),
  at: instant,
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
})

/** Why one of several changes asked for at once cannot be made. */
export const itemErrorShape = z.object({
  booking_id: z.int(),
  code: z.string(),
  message: z.string(),
  version: z.int().nullable(),
  conflicts: z.array(conflictShape),
  changes: z.array(changeShape),
})

export const errorShape = z.object({
  success: z.literal(false),
  error: z.object({
    code: z.string(),
    message: z.string(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })),
    conflicts: z.array(conflictShape),
    suggestions: z.array(suggestionShape),
    /** With version_mismatch. */
    changes: z.array(changeShape).optional(),
    /** With a batch that was refused: which of its bookings stand in the way. */
    items: z.array(itemErrorShape).optional(),
    retryable: z.boolean(),
    request_id: z.string(),
  }),
})

/** One line of a booking's timeline: something that happened, or a message and where it stands. */
export const timelineEntryShape = z.object({
  at: instant,
  kind: z.enum(['fact', 'delivery']),
  /** Fact: booked, confirmed, moved, …; delivery: the mail's kind. */
  type: z.string(),
  actor: z.string().nullable(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
  delivery: z
    .object({
      id: z.int(),
      channel: z.string(),
      recipient: z.string(),
      state: z.enum(deliveryStates),
      reason: z.string().nullable(),
      due_at: instant,
      sent_at: instant.nullable(),
      subject: z.string(),
      text: z.string(),
    })
    .nullable(),
})

export type BookingJson = z.infer<typeof bookingShape>
export type ProposalJson = z.infer<typeof proposalShape>
export type ServiceJson = z.infer<typeof serviceShape>
export type LocationJson = z.infer<typeof locationShape>
export type StaffJson = z.infer<typeof staffShape>
export type BlockedTimeJson = z.infer<typeof blockedTimeShape>
export type OverrideJson = z.infer<typeof overrideShape>
export type ScheduleJson = z.infer<typeof scheduleShape>
export type SettingsJson = z.infer<typeof settingsShape>
export type StatsJson = z.infer<typeof statsShape>
export type GridJson = z.infer<typeof gridShape>
export type ErrorJson = z.infer<typeof errorShape>
export type ItemErrorJson = z.infer<typeof itemErrorShape>
export type ChangeJson = z.infer<typeof changeShape>
export type SuggestionJson = z.infer<typeof suggestionShape>
export type ConflictJson = z.infer<typeof conflictShape>
export type TimelineEntryJson = z.infer<typeof timelineEntryShape>
