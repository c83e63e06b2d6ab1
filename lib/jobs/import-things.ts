import type { ImportService, ImportStaff } from '@/lib/domain/import'
import { knownSources } from '@/lib/settings/import-rows'
import * as things from '@/lib/settings/import-things'
import { type Outcome, orRefused, type Scene } from './import-bring'

/** Brings services in that are not there yet. */
export async function bringServices({ tx, batch }: Scene, said: ImportService[]): Promise<Outcome[]> {
  const { services } = await things.knownThings(tx, batch.profileId)
  const there: { id: number; name: string }[] = [...services]
  const sources = await knownSources(tx, batch.profileId, keysOf(said))
  const outcomes: Outcome[] = []
  for (const service of said) {
    const found = things.serviceThere(there, service, sources.get(service.sourceKey ?? '')?.serviceId ?? null)
    const made = found
      ? ({ outcome: 'skipped', serviceId: found.id } as const)
      : await orRefused(async () => {
          const { id, version } = await things.bringService(tx, batch.work.actor, service)
          there.push({ id, name: service.name })
          return { outcome: 'created', serviceId: id, version } as const
        })
    outcomes.push(made)
  }
  return outcomes
}

/** Brings people in who are not there yet; all offer what the file brought for them. */
export async function bringStaff({ tx, batch }: Scene, said: ImportStaff[]): Promise<Outcome[]> {
  const { staff } = await things.knownThings(tx, batch.profileId)
  const sources = await knownSources(tx, batch.profileId, [
    ...keysOf(said),
    ...said.flatMap(({ services }) => services),
  ])
  const outcomes: Outcome[] = []
  for (const person of said) {
    const offered = person.services.flatMap((key) => sources.get(key)?.serviceId ?? [])
    const there = things.staffThere(staff, person, sources.get(person.sourceKey ?? '')?.staffId ?? null)
    const made = await orRefused(async () => {
      if (there) {
        await things.letOffer(tx, batch, there.id, offered)
        return { outcome: 'skipped', staffId: there.id } as const
      }
      const { id } = await things.bringStaff(tx, batch.work.actor, person, offered)
      const { name, email, phone } = person
      staff.push({ id, name, email })
      return { outcome: 'created', staffId: id, after: { name, email, phone } } as const
    })
    outcomes.push(made)
  }
  return outcomes
}

const keysOf = (said: { sourceKey: string | null }[]) => said.flatMap(({ sourceKey }) => sourceKey ?? [])
