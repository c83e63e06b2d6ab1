import type { Actor } from '@/lib/domain/actor'
import { onlyOwn } from '@/lib/domain/permission'
import { invalid, Refused } from '@/lib/domain/refusal'
import type { Concerned } from './lock-for-override'
import type { BlockSetup } from './setup'

/**
 * Whose time the actor may block: whoever was asked for, but for somebody confined to their own calendar only their own.
 * Refuses: forbidden, a person and a service at once.
 */
export function blockOwner(actor: Actor, { staffId, serviceId }: Concerned): Concerned {
  const own = onlyOwn(actor)
  if (own !== null && (serviceId !== null || (staffId !== null && staffId !== own)))
    throw new Refused('forbidden', 'You may only block your own time.')
  if (staffId !== null && serviceId !== null)
    throw invalid('serviceId', 'Either a person or a service, not both.')
  return { staffId: own ?? staffId, serviceId }
}

/**
 * Refuses with `forbidden` to touch a block that is not the actor's own, where they are confined to their own, or that
 * comes from another calendar, which would only bring it back.
 */
export function demandOwnBlock(actor: Actor, { staffId, importLabel }: BlockSetup): void {
  const own = onlyOwn(actor)
  if (own !== null && staffId !== own)
    throw new Refused('forbidden', 'You may only change your own blocked time.')
  if (importLabel !== null)
    throw new Refused('forbidden', `Comes from the calendar “${importLabel}”: it can be changed there.`)
}
