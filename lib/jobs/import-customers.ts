import type { ImportCustomer } from '@/lib/domain/import'
import { bringCustomer, findersOf, knownById, planCustomer } from '@/lib/settings/import-customers'
import { knownSources } from '@/lib/settings/import-rows'
import { type Outcome, orRefused, type Scene } from './import-bring'

/** Brings customers in: who is there already is updated, or left as they are. */
export async function bringCustomers({ tx, batch }: Scene, said: ImportCustomer[]): Promise<Outcome[]> {
  const { profileId, work } = batch
  const { actor, options } = work
  const keys = said.flatMap(({ sourceKey }) => sourceKey ?? [])
  const [finder, sources] = await Promise.all([
    findersOf(tx, profileId, said),
    knownSources(tx, profileId, keys),
  ])
  const known = await knownById(
    tx,
    profileId,
    [...sources.values()].flatMap(({ customerId }) => customerId ?? []),
  )
  const outcomes: Outcome[] = []
  for (const customer of said) {
    const source = sources.get(customer.sourceKey ?? '')?.customerId ?? 0
    const plan = planCustomer(finder.find(customer) ?? known.get(source) ?? null, customer, options.existing)
    const made = await orRefused(() => bringCustomer(tx, actor, plan))
    outcomes.push(made)
    if ('customerId' in made)
      finder.add({ ...plan.after, id: made.customerId, aliases: plan.known?.aliases ?? [] })
  }
  return outcomes
}
