import { touch } from '@/lib/db/record'
import { type Tx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { Refused } from '@/lib/domain/refusal'
import { lockLocations, readLocations, theLocation } from './location-rows'

/**
 * Closes a location, until it is opened again; what stood there stays in the books. Who worked there only, and what was
 * offered there only, is at all the others from now on. Refuses: forbidden, not_found, and (invalid_transition) the last
 * location and one where somebody is still expected.
 */
export async function closeLocation(actor: Actor, id: number): Promise<void> {
  demand(actor, 'settings.write')
  const { profileId } = actor
  await write(profileId, async (tx) => {
    // Nobody is booked meanwhile: a booking locks whoever, or else whatever, it takes.
    await tx.query('close-lock-staff', `SELECT FROM staff ${all}`, [profileId])
    await tx.query('close-lock-services', `SELECT FROM service ${all}`, [profileId])
    await lockLocations(tx, profileId)
    const { name } = await theLocation(tx, profileId, id)
    if ((await readLocations(tx, profileId)).length === 1)
      throw new Refused('invalid_transition', 'A business has one location at least.')
    await demandNobodyExpected(tx, profileId, id, name)
    await tx.query('close-location', close, [profileId, id])
    touch(tx, profileId)
  })
}

const all = 'WHERE profile_id = $1 ORDER BY id FOR NO KEY UPDATE'

async function demandNobodyExpected(tx: Tx, profileId: number, id: number, name: string): Promise<void> {
  const [row] = await tx.query<{ count: number }>('location-upcoming', upcoming, [profileId, id])
  const count = row?.count ?? 0
  if (count === 0) return
  throw new Refused(
    'invalid_transition',
    `${count === 1 ? 'A booking is' : `${count} bookings are`} still to come at “${name}”. Move or cancel them first.`,
  )
}

const upcoming = `
  SELECT count(*)::int AS count FROM booking
  WHERE profile_id = $1 AND location_id = $2 AND deleted_at IS NULL AND ends_at > now()
    AND (status IN ('pending', 'confirmed') OR (status = 'reserved' AND hold_expires_at > now()))`

const close = `
  WITH staff AS (DELETE FROM staff_location WHERE profile_id = $1 AND location_id = $2),
  services AS (DELETE FROM service_location WHERE profile_id = $1 AND location_id = $2)
  UPDATE location SET archived_at = now() WHERE profile_id = $1 AND id = $2`
