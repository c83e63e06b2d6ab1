import { z } from 'zod'
import { clock, minuteOf } from '@/lib/domain/local-time'
import type { TimeSlotChange, TimeSlotFields } from '@/lib/settings/change-time-slot'
import type { TimeSlot } from '@/lib/settings/time-slot-rows'
import { time } from './fields'
import { toInstant } from './instant'
import { endTime } from './profile-schedule-inputs'

const instant = z.iso.datetime()

const fields = z.object({
  weekdays: z
    .array(z.int().min(1).max(7))
    .min(1)
    .max(7)
    .refine((days) => new Set(days).size === days.length, { error: 'Names a day twice.' })
    .transform((days) => days.toSorted((a, b) => a - b)),
  start_time: time,
  end_time: endTime,
  capacity: z.int().min(1).max(1000),
})

/** POST services/{id}/time-slots. */
export const newFixedTime = fields.extend({ capacity: fields.shape.capacity.default(1) })

/** PATCH services/{id}/time-slots/{slot}: an absent key keeps its value. */
export const fixedTimeChange = fields.partial()

/** A fixed time of a service: weekly on ISO weekdays, for `capacity` bookings a date. */
export const fixedTimeShape = z.object({
  id: z.int(),
  product_id: z.int(),
  weekdays: z.array(z.int()),
  start_time: time,
  end_time: endTime,
  capacity: z.int(),
  created_at: instant,
  updated_at: instant,
})
export type FixedTimeJson = z.output<typeof fixedTimeShape>

export const toFixedTime = (slot: TimeSlot): FixedTimeJson => ({
  id: slot.id,
  product_id: slot.serviceId,
  weekdays: slot.weekdays,
  start_time: clock(slot.start),
  end_time: clock(slot.end),
  capacity: slot.capacity,
  created_at: toInstant(slot.createdAt),
  updated_at: toInstant(slot.updatedAt),
})

export const toFixedTimeChange = (body: z.output<typeof fixedTimeChange>): TimeSlotChange => ({
  weekdays: body.weekdays,
  start: body.start_time === undefined ? undefined : minuteOf(body.start_time),
  end: body.end_time === undefined ? undefined : minuteOf(body.end_time),
  capacity: body.capacity,
})

export const toNewFixedTime = (body: z.output<typeof newFixedTime>): TimeSlotFields => ({
  weekdays: body.weekdays,
  start: minuteOf(body.start_time),
  end: minuteOf(body.end_time),
  capacity: body.capacity,
})
