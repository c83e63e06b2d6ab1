import { touch } from '@/lib/db/record'
import { reader, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { type LocationSetup, lockLocations, readLocations, theLocation } from './location-rows'

export interface LocationWish {
  name: string
  /** null: the profile's. */
  address: string | null
}

/** The profile's locations in their order. Refuses: forbidden. */
export async function locations(actor: Actor): Promise<LocationSetup[]> {
  demand(actor, 'setup.read')
  return readLocations(reader, actor.profileId)
}

/** One location. Refuses: forbidden, not_found. */
export async function location(actor: Actor, id: number): Promise<LocationSetup> {
  demand(actor, 'setup.read')
  return theLocation(reader, actor.profileId, id)
}

/** Opens a location, the last of the list. Refuses: forbidden. */
export async function addLocation(actor: Actor, { name, address }: LocationWish): Promise<LocationSetup> {
  demand(actor, 'settings.write')
  return write(actor.profileId, async (tx) => {
    const [added] = await tx.query<{ id: number }>('add-location', insert, [actor.profileId, name, address])
    touch(tx, actor.profileId)
    return theLocation(tx, actor.profileId, added?.id ?? 0)
  })
}

const insert = `
  INSERT INTO location (profile_id, name, address, position)
  SELECT $1, $2, $3, coalesce(max(position) + 1, 0) FROM location WHERE profile_id = $1
  RETURNING id`

/** Changes a location's name or address; an absent key keeps its value. Refuses: forbidden, not_found. */
export async function changeLocation(
  actor: Actor,
  id: number,
  change: { [Key in keyof LocationWish]?: LocationWish[Key] | undefined },
): Promise<LocationSetup> {
  demand(actor, 'settings.write')
  return write(actor.profileId, async (tx) => {
    await lockLocations(tx, actor.profileId)
    const { name, address } = await theLocation(tx, actor.profileId, id)
    const wanted = [change.name ?? name, change.address === undefined ? address : change.address]
    await tx.query(
      'change-location',
      'UPDATE location SET name = $3, address = $4 WHERE profile_id = $1 AND id = $2',
      [actor.profileId, id, ...wanted],
    )
    touch(tx, actor.profileId)
    return theLocation(tx, actor.profileId, id)
  })
}
