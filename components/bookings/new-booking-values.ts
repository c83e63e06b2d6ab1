import type { EmptyTime } from '@/components/calendar/calendar-props'
import { ApiError } from '@/components/ui/api'
import { addDays } from '@/lib/domain/local-time'
import type { ConflictJson, GridJson, ServiceJson } from '@/lib/wire/profile-shapes'
import { fieldOf, type NewBookingValues } from './booking-request'

/** What the form begins with at a place in the calendar; the service is chosen where there is only one to choose. */
export function startingValues(
  at: Partial<EmptyTime> & { locationId?: number | null },
  { services, settings }: Pick<GridJson, 'services' | 'settings'>,
  today: string,
): NewBookingValues {
  const pointedAt = services.find(({ id, archived }) => id === at.serviceId && !archived)
  const only = pointedAt ?? onlyService(services, at.staffId ?? null)
  const date = at.date ?? today
  return {
    serviceId: only?.id ?? null,
    date,
    time: at.startTime ?? '',
    checkoutDate: at.checkoutDate ?? addDays(date, pointedAt?.min_nights ?? 1),
    staffId: only ? ableOf(only, at.staffId ?? null) : (at.staffId ?? null),
    locationId: at.locationId ?? null,
    minutes: at.durationMinutes ?? null,
    name: '',
    email: '',
    phone: '',
    note: '',
    price: null,
    status: settings.auto_confirm ? 'confirmed' : 'pending',
    notify: true,
  }
}

/** Another service: its price again, one of its people only, and for a stay at least its nights. */
export function withService(
  values: NewBookingValues,
  serviceId: number,
  { services }: Pick<GridJson, 'services'>,
): Partial<NewBookingValues> {
  const service = services.find(({ id }) => id === serviceId)
  return {
    serviceId,
    price: null,
    checkoutDate: addDays(values.date, service?.min_nights ?? 1),
    staffId: service ? ableOf(service, values.staffId) : null,
  }
}

/** How what was refused is told, in the page's language. */
export interface Tell {
  /** By the fields of the request. */
  faults(error: ApiError): Record<string, string>
  conflict(conflict: ConflictJson): string
}

/** The refusal's complaints by the form's fields. That a person cannot be had for the service is one of them. */
export function errorsOf(error: Error | null, tell: Tell): Partial<Record<keyof NewBookingValues, string>> {
  if (!(error instanceof ApiError)) return {}
  const told = Object.entries(tell.faults(error)).flatMap(([name, words]) => {
    const field = fieldOf[`/${name}`]
    return field ? [[field, words] as const] : []
  })
  const person = error.conflicts.every(({ type }) => type === 'staff') ? error.conflicts[0] : undefined
  return Object.fromEntries(person ? [...told, ['staffId', tell.conflict(person)] as const] : told)
}

/** The person, if they offer the service; else anyone. */
const ableOf = (service: ServiceJson, staffId: number | null): number | null =>
  staffId !== null && service.operator_ids.includes(staffId) ? staffId : null

/** A stay is never guessed: its days are not what was pointed at. */
function onlyService(services: ServiceJson[], staffId: number | null): ServiceJson | undefined {
  const offered = services.filter(({ archived, kind }) => !archived && kind !== 'rental')
  if (offered.length === services.length && offered.length === 1) return offered[0]
  const bySomebody = offered.filter(({ operator_ids }) => staffId === null || operator_ids.includes(staffId))
  return bySomebody.length === 1 ? bySomebody[0] : undefined
}
