import { z } from 'zod'
import { minuteOf } from '@/lib/domain/local-time'
import type { BlockWish } from '@/lib/settings/add-block'
import type { BlockChange } from '@/lib/settings/change-block'
import { date, id, orNull, text, time } from './fields'
import { blockIcons } from './profile-block-icons'
import { endTime } from './profile-schedule-inputs'

const icon = z.enum(blockIcons, { error: 'Must be one of the icons of this list.' })
const color = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, { error: 'Must be a colour as #rrggbb.' })
  .toLowerCase()
const typeName = text(80).trim().min(1, { error: 'Must not be empty.' })

/** POST blocked-times: local dates and times of the profile; without times, whole days. */
export const newBlock = z.object({
  operator_id: id.nullish(),
  product_id: id.nullish(),
  type_id: id.nullish(),
  name: orNull(text(200).trim()),
  icon: icon.nullish(),
  start_date: date,
  start_time: orNull(time),
  end_date: date,
  end_time: orNull(endTime),
  all_day: z.boolean().default(false),
})

/** PATCH blocked-times/{id}: an absent key keeps its value. */
export const blockChange = newBlock.partial().extend({ all_day: z.boolean().optional() })

/** POST blocked-types. */
export const newBlockType = z.object({ name: typeName, icon, color })

/** PATCH blocked-types/{id}. */
export const blockTypeChange = newBlockType.partial()

export const toBlockWish = (body: z.output<typeof newBlock>): BlockWish => ({
  staffId: body.operator_id ?? null,
  serviceId: body.product_id ?? null,
  typeId: body.type_id ?? null,
  name: body.name ?? null,
  icon: body.icon ?? null,
  startDate: body.start_date,
  startMinute: minuteOrNone(body.start_time) ?? null,
  endDate: body.end_date,
  endMinute: minuteOrNone(body.end_time) ?? null,
  allDay: body.all_day,
})

export const toBlockChange = (body: z.output<typeof blockChange>): BlockChange => ({
  staffId: body.operator_id,
  serviceId: body.product_id,
  typeId: body.type_id,
  name: body.name,
  icon: body.icon,
  startDate: body.start_date,
  startMinute: minuteOrNone(body.start_time),
  endDate: body.end_date,
  endMinute: minuteOrNone(body.end_time),
  allDay: body.all_day,
})

const minuteOrNone = (value: string | null | undefined) =>
  value ? minuteOf(value) : value === null ? null : undefined
