import { z } from 'zod'
import { minuteOf } from '@/lib/domain/local-time'
import { overlappingRows, type WeekRow } from '@/lib/domain/weekly-hours'
import { date, id, time } from './fields'

/** A time at which something may end: midnight at the end of the day is 24:00. */
export const endTime = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: 'Must be a time as HH:MM, 00:01 to 24:00.' })

const row = z
  .object({
    weekday: z.int().min(1).max(7),
    start_time: time,
    end_time: endTime,
    valid_from: date.nullish(),
    valid_to: date.nullish(),
  })
  .refine((value) => value.start_time < value.end_time, {
    path: ['end_time'],
    error: 'Must be later than start_time.',
  })
  .refine((value) => !value.valid_from || !value.valid_to || value.valid_from <= value.valid_to, {
    path: ['valid_to'],
    error: 'Must not be before valid_from.',
  })

/** PUT schedule: the whole week of one person, or of the profile (operator_id null). */
export const newWeek = z
  .object({
    operator_id: id.nullable(),
    rows: z.array(row).max(300),
    /** The ids of the rows that were replaced in the writer's eyes: refused when others stand there now. */
    seen: z.array(id).max(300).optional(),
  })
  .superRefine(({ rows }, context) => {
    for (const index of overlappingRows(rows.map(toWeekRow)))
      context.addIssue({
        code: 'custom',
        path: ['rows', index, 'start_time'],
        message: 'Overlaps another interval of this weekday.',
      })
  })

/** A row of the request in the engine's words. */
export const toWeekRow = (value: z.output<typeof row>): WeekRow => ({
  weekday: value.weekday,
  start: minuteOf(value.start_time),
  end: minuteOf(value.end_time),
  validFrom: value.valid_from ?? null,
  validTo: value.valid_to ?? null,
})
