import type { Tx } from '@/lib/db/transaction'
import { invalid } from '@/lib/domain/refusal'

/**
 * Makes these services, and no others, the ones a person offers. Refuses services the profile does not have, and to take
 * the last person from a service: one that nobody offers could be booked without anybody.
 */
export async function setOffered(
  tx: Tx,
  profileId: number,
  staffId: number,
  serviceIds: number[],
): Promise<void> {
  const wanted = [...new Set(serviceIds)]
  const found = await tx.query<{ id: number }>('staff-lock-services', lock, [profileId, staffId, wanted])
  const known = found.map(({ id }) => id)
  const unknown = serviceIds.findIndex((id) => !known.includes(id))
  if (unknown >= 0) throw invalid(`product_ids/${unknown}`, 'No such service.', 'unknown_product')
  const [left] = await lastOfferedBy(tx, profileId, staffId, wanted)
  if (left)
    throw invalid(
      'product_ids',
      `Nobody else offers “${left.name}”. Let somebody else offer it first, or archive the service.`,
      'last_operator',
    )
  await tx.query('staff-drop-services', drop, [profileId, staffId, wanted])
  await tx.query('staff-add-services', add, [profileId, staffId, wanted])
}

/** Services in use, other than `kept`, that only this person offers. */
export const lastOfferedBy = (
  tx: Tx,
  profileId: number,
  staffId: number,
  kept: number[],
): Promise<{ name: string }[]> => tx.query('staff-last-offered', last, [profileId, staffId, kept])

const lock = `
  SELECT id FROM service WHERE profile_id = $1 AND (id = ANY ($3::int[])
    OR id IN (SELECT service_id FROM service_staff WHERE profile_id = $1 AND staff_id = $2))
  ORDER BY id FOR NO KEY UPDATE`
const last = `
  SELECT s.name FROM service_staff x JOIN service s ON s.profile_id = x.profile_id AND s.id = x.service_id
  WHERE x.profile_id = $1 AND x.staff_id = $2 AND s.id <> ALL ($3::int[]) AND s.archived_at IS NULL
    AND NOT EXISTS (SELECT FROM service_staff o
      WHERE o.profile_id = $1 AND o.service_id = s.id AND o.staff_id <> $2)
  ORDER BY s.position, s.id`
const drop =
  'DELETE FROM service_staff WHERE profile_id = $1 AND staff_id = $2 AND service_id <> ALL ($3::int[])'
const add = `INSERT INTO service_staff (profile_id, staff_id, service_id)
  SELECT $1, $2, unnest($3::int[]) ON CONFLICT DO NOTHING`
