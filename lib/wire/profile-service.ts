import type { z } from 'zod'
import { clock, minuteOf } from '@/lib/domain/local-time'
import type { Question } from '@/lib/domain/service'
import type { NewService } from '@/lib/settings/add-service'
import type { ServiceChange } from '@/lib/settings/change-service'
import type { ServiceSetup } from '@/lib/settings/service-rows'
import type { Booked } from '@/lib/settings/services'
import type { newService, serviceChange } from './profile-service-inputs'
import type { ServiceJson } from './profile-shapes'

/** What GET services/{id} answers. */
export interface ServiceAnswer {
  service: ServiceJson
  /** How often it was ever booked, and how many of those are to come. */
  bookings: Booked
}

/** A service in this dialect. */
export const toService = (service: ServiceSetup): ServiceJson => ({
  id: service.id,
  uid: service.uid,
  version: service.version,
  kind: service.kind,
  name: service.name,
  description: service.description,
  color: service.color,
  duration_minutes: service.duration,
  buffer_before_minutes: service.bufferBefore,
  buffer_after_minutes: service.bufferAfter,
  price: service.price,
  price_type: service.priceType,
  currency: service.currency.toLowerCase(),
  cost: service.cost,
  quantity: service.quantity,
  capacity_min: service.capacityMin,
  capacity_max: service.capacityMax,
  min_nights: service.minNights,
  max_nights: service.maxNights,
  check_in_time: clock(service.checkInMinute),
  check_out_time: clock(service.checkOutMinute),
  cancel_deadline_hours: service.cancelDeadlineHours,
  min_notice_minutes: service.minNotice,
  max_days_ahead: service.maxDaysAhead,
  bookable_online: service.bookableOnline,
  reminder_minutes: service.reminderMinutes,
  operator_ids: service.staffIds,
  location_ids: service.locationIds,
  questions: service.questions,
  position: service.position,
  archived: service.archived,
})

type Change = z.output<typeof serviceChange>

/** This dialect's words turned into ours. */
export const toServiceChange = (body: Change): ServiceChange => ({
  kind: body.kind,
  name: body.name,
  description: body.description,
  color: body.color,
  duration: body.duration_minutes,
  bufferBefore: body.buffer_before_minutes,
  bufferAfter: body.buffer_after_minutes,
  price: body.price,
  priceType: body.price_type,
  currency: body.currency,
  cost: body.cost,
  quantity: body.quantity,
  capacityMin: body.capacity_min,
  capacityMax: body.capacity_max,
  minNights: body.min_nights,
  maxNights: body.max_nights,
  checkInMinute: body.check_in_time === undefined ? undefined : minuteOf(body.check_in_time),
  checkOutMinute: body.check_out_time === undefined ? undefined : minuteOf(body.check_out_time),
  cancelDeadlineHours: body.cancel_deadline_hours,
  minNotice: body.min_notice_minutes,
  maxDaysAhead: body.max_days_ahead,
  bookableOnline: body.bookable_online,
  reminderMinutes: body.reminder_minutes,
  staffIds: body.operator_ids,
  locationIds: body.location_ids,
  questions: body.questions && toQuestions(body.questions),
  position: body.position,
  archived: body.archived,
})

export const toNewService = (body: z.output<typeof newService>): NewService => ({
  ...toServiceChange(body),
  kind: body.kind,
  name: body.name,
})

/** A question without an id gets the first that is free; what is no choice has no options. */
function toQuestions(given: NonNullable<Change['questions']>): Question[] {
  const taken = new Set(given.map(({ id }) => id))
  let last = 0
  const free = (): string => {
    last += 1
    const id = `q${last}`
    return taken.has(id) ? free() : id
  }
  return given.map((question) => ({
    ...question,
    id: question.id ?? free(),
    options: question.type === 'choice' ? question.options : [],
  }))
}
