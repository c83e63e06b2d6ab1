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

/** The profile's locations in their order, or the closed ones instead. Refuses: forbidden. */
export async function locations(
  actor: Actor,
  { archived }: { archived?: boolean | undefined } = {},
): Promise<LocationSetup[]> {
  demand(actor, 'setup.read')
  return readLocations(reader, actor.profileId, { archived })
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

/** What shall be otherwise. An absent key keeps its value. */
type LocationChange = { [Key in keyof LocationWish]?: LocationWish[Key] | undefined } & {
  /** Opens a closed one again. */
  archived?: false | undefined
}

/**
 * Changes a location's name or address, or opens it again where it was: from then on it is one of all at which those
 * work, and that is offered, which no location is named for. Refuses: forbidden, not_found.
 */
export async function changeLocation(
  actor: Actor,
  id: number,
  change: LocationChange,
): Promise<LocationSetup> {
  demand(actor, 'settings.write')
  return write(actor.profileId, async (tx) => {
    await lockLocations(tx, actor.profileId)
    if (change.archived === false) await tx.query('reopen-location', reopen, [actor.profileId, id])
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

const reopen = 'UPDATE location SET archived_at = NULL WHERE profile_id = $1 AND id = $2'
