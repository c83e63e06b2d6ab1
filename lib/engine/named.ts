import { type PersonRow, person } from '@/lib/db/booking-details'
import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Kind } from '@/lib/domain/booking'
import { demand } from '@/lib/domain/permission'
import { invalid } from '@/lib/domain/refusal'

/** What a wish names by uid; null and undefined: nothing. */
export interface Uids {
  service?: string | null | undefined
  staff?: string | null | undefined
  location?: string | null | undefined
  customer?: string | null | undefined
}

/** What the uids stand for; null where none was given, or where nothing of the profile bears it. */
export interface Named {
  timezone: string
  service: { id: number; kind: Kind; currency: string } | null
  staffId: number | null
  locationId: number | null
  customer: { id: number; name: string; email: string | null; phone: string | null } | null
}

/** What the uids stand for in the actor's profile. What is another's stands for nothing. */
export async function named(actor: Actor, uids: Uids): Promise<Named> {
  demand(actor, 'bookings.read')
  const { service = null, staff = null, location = null, customer = null } = uids
  const [row] = await reader.query<Named>('named-by-uid', text, [
    actor.profileId,
    service,
    staff,
    location,
    customer,
  ])
  return row as Named
}

/** What was asked for is there. */
type Demanded<Asked extends Uids> = Named & {
  [Key in 'service' | 'customer']: Asked[Key] extends string ? NonNullable<Named[Key]> : Named[Key]
}

/** As `named`, and refuses with validation_failed what stands for nothing. */
export async function demandNamed<Asked extends Uids>(actor: Actor, uids: Asked): Promise<Demanded<Asked>> {
  const found = await named(actor, uids)
  const refuse = (field: string, what: string) => invalid(field, `No such ${what}.`, `unknown_${what}`)
  if (uids.service && !found.service) throw refuse('serviceId', 'service')
  if (uids.location && !found.locationId) throw refuse('locationId', 'location')
  if (uids.staff && !found.staffId) throw refuse('staffId', 'person')
  if (uids.customer && !found.customer) throw refuse('clientId', 'client')
  return found as Demanded<Asked>
}

/** People of the house by id, in their order. */
export async function people({ profileId }: Actor, ids: number[]): Promise<PersonRow[]> {
  const rows = await reader.query<{ person: PersonRow }>(
    'people-by-id',
    `SELECT ${person('st')} AS person FROM staff st WHERE st.profile_id = $1 AND st.id = ANY ($2::int[])
     ORDER BY st.position, st.id`,
    [profileId, ids],
  )
  return rows.map(({ person: found }) => found)
}

const text = `
  SELECT p.timezone,
    (SELECT json_build_object('id', s.id, 'kind', s.kind, 'currency', s.currency) FROM service s
     WHERE s.profile_id = $1 AND s.uid = $2::uuid) AS service,
    (SELECT t.id FROM staff t WHERE t.profile_id = $1 AND t.uid = $3::uuid) AS "staffId",
    (SELECT l.id FROM location l WHERE l.profile_id = $1 AND l.uid = $4::uuid) AS "locationId",
    (SELECT json_build_object('id', c.id, 'name', c.name, 'email', c.email, 'phone', c.phone) FROM customer c
     WHERE c.profile_id = $1 AND c.uid = $5::uuid AND c.erased_at IS NULL) AS customer
  FROM profile p WHERE p.id = $1`
