import type { ImportBooking, ImportRef } from '@/lib/domain/import'
import { namedIn } from '@/lib/domain/import-names'
import type { ImportOptions } from '@/lib/domain/import-options'
import { invalid } from '@/lib/domain/refusal'
import type { BroughtPlace } from '@/lib/engine/brought-wish'
import type { KnownThings } from '@/lib/settings/import-things'

/** What source keys stand for, of what has come in. */
export type Sources = Map<
  string,
  { serviceId: number | null; staffId: number | null; customerId: number | null; bookingId: number | null }
>

/** All that a booking names by source keys, itself among it. */
export const sourcesOf = ({ sourceKey, customerKey, service, staff }: ImportBooking): string[] =>
  [sourceKey, customerKey, keyOf(service), keyOf(staff)].filter((key) => key !== null)

const keyOf = (ref: ImportRef | null) => (ref && 'key' in ref ? ref.key : null)

/** What a booking of a file is about. Refuses (validation_failed) a service or a person who is not there. */
export function placeOfBooking(
  { service, staff, customerKey }: ImportBooking,
  things: KnownThings,
  sources: Sources,
  options: Pick<ImportOptions, 'serviceId' | 'staffId'>,
): BroughtPlace {
  const source = (ref: ImportRef | null) => (ref && 'key' in ref ? sources.get(ref.key) : undefined)
  const wantedService = source(service)?.serviceId ?? (service === null ? options.serviceId : null)
  const wantedStaff = source(staff)?.staffId ?? (staff === null ? options.staffId : null)
  const foundService =
    service && 'text' in service
      ? namedIn(things.services, service.text, 'serviceId')
      : things.services.find(({ id }) => id === wantedService)
  if (!foundService) throw invalid('serviceId', 'This service is not there.', 'unknown')
  const foundStaff =
    staff && 'text' in staff
      ? namedIn(things.staff, staff.text, 'staffId')
      : things.staff.find(({ id }) => id === wantedStaff)
  if (!foundStaff && (staff !== null || wantedStaff !== null))
    throw invalid('staffId', 'This person is not there.', 'unknown')
  return {
    service: foundService,
    staffId: foundStaff?.id ?? null,
    customerId: sources.get(customerKey ?? '')?.customerId ?? null,
    timezone: things.timezone,
  }
}
