import { lockBookables } from '@/lib/db/locks'
import { touch } from '@/lib/db/record'
import { write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { type ServiceSetup, updateService } from './service-rows'
import { bookedOf, shownTo, theService } from './services'

/**
 * Takes a service out of the offer: archived where anybody ever booked it, so that bookings keep what they are of,
 * and deleted otherwise. Answers the archived service, or null when it is gone. Refuses: forbidden, not_found.
 */
export async function removeService(actor: Actor, id: number): Promise<ServiceSetup | null> {
  demand(actor, 'settings.write')
  return write(actor.profileId, async (tx) => {
    await lockBookables(tx, actor.profileId, { staff: [null], services: [id] })
    const service = await theService(tx, actor.profileId, id)
    const isBooked = (await bookedOf(tx, actor.profileId, id)).total > 0
    if (isBooked && service.archived) return shownTo(actor, service)
    touch(tx, actor.profileId)
    if (isBooked) {
      await updateService(tx, actor.profileId, { ...service, archived: true })
      return shownTo(actor, await theService(tx, actor.profileId, id))
    }
    await tx.query('delete-service', 'DELETE FROM service WHERE profile_id = $1 AND id = $2', [
      actor.profileId,
      id,
    ])
    return null
  })
}
