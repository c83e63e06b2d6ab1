import { touch } from '@/lib/db/record'
import { type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import type { NewStaff } from './add-staff'
import { archiveStaff } from './archive-staff'
import { lockStaff } from './lock-staff'
import { setLocations } from './set-locations'
import type { StaffSetup } from './setup'
import { theStaff } from './staff'
import { setOffered } from './staff-services'

/** What shall be otherwise. An absent key keeps its value. */
export type StaffChange = { [Key in keyof NewStaff]?: NewStaff[Key] | undefined } & {
  archived?: boolean | undefined
}

const columns = {
  name: 'name',
  title: 'title',
  email: 'email',
  phone: 'phone',
  color: 'color',
} as const satisfies Partial<Record<keyof NewStaff, string>>

/**
 * Changes a person's details and services, archives them or brings them back. Refuses: forbidden, not_found,
 * validation_failed, and to archive somebody who has upcoming bookings (invalid_transition, with all of them).
 */
export async function changeStaff(actor: Actor, id: number, change: StaffChange): Promise<StaffSetup> {
  demand(actor, 'settings.write')
  const { profileId } = actor
  return write(profileId, async (tx) => {
    await lockStaff(tx, profileId, id, { archived: true })
    await changeDetails(tx, profileId, id, change)
    if (change.serviceIds) await setOffered(tx, profileId, id, change.serviceIds)
    if (change.locationIds) await setLocations(tx, profileId, 'staff', id, change.locationIds)
    if (change.archived) await archiveStaff(tx, profileId, id)
    else if (change.archived === false) await tx.query('restore-staff', restore, [profileId, id])
    touch(tx, profileId)
    return theStaff(tx, profileId, id)
  })
}

async function changeDetails(tx: WriteTx, profileId: number, id: number, change: StaffChange) {
  const keys = (Object.keys(columns) as (keyof typeof columns)[]).filter((key) => change[key] !== undefined)
  const assignments = [...keys.map((key, index) => `${columns[key]} = $${index + 3}`), 'updated_at = now()']
  await tx.query(
    `change-staff-${keys.join('-')}`,
    `UPDATE staff SET ${assignments.join(', ')} WHERE profile_id = $1 AND id = $2`,
    [profileId, id, ...keys.map((key) => change[key])],
  )
}

const restore = 'UPDATE staff SET archived_at = NULL WHERE profile_id = $1 AND id = $2'
