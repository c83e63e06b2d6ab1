import { z } from 'zod'
import { clock, minuteOf } from '@/lib/domain/local-time'
import type { Preference } from '@/lib/domain/sick-day'
import type { Choice, ChosenTime } from '@/lib/domain/sick-day-choice'
import type { CommitWish, PlanWish } from '@/lib/engine/sick-day'
import type { Scope } from '@/lib/engine/sick-day-scope'
import { date, id, text, time } from './fields'

/** Who or what is not there: exactly one of the three. */
const scope = z.union(
  [
    z.strictObject({ operator_id: id }),
    z.strictObject({ product_id: id }),
    z.strictObject({ everything: z.literal(true) }),
  ],
  { error: 'Must be {"operator_id"}, {"product_id"} or {"everything": true}.' },
)

const untilTime = z.union([time, z.literal('24:00')], { error: 'Must be a time as HH:MM.' })

const when = {
  scope,
  date_from: date,
  date_to: date,
  time_from: time.nullish(),
  time_to: untilTime.nullish(),
  /** Nobody is away: the rest of date_from runs so late. */
  late_minutes: z.int().min(1).max(480).nullish(),
}

const wishedTime = {
  booking_date: date,
  start_time: time.nullish(),
  checkout_date: date.nullish(),
  operator_id: id.nullish(),
}

export const sickDayAction = z.discriminatedUnion('type', [
  z.object({ type: z.literal('colleague'), operator_id: id }),
  z.object({ type: z.literal('time'), ...wishedTime }),
  z.object({ type: z.literal('shift'), minutes: z.int().min(1).max(1440) }),
  /** With a time: whether the visitor comes then; it is kept for them until they answer. */
  z.object({ type: z.literal('ask'), ...wishedTime, booking_date: date.nullish() }),
  z.object({ type: z.literal('cancel') }),
  z.object({ type: z.literal('keep') }),
])

const reason = text(500).trim().nullish()
const most = 300

/** POST sick-day/plan. */
export const sickDayPlan = z.object({
  ...when,
  choices: z
    .array(z.object({ booking_id: id, action: sickDayAction }))
    .max(most)
    .default([]),
  /** What is tried first: colleague (perhaps one of them), time, ask, cancel. */
  prefer: z.enum(['colleague', 'time', 'ask', 'cancel']).default('colleague'),
  prefer_operator_id: id.nullish(),
  reason,
})

/** POST sick-day/commit. */
export const sickDayCommit = z.object({
  ...when,
  items: z
    .array(z.object({ booking_id: id, version: z.int().min(1), action: sickDayAction }))
    .max(most)
    .refine((items) => new Set(items.map(({ booking_id }) => booking_id)).size === items.length, {
      error: 'Names a booking twice.',
    }),
  /** Stores the absence as blocked time as well. */
  block: z.boolean().default(true),
  block_name: text(120).trim().min(1).default('Away'),
  reason,
  tell: z.boolean().default(true),
})

export type SickDayPlanBody = z.input<typeof sickDayPlan>
export type SickDayCommitBody = z.input<typeof sickDayCommit>
export type ActionJson = z.output<typeof sickDayAction>

type When = Pick<
  z.output<typeof sickDayPlan>,
  'scope' | 'date_from' | 'date_to' | 'time_from' | 'time_to' | 'late_minutes'
>

const toScope = (body: When): Scope => ({
  staffId: 'operator_id' in body.scope ? body.scope.operator_id : null,
  serviceId: 'product_id' in body.scope ? body.scope.product_id : null,
  dateFrom: body.date_from,
  dateTo: body.date_to,
  minuteFrom: body.time_from ? minuteOf(body.time_from) : null,
  minuteTo: body.time_to ? minuteOf(body.time_to) : null,
  lateMinutes: body.late_minutes ?? 0,
})

export const toPlanWish = (body: z.output<typeof sickDayPlan>): PlanWish => ({
  ...toScope(body),
  choices: body.choices.map(({ booking_id, action }) => ({
    bookingId: booking_id,
    choice: toChoice(action),
  })),
  prefer: toPreference(body),
  reason: body.reason || null,
})

const toPreference = ({ prefer, prefer_operator_id }: z.output<typeof sickDayPlan>): Preference =>
  prefer === 'colleague' ? { type: 'colleague', staffId: prefer_operator_id ?? null } : { type: prefer }

export const toCommitWish = (body: z.output<typeof sickDayCommit>): CommitWish => ({
  ...toScope(body),
  items: body.items.map(({ booking_id, version, action }) => ({
    bookingId: booking_id,
    version,
    choice: toChoice(action),
  })),
  block: body.block ? body.block_name : null,
  reason: body.reason || null,
  tell: body.tell,
})

const toChoice = (action: ActionJson): Choice => {
  if (action.type === 'colleague') return { type: 'colleague', staffId: action.operator_id }
  if (action.type === 'time') return { type: 'time', ...toTime(action) }
  if (action.type !== 'ask') return action
  const { booking_date: day } = action
  return day ? { type: 'ask', time: toTime({ ...action, booking_date: day }) } : { type: 'ask' }
}

const toTime = (wished: Omit<Extract<ActionJson, { type: 'time' }>, 'type'>): ChosenTime => ({
  date: wished.booking_date,
  minute: wished.start_time ? minuteOf(wished.start_time) : null,
  checkoutDate: wished.checkout_date ?? null,
  staffId: wished.operator_id ?? null,
})

/** The engine's choice in this dialect. */
export function toAction(choice: Choice): ActionJson {
  if (choice.type === 'colleague') return { type: 'colleague', operator_id: choice.staffId }
  if (choice.type === 'time') return { type: 'time', ...fromTime(choice) }
  if (choice.type !== 'ask') return choice
  return choice.time ? { type: 'ask', ...fromTime(choice.time) } : { type: 'ask' }
}

const fromTime = ({ date, minute, checkoutDate, staffId }: ChosenTime) => ({
  booking_date: date,
  start_time: minute === null ? null : clock(minute),
  checkout_date: checkoutDate,
  operator_id: staffId,
})
