import type { LocationJson, ServiceJson, StaffJson } from '@/lib/wire/profile-shapes'

interface Somewhere {
  location_ids: readonly number[]
}

/** Where a service, done by a person (null: whoever), is to be had. */
export const locationsFor = (
  locations: readonly LocationJson[],
  service: Pick<ServiceJson, 'location_ids'> | undefined,
  person: Pick<StaffJson, 'location_ids'> | null | undefined,
): LocationJson[] =>
  locations.filter(({ id }) => [service, person].every((somewhere) => !somewhere || isAt(somewhere, id)))

/** None named means at all. */
const isAt = ({ location_ids }: Somewhere, id: number) =>
  location_ids.length === 0 || location_ids.includes(id)
