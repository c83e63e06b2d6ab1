import type { Tx } from '@/lib/db/transaction'
import { missing } from '@/lib/domain/refusal'

/** A location as the setup tells it. */
export interface LocationSetup {
  id: number
  uid: string
  name: string
  /** null: the profile's. */
  address: string | null
  position: number
}

/** The arguments of json_build_object that make a row `l` of location a LocationSetup. */
export const locationObject = `'id', l.id, 'uid', l.uid, 'name', l.name, 'address', l.address, 'position', l.position`

/** The profile's locations in their order, those that are open or those that are closed; only the one where an id is given. */
export async function readLocations(
  tx: Tx,
  profileId: number,
  { id = null, archived = false }: { id?: number | null; archived?: boolean | undefined } = {},
): Promise<LocationSetup[]> {
  const rows = await tx.query<{ location: LocationSetup }>('read-locations', select, [
    profileId,
    id,
    archived,
  ])
  return rows.map(({ location }) => location)
}

const select = `
  SELECT json_build_object(${locationObject}) AS location FROM location l
  WHERE l.profile_id = $1 AND (l.archived_at IS NOT NULL) = $3 AND ($2::int IS NULL OR l.id = $2) ORDER BY l.position, l.id`

/** The location of that id. Refuses those of other profiles, and closed ones, as ones that do not exist. */
export async function theLocation(tx: Tx, profileId: number, id: number): Promise<LocationSetup> {
  const [found] = await readLocations(tx, profileId, { id })
  if (!found) throw missing('Location')
  return found
}

/** Locks all locations of the profile, so that of two who close the last two one is refused. */
export const lockLocations = (tx: Tx, profileId: number) =>
  tx.query('lock-locations', 'SELECT FROM location WHERE profile_id = $1 ORDER BY id FOR NO KEY UPDATE', [
    profileId,
  ])
