import { z } from 'zod'
import { questionTypes } from '@/lib/domain/service'
import { currency, duration, id, idsInOrder, int32, orNull, text, time } from './fields'

const distinct = (values: string[]) => new Set(values).size === values.length

const question = z
  .object({
    id: z
      .string()
      .regex(/^[\w-]{1,40}$/, { error: 'Letters, digits, _ and -, at most 40.' })
      .optional(),
    label: text(300).trim().min(1, { error: 'Must not be empty.' }),
    type: z.enum(questionTypes).default('text'),
    required: z.boolean().default(false),
    options: z
      .array(text(200).trim().min(1, { error: 'Must not be empty.' }))
      .max(50)
      .default([]),
  })
  .refine(({ type, options }) => type !== 'choice' || options.length >= 2, {
    path: ['options'],
    error: 'A choice needs at least two options.',
  })
  .refine(({ options }) => distinct(options), {
    path: ['options'],
    error: 'The same option stands here twice.',
  })

/** At most twenty; what is no choice has no options. */
const questions = z
  .array(question)
  .max(20)
  .refine((all) => distinct(all.flatMap(({ id }) => id ?? [])), { error: 'Two questions have the same id.' })

/** At most five, up to four weeks ahead; the earliest first, whichever way they were written. */
const reminders = z
  .array(z.int().min(5).max(40_320))
  .max(5)
  .refine((all) => new Set(all).size === all.length, { error: 'Two reminders at the same time.' })
  .transform((all) => all.toSorted((a, b) => b - a))

const minutes = z.int().min(0).max(1440)
const count = z.int().min(1).max(1000)
const nights = z.int().min(1).max(366)
const units = z.int().min(0).max(int32)

/** PATCH services/{id}: an absent key keeps its value; null where a value may be none. */
export const serviceChange = z.object({
  kind: z.enum(['appointment', 'rental', 'group']).optional(),
  name: text(120).trim().min(1, { error: 'Must not be empty.' }).optional(),
  description: orNull(text(2000).trim()),
  color: z
    .string()
    .regex(/^#[\da-f]{6}$/i, { error: 'Must be a colour as #rrggbb.' })
    .toLowerCase()
    .optional(),
  duration_minutes: duration.optional(),
  buffer_before_minutes: minutes.optional(),
  buffer_after_minutes: minutes.optional(),
  price: units.optional(),
  price_type: z.enum(['per_booking', 'per_person', 'per_night', 'free']).optional(),
  currency: currency.optional(),
  cost: units.optional(),
  quantity: count.optional(),
  capacity_min: count.optional(),
  capacity_max: count.optional(),
  min_nights: nights.optional(),
  max_nights: nights.nullish(),
  check_in_time: time.optional(),
  check_out_time: time.optional(),
  cancel_deadline_hours: z.int().min(0).max(8760).optional(),
  min_notice_minutes: z.int().min(0).max(525_600).nullish(),
  max_days_ahead: z.int().min(1).max(3650).nullish(),
  bookable_online: z.boolean().optional(),
  reminder_minutes: reminders.optional(),
  operator_ids: z.array(id).max(500).optional(),
  location_ids: z.array(id).max(500).optional(),
  questions: questions.optional(),
  position: z.int().min(0).max(int32).optional(),
  archived: z.boolean().optional(),
})

/** POST services: what is not given is as usual for the kind. */
export const newService = serviceChange.extend({
  kind: serviceChange.shape.kind.unwrap().default('appointment'),
  name: serviceChange.shape.name.unwrap(),
})

/** PUT services/order. */
export const serviceOrder = z.object({ ids: idsInOrder })
