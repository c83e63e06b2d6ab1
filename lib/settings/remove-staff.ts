import { touch } from '@/lib/db/record'
import { type Tx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { archiveStaff } from './archive-staff'
import { lockStaff } from './lock-staff'
import type { StaffSetup } from './setup'
import { theStaff } from './staff'
import { lastOfferedBy } from './staff-services'

/**
 * Takes a person out of the diary: archived where anything hangs on them (a booking they ever had, somebody's access, a
 * service only they offer), deleted otherwise. Answers the archived person, or null when they are gone. Refuses:
 * forbidden, not_found, and while they have upcoming bookings (invalid_transition).
 */
export async function removeStaff(actor: Actor, id: number): Promise<StaffSetup | null> {
  demand(actor, 'settings.write')
  const { profileId } = actor
  return write(profileId, async (tx) => {
    await lockStaff(tx, profileId, id, { archived: true })
    await archiveStaff(tx, profileId, id)
    touch(tx, profileId)
    if (await isNeeded(tx, profileId, id)) return theStaff(tx, profileId, id)
    await tx.query('delete-staff', 'DELETE FROM staff WHERE profile_id = $1 AND id = $2', [profileId, id])
    return null
  })
}

async function isNeeded(tx: Tx, profileId: number, id: number): Promise<boolean> {
  const [row] = await tx.query<{ needed: boolean }>('staff-needed', needed, [profileId, id])
  return row?.needed || (await lastOfferedBy(tx, profileId, id, [])).length > 0
}

const needed = `
  SELECT EXISTS (SELECT FROM booking WHERE profile_id = $1 AND staff_id = $2)
    OR EXISTS (SELECT FROM membership WHERE profile_id = $1 AND staff_id = $2)
    OR EXISTS (SELECT FROM api_key WHERE profile_id = $1 AND staff_id = $2) AS needed`
