import { reader, type Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { missing } from '@/lib/domain/refusal'
import type { StaffSetup } from './setup'

/** One person, archived or not. Refuses: forbidden, not_found. */
export async function staffMember(actor: Actor, id: number): Promise<StaffSetup> {
  demand(actor, 'setup.read')
  return theStaff(reader, actor.profileId, id)
}

/** All of the profile's people in their order, the archived ones as well. */
export const readStaff = (tx: Tx, profileId: number): Promise<StaffSetup[]> =>
  tx.query<StaffSetup>('staff', `${select} ORDER BY t.position, t.id`, [profileId])

/** The person of that id. Refuses those of other profiles as ones who do not exist. */
export async function theStaff(tx: Tx, profileId: number, id: number): Promise<StaffSetup> {
  const [person] = await tx.query<StaffSetup>('staff-one', `${select} AND t.id = $2`, [profileId, id])
  if (!person) throw missing('Staff member')
  return person
}

const select = `
  SELECT t.id, t.uid, t.name, t.title, t.email, t.phone, t.color, t.position, t.archived_at IS NOT NULL AS archived,
    ARRAY(SELECT service_id FROM service_staff x WHERE x.profile_id = $1 AND x.staff_id = t.id ORDER BY service_id)
      AS "serviceIds",
    ARRAY(SELECT location_id FROM staff_location x WHERE x.profile_id = $1 AND x.staff_id = t.id ORDER BY location_id)
      AS "locationIds"
  FROM staff t WHERE t.profile_id = $1`
