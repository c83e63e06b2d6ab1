import type { z } from 'zod'
import { addDays, clock, minuteOf } from '@/lib/domain/local-time'
import type { TimeSlotChange, TimeSlotFields } from '@/lib/settings/change-time-slot'
import type { TimeSlot } from '@/lib/settings/time-slot-rows'
import { toInstant } from './instant'
import type { newTimeSlot, timeSlotChange } from './slots-inputs'
import type { TimeSlotJson } from './slots-shapes'

/** The date of a time of day, which means nothing, where no date was asked for. */
const anyDate = '2023-01-01'

/** A time slot in this dialect; on a date that was asked for with what is left of it. */
export function toTimeSlot(slot: TimeSlot, on?: { date: string; available: number }): TimeSlotJson {
  const days = slot.weekdays.map((weekday) => weekday % 7)
  const wall = (minute: number) => {
    const date = addDays(on?.date ?? anyDate, Math.floor(minute / 1440))
    return `${date} ${clock(minute % 1440)}:00`
  }
  return {
    id: slot.id,
    service_id: slot.serviceId,
    day_of_week: days[0] as number,
    days_of_week: days,
    start_time: wall(slot.start),
    end_time: wall(slot.end),
    max_bookings: slot.capacity,
    created_at: toInstant(slot.createdAt),
    updated_at: toInstant(slot.updatedAt),
    ...(on && { available: on.available }),
  }
}

/** This dialect's words turned into ours. */
export const toTimeSlotChange = (body: z.output<typeof timeSlotChange>): TimeSlotChange => ({
  weekdays: weekdaysOf(body),
  start: body.start_time === undefined ? undefined : minuteOf(body.start_time),
  end: body.end_time === undefined ? undefined : endOf(body.end_time),
  capacity: body.max_bookings,
})

export const toNewTimeSlot = (body: z.output<typeof newTimeSlot>): TimeSlotFields => ({
  weekdays: weekdaysOf(body) ?? [],
  start: minuteOf(body.start_time),
  end: endOf(body.end_time),
  capacity: body.max_bookings,
})

/** 00:00 is an end only of the day before. */
const endOf = (time: string) => minuteOf(time) || 1440

function weekdaysOf({ day_of_week, days_of_week }: z.output<typeof timeSlotChange>): number[] | undefined {
  const days = days_of_week ?? (day_of_week == null ? undefined : [day_of_week])
  return days?.map((day) => day || 7).sort((a, b) => a - b)
}
