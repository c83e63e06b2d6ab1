import { lockBookables } from '@/lib/db/locks'
import type { Tx } from '@/lib/db/transaction'
import { invalid, missing } from '@/lib/domain/refusal'

/** Whose time is closed: a person's, a service's, or, with neither, everybody's. */
export interface Concerned {
  staffId: number | null
  serviceId: number | null
}

interface Everybody {
  staff: number[]
  services: number[]
  present: { staff: number[]; services: number[] }
}

/**
 * Locks what a booking would lock that could slip in while these are closed, before anything is read. The profile's row
 * comes first: two closures of one house go one after the other. `now` is whom the closure is to concern from now on,
 * `before` whom it did. Refuses a person or service that is not there (any more).
 */
export async function lockForOverride(
  tx: Tx,
  profileId: number,
  { now, before }: { now?: Concerned; before?: Concerned },
): Promise<void> {
  const [all] = await tx.query<Everybody>('lock-house', lockHouse, [profileId])
  if (!all) throw missing('Profile')
  if (now) demandPresent(all.present, now)
  const asked = [now, before].filter((each) => each !== undefined)
  if (asked.some(({ staffId, serviceId }) => staffId === null && serviceId === null))
    return lockBookables(tx, profileId, { staff: [...all.staff, null], services: all.services })
  const services = asked.flatMap(({ serviceId }) => serviceId ?? [])
  const staff = asked.flatMap(({ staffId }) => staffId ?? [])
  return lockBookables(tx, profileId, { staff: services.length > 0 ? [...staff, null] : staff, services })
}

function demandPresent({ staff, services }: Everybody['present'], { staffId, serviceId }: Concerned): void {
  if (staffId !== null && !staff.includes(staffId))
    throw invalid('staffId', 'No such person.', 'unknown_operator')
  if (serviceId !== null && !services.includes(serviceId))
    throw invalid('serviceId', 'No such service.', 'unknown_product')
}

const ids = (table: string, which: string) =>
  `(SELECT coalesce(json_agg(id ORDER BY id), '[]') FROM ${table} WHERE profile_id = p.id ${which})`
const unarchived = 'AND archived_at IS NULL'

const lockHouse = `
  SELECT ${ids('staff', '')} AS staff, ${ids('service', '')} AS services,
    json_build_object('staff', ${ids('staff', unarchived)}, 'services', ${ids('service', unarchived)}) AS present
  FROM profile p WHERE p.id = $1 FOR NO KEY UPDATE OF p`
