import type { Tx } from './transaction'

/**
 * Locks what a booking would take, always in the same order (staff by id, then services by id), so that two operations
 * on two people never wait for each other. `services` stands for everyone who offers them; a service nobody needs to
 * offer is locked itself. Lock first, read afterwards: an empty day has no rows to lock.
 */
export async function lockBookables(
  tx: Tx,
  profileId: number,
  wanted: { staff: (number | null)[]; services: number[] },
): Promise<void> {
  const staff = wanted.staff.filter((id) => id !== null)
  const locked = await tx.query<{ id: number }>('lock-staff', lockStaff, [profileId, staff, wanted.services])
  if (locked.length === 0 || staff.length < wanted.staff.length)
    await tx.query('lock-services', lockServices, [profileId, wanted.services])
}

// NO KEY UPDATE: inserting a booking takes a KEY SHARE lock on its staff row through the foreign key; that need not wait.
const lockStaff = `
  SELECT id FROM staff
  WHERE profile_id = $1 AND (id = ANY ($2::int[]) OR id IN (
    SELECT staff_id FROM service_staff WHERE profile_id = $1 AND service_id = ANY ($3::int[])))
  ORDER BY id FOR NO KEY UPDATE`

const lockServices = `
  SELECT id FROM service WHERE profile_id = $1 AND id = ANY ($2::int[]) ORDER BY id FOR NO KEY UPDATE`
