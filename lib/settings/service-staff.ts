import type { Tx } from '@/lib/db/transaction'
import { invalid } from '@/lib/domain/refusal'

/** Makes these people, and no others, the ones who offer a service. Refuses anyone who is not the profile's. */
export async function setOfferers(
  tx: Tx,
  profileId: number,
  serviceId: number,
  staffIds: number[],
): Promise<void> {
  const wanted = [...new Set(staffIds)]
  const [row] = await tx.query<{ known: number }>('count-staff', count, [profileId, wanted])
  if (row?.known !== wanted.length)
    throw invalid('staffIds', 'One of these people does not exist.', 'unknown_operator')
  await tx.query('drop-offerers', drop, [profileId, serviceId, wanted])
  await tx.query('add-offerers', add, [profileId, serviceId, wanted])
}

const count = 'SELECT count(*)::int AS known FROM staff WHERE profile_id = $1 AND id = ANY ($2::int[])'
const drop =
  'DELETE FROM service_staff WHERE profile_id = $1 AND service_id = $2 AND staff_id <> ALL ($3::int[])'
const add = `INSERT INTO service_staff (profile_id, service_id, staff_id)
  SELECT $1, $2, unnest($3::int[]) ON CONFLICT DO NOTHING`
