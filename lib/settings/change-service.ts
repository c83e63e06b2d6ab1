import { isDeepStrictEqual } from 'node:util'
import { lockBookables } from '@/lib/db/locks'
import { touch } from '@/lib/db/record'
import { write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { given } from '@/lib/domain/given'
import { demand } from '@/lib/domain/permission'
import { invalid, Refused } from '@/lib/domain/refusal'
import { type ServiceFields, serviceFaults } from '@/lib/domain/service'
import { type ServiceSetup, updateService } from './service-rows'
import { bookedOf, shownTo, theService } from './services'

interface Changeable extends ServiceFields {
  staffIds: number[]
  locationIds: number[]
  archived: boolean
}

/** What shall be otherwise. An absent key keeps its value. */
export type ServiceChange = { [Key in keyof Changeable]?: Changeable[Key] | undefined }

/**
 * Changes a service, or archives it and brings it back; bookings keep their times, prices and names. Nobody books it
 * meanwhile: everyone who offers it before or after is locked, and it itself. What is already so changes nothing.
 * Refuses: forbidden, not_found, version_mismatch, validation_failed (also another kind once it was booked).
 */
export async function changeService(
  actor: Actor,
  id: number,
  change: ServiceChange,
  version: number | null,
): Promise<ServiceSetup> {
  demand(actor, 'settings.write')
  if (change.cost !== undefined) demand(actor, 'costs.read')
  return write(actor.profileId, async (tx) => {
    await lockBookables(tx, actor.profileId, { staff: [...(change.staffIds ?? []), null], services: [id] })
    const before = await theService(tx, actor.profileId, id)
    if (version !== null && version !== before.version) throw changedMeanwhile(before.version)
    const after = settled(before, change)
    if (isDeepStrictEqual(after, before)) return shownTo(actor, before)
    demandSense(after, change)
    if (after.kind !== before.kind && (await bookedOf(tx, actor.profileId, id)).total > 0)
      throw invalid('kind', 'Cannot be changed any more: it has been booked.', 'booked')
    await updateService(tx, actor.profileId, after)
    touch(tx, actor.profileId)
    return shownTo(actor, await theService(tx, actor.profileId, id))
  })
}

const changedMeanwhile = (version: number) =>
  new Refused('version_mismatch', 'Somebody changed this service in the meantime.', { version })

/** A service with a change in it. What becomes free costs nothing, unless a price is given with it. */
export function settled<Base extends Omit<Changeable, 'name'>, Change extends ServiceChange>(
  base: Base,
  change: Change,
): Base & Changeable {
  const free = change.priceType === 'free' && change.price === undefined ? { price: 0 } : {}
  const staffIds = distinct(change.staffIds ?? base.staffIds)
  const locationIds = distinct(change.locationIds ?? base.locationIds)
  return { ...base, ...given(change), ...free, staffIds, locationIds } as Base & Changeable
}

const distinct = (ids: number[]) => [...new Set(ids)].sort((a, b) => a - b)

/** Refuses a service that contradicts itself, at what was said of it. */
export function demandSense(service: ServiceFields, said: ServiceChange): void {
  const keys = Object.entries(said).flatMap(([key, value]) => (value === undefined ? [] : [key]))
  const faults = serviceFaults(service, keys)
  if (faults[0]) throw new Refused('validation_failed', faults[0].message, { faults })
}
