import type { Tx } from '@/lib/db/transaction'
import { invalid } from '@/lib/domain/refusal'

/** Where somebody works, or something is offered: at these locations and no others; none: at all. Refuses any that is not the profile's. */
export async function setLocations(
  tx: Tx,
  profileId: number,
  whose: 'staff' | 'service',
  id: number,
  locationIds: number[],
): Promise<void> {
  const wanted = [...new Set(locationIds)]
  const [row] = await tx.query<{ known: number }>('count-locations', count, [profileId, wanted])
  if (row?.known !== wanted.length)
    throw invalid('locationIds', 'One of these locations does not exist.', 'unknown_location')
  const { drop, add } = statements[whose]
  await tx.query(`drop-${whose}-locations`, drop, [profileId, id, wanted])
  await tx.query(`add-${whose}-locations`, add, [profileId, id, wanted])
}

const count = `SELECT count(*)::int AS known FROM location
  WHERE profile_id = $1 AND id = ANY ($2::int[]) AND archived_at IS NULL`

const statementsFor = (whose: 'staff' | 'service') => ({
  drop: `DELETE FROM ${whose}_location WHERE profile_id = $1 AND ${whose}_id = $2 AND location_id <> ALL ($3::int[])`,
  add: `INSERT INTO ${whose}_location (profile_id, ${whose}_id, location_id)
    SELECT $1, $2, unnest($3::int[]) ON CONFLICT DO NOTHING`,
})
const statements = { staff: statementsFor('staff'), service: statementsFor('service') }
