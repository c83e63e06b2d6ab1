import { z } from 'zod'
import { datesBetween, daysBetween, minuteOf } from '@/lib/domain/local-time'
import type { OverrideWish } from '@/lib/settings/add-overrides'
import type { OverrideChange } from '@/lib/settings/change-override'
import { date, id, orNull, text, time } from './fields'
import { endTime } from './profile-schedule-inputs'

const mostDays = 366
const mostIntervals = 12

const intervals = z
  .array(z.object({ start_time: time, end_time: endTime }))
  .max(mostIntervals, { error: `At most ${mostIntervals} intervals.` })
  .superRefine((rows, context) => {
    // What is no time is NaN here: it is refused as such, and neither too early nor in anything's way.
    const spans = minutesOf(rows)
    for (const [index, [start, end]] of spans.entries()) {
      const refuse = (field: 'start_time' | 'end_time', message: string) =>
        context.addIssue({ code: 'custom', path: [index, field], message })
      if (end <= start) refuse('end_time', 'Must be after the start.')
      else if (spans.slice(0, index).some(([from, to]) => start < to && from < end))
        refuse('start_time', 'Overlaps another interval.')
    }
  })

const reason = orNull(text(200).trim())

interface Hours {
  closed?: boolean | undefined
  intervals?: unknown[] | undefined
}
const noHoursWhenClosed = (body: Hours) => !body.closed || !body.intervals?.length
const whenClosed = { path: ['intervals'], error: 'A closed day has no hours.' }

/** POST overrides: one date, or every date from date_from to date_to. */
export const newOverrides = z
  .object({
    operator_id: id.nullish(),
    date: date.optional(),
    date_from: date.optional(),
    date_to: date.optional(),
    closed: z.boolean(),
    intervals: intervals.default([]),
    reason,
    replace: z.boolean().default(false),
  })
  .superRefine((body, context) => {
    for (const [field, message] of dateFaults(body))
      context.addIssue({ code: 'custom', path: [field], message })
  })
  .refine(noHoursWhenClosed, whenClosed)
  .refine((body) => body.closed || body.intervals.length > 0, {
    path: ['intervals'],
    error: 'An open day needs hours.',
  })

/** Either a date alone, or both ends of a range of at most a year. */
function dateFaults(body: {
  date?: string | undefined
  date_from?: string | undefined
  date_to?: string | undefined
}) {
  const faults: [field: string, message: string][] = []
  if (body.date !== undefined) {
    for (const field of ['date_from', 'date_to'] as const)
      if (body[field] !== undefined) faults.push([field, 'Either date, or date_from and date_to.'])
    return faults
  }
  if (body.date_from === undefined && body.date_to === undefined) return [['date', 'Is required.'] as const]
  if (body.date_from === undefined) return [['date_from', 'Is required.'] as const]
  if (body.date_to === undefined) return [['date_to', 'Is required.'] as const]
  if (body.date_to < body.date_from) return [['date_to', 'Must not be before date_from.'] as const]
  if (daysBetween(body.date_from, body.date_to) >= mostDays)
    return [['date_to', `At most ${mostDays} days.`] as const]
  return faults
}

const stays = z.undefined({ error: 'Stays as it is: delete the override and create another.' }).optional()

/** PATCH overrides/{id}. */
export const overrideChange = z
  .object({
    closed: z.boolean().optional(),
    intervals: intervals.optional(),
    reason,
    date: stays,
    operator_id: stays,
  })
  .refine(noHoursWhenClosed, whenClosed)

export function toOverrideWish(body: z.output<typeof newOverrides>): OverrideWish {
  const field = body.date === undefined ? 'date_from' : 'date'
  const first = body.date ?? body.date_from ?? ''
  const day = {
    closed: body.closed,
    intervals: inOrder(body.intervals),
    reason: body.reason ?? null,
    field,
  }
  return {
    staffId: body.operator_id ?? null,
    days: datesBetween(first, body.date ?? body.date_to ?? first).map((each) => ({ ...day, date: each })),
    replace: body.replace,
  }
}

export const toOverrideChange = (body: z.output<typeof overrideChange>): OverrideChange => ({
  closed: body.closed,
  intervals: body.intervals && inOrder(body.intervals),
  reason: body.reason,
})

const minutesOf = (rows: { start_time: string; end_time: string }[]): [number, number][] =>
  rows.map(({ start_time, end_time }) => [minuteOf(start_time), minuteOf(end_time)])

const inOrder = (rows: z.output<typeof intervals>) => minutesOf(rows).sort(([a], [b]) => a - b)
