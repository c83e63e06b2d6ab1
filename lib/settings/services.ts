import { reader, type Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand, may } from '@/lib/domain/permission'
import { missing } from '@/lib/domain/refusal'
import { readServices, type ServiceRow, type ServiceSetup } from './service-rows'

/** How often a service was ever booked, and how many of those bookings are still to come. */
export interface Booked {
  total: number
  upcoming: number
}

/** All services in their order, archived ones too. */
export async function services(actor: Actor): Promise<ServiceSetup[]> {
  demand(actor, 'setup.read')
  return (await readServices(reader, actor.profileId)).map((service) => shownTo(actor, service))
}

/** One service and what hangs on it. Refuses: not_found. */
export async function service(actor: Actor, id: number): Promise<{ service: ServiceSetup; booked: Booked }> {
  demand(actor, 'setup.read')
  const found = await theService(reader, actor.profileId, id)
  return { service: shownTo(actor, found), booked: await bookedOf(reader, actor.profileId, id) }
}

/** The service with its cost, or the refusal that there is none. */
export async function theService(tx: Tx, profileId: number, id: number): Promise<ServiceRow> {
  const [found] = await readServices(tx, profileId, id)
  if (!found) throw missing('Service')
  return found
}

/** A service as the actor may see it: costs are not everybody's. */
export const shownTo = (actor: Actor, row: ServiceRow): ServiceSetup => ({
  ...row,
  cost: may(actor, 'costs.read') ? row.cost : null,
})

/** Deleted bookings count among all: their rows stay, and stay this service's. */
export async function bookedOf(tx: Tx, profileId: number, id: number): Promise<Booked> {
  const [row] = await tx.query<Booked>('booked-of-service', count, [profileId, id])
  return row as Booked
}

const count = `
  SELECT count(*)::int AS total, (count(*) FILTER (
    WHERE ends_at > clock_timestamp() AND deleted_at IS NULL AND status IN ('reserved', 'pending', 'confirmed')))::int AS upcoming
  FROM booking WHERE profile_id = $1 AND service_id = $2`
