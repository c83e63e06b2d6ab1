import { touch } from '@/lib/db/record'
import { write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { invalid } from '@/lib/domain/refusal'
import { readServices, type ServiceSetup } from './service-rows'
import { shownTo } from './services'

/**
 * Puts these services first, in this order; others follow in the order they had. No service's version moves.
 * Refuses: forbidden, validation_failed (an id that is none of the profile's services).
 */
export async function orderServices(actor: Actor, ids: number[]): Promise<ServiceSetup[]> {
  demand(actor, 'settings.write')
  return write(actor.profileId, async (tx) => {
    await tx.query('lock-services', lock, [actor.profileId])
    const before = await readServices(tx, actor.profileId)
    const known = before.map(({ id }) => id)
    const unknown = ids.findIndex((id) => !known.includes(id))
    if (unknown >= 0) throw invalid(`ids/${unknown}`, 'No such service.', 'unknown_product')
    const order = [...new Set([...ids, ...known])]
    if (before.every(({ id, position }, index) => order[index] === id && position === index))
      return before.map((service) => shownTo(actor, service))
    await tx.query('order-services', reorder, [actor.profileId, order])
    touch(tx, actor.profileId)
    return (await readServices(tx, actor.profileId)).map((service) => shownTo(actor, service))
  })
}

const lock = 'SELECT FROM service WHERE profile_id = $1 ORDER BY id FOR NO KEY UPDATE'
const reorder = `
  UPDATE service SET position = place.at - 1 FROM unnest($2::int[]) WITH ORDINALITY AS place (id, at)
  WHERE profile_id = $1 AND service.id = place.id AND position <> place.at - 1`
