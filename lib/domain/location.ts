import type { Booking } from './booking'
import type { LocationRow, Situation, StaffMember } from './situation'

/** Where something is to be had: at these locations; none named means at all. */
type Somewhere = readonly number[]

const isAt = (where: Somewhere, locationId: number): boolean =>
  where.length === 0 || where.includes(locationId)

/** Whether a person works at a location. */
export const worksAt = ({ locationIds }: Pick<StaffMember, 'locationIds'>, locationId: number): boolean =>
  isAt(locationIds, locationId)

/**
 * The situation as it is at one location (null: wherever the service is offered): who works there, and no location but
 * those that are meant. A profile without locations is at one without a name.
 */
export function situationAt(situation: Situation, locationId: number | null): Situation {
  if (situation.locations.length === 0) return situation
  const locations = situation.locations.filter(({ id }) => locationId === null || id === locationId)
  return {
    ...situation,
    locations,
    staff: situation.staff.filter((member) => locations.some(({ id }) => worksAt(member, id))),
  }
}

/** What a booking says of where it stands. */
export const standingAt = (location: LocationRow | null) => ({
  locationId: location?.id ?? null,
  locationName: location?.name ?? null,
  locationAddress: location?.address ?? null,
})

/**
 * Where a visitor goes, each part on a line: a location that does not bear the business's name by its own, and its
 * address, or else the business's. null: nobody said.
 */
export function whereabouts(
  { locationName, locationAddress }: Pick<Booking, 'locationName' | 'locationAddress'>,
  profile: { name: string; address: string | null },
): string | null {
  const name = locationName === profile.name ? null : locationName
  const address = (locationAddress ?? profile.address)?.trim()
  return [name, address].filter(Boolean).join('\n') || null
}

/** Where a person (null: nobody is needed) does what the service is: the preferred location if that is one of them, else the first. */
export function locationOf(
  { locations, staff }: Pick<Situation, 'locations' | 'staff'>,
  staffId: number | null,
  preferred: number | null = null,
): LocationRow | null {
  const member = staff.find(({ id }) => id === staffId)
  const possible = locations.filter(({ id }) => !member || worksAt(member, id))
  return possible.find(({ id }) => id === preferred) ?? possible[0] ?? null
}
