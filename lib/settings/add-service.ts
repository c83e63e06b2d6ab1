import { lockBookables } from '@/lib/db/locks'
import { touch } from '@/lib/db/record'
import { type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Kind } from '@/lib/domain/booking'
import { demand } from '@/lib/domain/permission'
import { type ServiceFields, usualService } from '@/lib/domain/service'
import { demandSense, type ServiceChange, settled } from './change-service'
import type { ServiceSetup } from './service-rows'
import { insertService } from './service-rows'
import { shownTo, theService } from './services'

export type NewService = ServiceChange & { kind: Kind; name: string }

/**
 * Adds a service at the end of the list; what is not said is as usual for its kind, its currency the profile's.
 * Refuses: forbidden, validation_failed.
 */
export async function addService(actor: Actor, wish: NewService): Promise<ServiceSetup> {
  demand(actor, 'settings.write')
  if (wish.cost !== undefined) demand(actor, 'costs.read')
  return write(actor.profileId, (tx) => addServiceIn(tx, actor, wish))
}

/** The same within a transaction that is already open. */
export async function addServiceIn(tx: WriteTx, actor: Actor, wish: NewService): Promise<ServiceSetup> {
  const staffIds = wish.staffIds ?? []
  await lockBookables(tx, actor.profileId, { staff: staffIds, services: [] })
  const [end] = await tx.query<Pick<ServiceFields, 'currency' | 'position'>>('services-end', endOfList, [
    actor.profileId,
  ])
  const usual = { ...usualService(wish.kind), ...(end as Pick<ServiceFields, 'currency' | 'position'>) }
  const service = settled({ ...usual, staffIds, locationIds: [], archived: false }, wish)
  demandSense(service, wish)
  const id = await insertService(tx, actor.profileId, service)
  touch(tx, actor.profileId)
  return shownTo(actor, await theService(tx, actor.profileId, id))
}

const endOfList = `
  SELECT currency, (SELECT coalesce(max(position) + 1, 0) FROM service WHERE profile_id = $1)::int AS position
  FROM profile WHERE id = $1`
