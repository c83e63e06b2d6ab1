import { touch } from '@/lib/db/record'
import { type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { setLocations } from './set-locations'
import type { StaffSetup } from './setup'
import { theStaff } from './staff'
import { setOffered } from './staff-services'

export interface NewStaff {
  name: string
  title: string | null
  email: string | null
  phone: string | null
  color: string
  serviceIds: number[]
  /** Where they work; none: at all locations. */
  locationIds: number[]
}

/** Adds a person at the end of the list; they keep the profile's hours until they have their own. Refuses: forbidden, validation_failed. */
export async function addStaff(actor: Actor, wish: NewStaff): Promise<StaffSetup> {
  demand(actor, 'settings.write')
  return write(actor.profileId, (tx) => addStaffIn(tx, actor, wish))
}

/** The same within a transaction that is already open. */
export async function addStaffIn(tx: WriteTx, actor: Actor, wish: NewStaff): Promise<StaffSetup> {
  const [added] = await tx.query<{ id: number }>('add-staff', insert, [
    actor.profileId,
    wish.name,
    wish.title,
    wish.email,
    wish.phone,
    wish.color,
  ])
  const id = added?.id ?? 0
  await setOffered(tx, actor.profileId, id, wish.serviceIds)
  await setLocations(tx, actor.profileId, 'staff', id, wish.locationIds)
  touch(tx, actor.profileId)
  return theStaff(tx, actor.profileId, id)
}

const insert = `
  INSERT INTO staff (profile_id, name, title, email, phone, color, position, updated_at)
  SELECT $1, $2, $3, $4, $5, $6, coalesce(max(position) + 1, 0), now() FROM staff WHERE profile_id = $1
  RETURNING id`
