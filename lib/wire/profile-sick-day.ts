import { z } from 'zod'
import { choiceOf } from '@/lib/domain/sick-day-choice'
import type { Plan, PlanItem } from '@/lib/engine/sick-day'
import { toInstant } from './instant'
import { outcomeShape, toOutcome } from './profile-batch'
import { toBooking } from './profile-booking'
import { bookingShape, itemErrorShape } from './profile-shapes'
import { sickDayAction, toAction } from './profile-sick-day-inputs'

/** What shall become of one booking, what else could, and what the visitors will read. */
export const planItemShape = z.object({
  booking: bookingShape,
  action: sickDayAction,
  /** The owner's own choice. */
  chosen: z.boolean(),
  /** Free at its time, the least busy of that day first. */
  colleagues: z.array(z.object({ operator_id: z.int(), booked_minutes: z.int() })),
  /** The nearest free times, each as the action that chooses it. */
  times: z.array(sickDayAction),
  /** How it would stand; null: as it does. */
  after: bookingShape.nullable(),
  refused: itemErrorShape.nullable(),
  messages: outcomeShape.shape.messages,
})

export const loadShape = z.object({
  operator_id: z.int(),
  operator_name: z.string(),
  days: z.array(z.object({ date: z.iso.date(), before: z.int(), after: z.int() })),
})

export const planShape = z.object({
  success: z.literal(true),
  /** null: nobody is away, things run late. */
  absence: z.object({ starts_at: z.iso.datetime(), ends_at: z.iso.datetime() }).nullable(),
  items: z.array(planItemShape),
  loads: z.array(loadShape),
  undo_seconds: z.int(),
  ts: z.int(),
})

export type PlanItemJson = z.infer<typeof planItemShape>
export type LoadJson = z.infer<typeof loadShape>
export type PlanJson = z.infer<typeof planShape>

export const toPlan = ({ profile, absence, items, loads, ts }: Plan): PlanJson => ({
  success: true,
  absence: absence && { starts_at: toInstant(absence.start), ends_at: toInstant(absence.end) },
  items: items.map((item) => toItem(item, profile.timezone)),
  loads: loads.map(({ staffId, name, days }) => ({ operator_id: staffId, operator_name: name, days })),
  undo_seconds: profile.undoSeconds,
  ts,
})

function toItem(item: PlanItem, zone: string): PlanItemJson {
  const { found, action, chosen, colleagues, times } = item
  const outcome = item.outcome && toOutcome(item.outcome)
  return {
    booking: toBooking(found),
    action: toAction(choiceOf(action, found.kind, zone)),
    chosen,
    colleagues: colleagues.map(({ staffId, minutes }) => ({ operator_id: staffId, booked_minutes: minutes })),
    times: times.map((time) => toAction(choiceOf({ type: 'time', ...time }, found.kind, zone))),
    after: outcome && !outcome.refused ? outcome.after : null,
    refused: outcome?.refused ?? null,
    messages: outcome?.messages ?? [],
  }
}
