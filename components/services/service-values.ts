import type { Kind } from '@/lib/domain/booking'
import { usualService } from '@/lib/domain/service'
import { toService } from '@/lib/wire/profile-service'
import type { ServiceJson } from '@/lib/wire/profile-shapes'

const keys = [
  'name',
  'description',
  'color',
  'duration_minutes',
  'buffer_before_minutes',
  'buffer_after_minutes',
  'price',
  'price_type',
  'cost',
  'quantity',
  'capacity_min',
  'capacity_max',
  'min_nights',
  'max_nights',
  'check_in_time',
  'check_out_time',
  'cancel_deadline_hours',
  'min_notice_minutes',
  'max_days_ahead',
  'operator_ids',
  'location_ids',
  'bookable_online',
  'reminder_minutes',
  'questions',
] as const satisfies (keyof ServiceJson)[]
export type ServiceKey = (typeof keys)[number]

/** What the form holds: a service in the API's words, where a number may be missing while it is typed. */
export type ServiceValues = {
  [Key in ServiceKey]: ServiceJson[Key] extends number ? number | null : ServiceJson[Key]
}
/** What somebody has typed and not saved. */
export type Typed = Partial<ServiceValues>

export const valuesOf = (service: ServiceJson): ServiceValues =>
  Object.fromEntries(keys.map((key) => [key, service[key]])) as unknown as ServiceValues

/** A service that is not there yet, as usual for its kind. */
export const blankService = (kind: Kind, currency: string): ServiceJson =>
  toService({
    ...usualService(kind),
    id: 0,
    uid: '',
    version: 0,
    name: '',
    currency,
    staffIds: [],
    locationIds: [],
    position: 0,
    archived: false,
  })

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** The fields in which two states of a service differ. */
export const differing = (one: ServiceJson, other: ServiceJson): ServiceKey[] =>
  keys.filter((key) => !same(one[key], other[key]))

/** The fields that were typed into and are otherwise now. */
export const changedIn = (typed: Typed, service: ServiceJson): ServiceKey[] =>
  keys.filter((key) => key in typed && !same(tidy(typed)[key], service[key]))

/** Of what was typed, the given fields as the API takes them. */
export function bodyOf(
  values: Typed,
  wanted: readonly ServiceKey[] = keys,
): Partial<Record<ServiceKey, unknown>> {
  const tidied = tidy(values)
  return Object.fromEntries(wanted.map((key) => [key, tidied[key]]))
}

/** Blank is none; blank lines are no options. */
const tidy = (typed: Typed): Typed => ({
  ...typed,
  ...(typed.name !== undefined && { name: typed.name.trim() }),
  ...(typed.description !== undefined && { description: typed.description?.trim() || null }),
  ...(typed.questions && {
    questions: typed.questions.map((question) => ({
      ...question,
      label: question.label.trim(),
      options:
        question.type === 'choice' ? question.options.map((option) => option.trim()).filter(Boolean) : [],
    })),
  }),
})

const always: ServiceKey[] = [
  'name',
  'buffer_before_minutes',
  'buffer_after_minutes',
  'cancel_deadline_hours',
  'quantity',
]
const needed: Record<Kind, ServiceKey[]> = {
  appointment: [...always, 'duration_minutes'],
  group: [...always, 'duration_minutes', 'capacity_min', 'capacity_max'],
  rental: [...always, 'min_nights', 'check_in_time', 'check_out_time'],
}

/** The fields of its kind that a service cannot do without and that are empty. */
export const emptyIn = (values: ServiceValues, kind: Kind): ServiceKey[] =>
  [...needed[kind], ...(values.price_type === 'free' ? [] : (['price'] as const))].filter((key) => {
    const value = values[key]
    return value === null || (typeof value === 'string' && value.trim() === '')
  })
