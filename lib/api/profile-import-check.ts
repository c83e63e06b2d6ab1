import { setImmediate as breathe } from 'node:timers/promises'
import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import {
  type ImportBooking,
  type ImportCustomer,
  type ImportService,
  type ImportStaff,
  importParts,
  type RowOutcome,
  rowOutcomes,
} from '@/lib/domain/import'
import { type Step, stepsOf } from '@/lib/domain/import-steps'
import { Refused } from '@/lib/domain/refusal'
import { trial } from '@/lib/engine/bring-in'
import { broughtWish } from '@/lib/engine/brought-wish'
import { findersOf, knownById, planCustomer } from '@/lib/settings/import-customers'
import { knownSources } from '@/lib/settings/import-rows'
import type { Import } from '@/lib/settings/import-table'
import { knownThings, serviceThere, staffThere } from '@/lib/settings/import-things'
import { findImport, importContent } from '@/lib/settings/imports'
import type { ImportCheck } from '@/lib/wire/profile-import'
import { toRowFault } from '@/lib/wire/profile-import-faults'
import { demandMapped } from '@/lib/wire/profile-import-mapping'
import { placeOfBooking, type Sources, sourcesOf } from '@/lib/wire/profile-import-place'
import { readImport } from '@/lib/wire/profile-import-read'

/** In ms, how long this may go on before others get their turn. */
const patience = 20

/**
 * What would become of a file if it were run now: nothing is changed, and nobody waits for it. Bookings of a service or a
 * person who only comes with the file are not tried against the diary. Refuses: forbidden, not_found, invalid_transition
 * (it has been run), and a table in which nothing says what every row must say.
 */
export async function checkImport(actor: Actor, id: number): Promise<ImportCheck> {
  const draft = await findImport(actor, id)
  const content = draft.status === 'draft' ? await importContent(actor, id) : null
  if (content === null) throw new Refused('invalid_transition', 'This import has been run: see its rows.')
  demandMapped(draft.kind, draft.mapping, draft.options)
  const { cells, ...file } = readImport({ ...draft, content })
  const steps = stepsOf(file)
  const become = await becomingOf(actor, draft, steps)
  const counts = Object.fromEntries(
    importParts.map((part) => [part, Object.fromEntries(rowOutcomes.map((outcome) => [outcome, 0]))]),
  ) as ImportCheck['counts']
  const faults: ImportCheck['faults'] = []
  let since = Date.now()
  for (const step of steps) {
    if (Date.now() - since > patience) {
      await breathe()
      since = Date.now()
    }
    const outcome = await become(step).catch(refusedOnly)
    counts[step.part][outcome instanceof Refused ? 'refused' : outcome] += 1
    const wrong =
      outcome instanceof Refused
        ? [...step.faults, toRowFault(step.part, step.row, outcome, draft.mapping)]
        : step.faults
    faults.push(...wrong.map((fault) => ({ ...fault, cells: cells.get(step.row) ?? null })))
  }
  return { counts, faults }
}

function refusedOnly(error: unknown): Refused {
  if (error instanceof Refused && error.reason !== 'unavailable') return error
  throw error
}

/** Answers what would become of one step after the other: each finds what those before it would have made. */
async function becomingOf(actor: Actor, { options }: Import, steps: Step[]) {
  const { profileId } = actor
  const entries = steps.flatMap(({ entry }) => entry ?? [])
  const bookings = steps.flatMap((step) => (step.part === 'bookings' && step.entry ? [step.entry] : []))
  const customers = steps.flatMap((step) => (step.part === 'customers' && step.entry ? [step.entry] : []))
  const keys = [...entries.flatMap(({ sourceKey }) => sourceKey ?? []), ...bookings.flatMap(sourcesOf)]
  const [things, sources, finder] = await Promise.all([
    knownThings(reader, profileId),
    knownSources(reader, profileId, keys) as Promise<Sources>,
    findersOf(reader, profileId, customers),
  ])
  const known = await knownById(
    reader,
    profileId,
    [...sources.values()].flatMap(({ customerId }) => customerId ?? []),
  )
  const attend = trial(reader, actor)
  // What is not there yet goes by a number that nothing has.
  let last = 0
  const noted = (key: string | null, made: Partial<SourceOf>) => {
    if (key !== null) sources.set(key, { ...nothing, ...sources.get(key), ...made })
  }

  const becoming = {
    services: async (said: ImportService): Promise<RowOutcome> => {
      const there = serviceThere(things.services, said, sources.get(said.sourceKey ?? '')?.serviceId ?? null)
      const serviceId = there?.id ?? --last
      noted(said.sourceKey, { serviceId })
      if (!there)
        things.services.push({
          id: serviceId,
          name: said.name,
          kind: 'appointment',
          currency: said.currency ?? 'EUR',
        })
      return there ? 'skipped' : 'created'
    },
    staff: async (said: ImportStaff): Promise<RowOutcome> => {
      const there = staffThere(things.staff, said, sources.get(said.sourceKey ?? '')?.staffId ?? null)
      const staffId = there?.id ?? --last
      noted(said.sourceKey, { staffId })
      if (!there) things.staff.push({ id: staffId, name: said.name, email: said.email })
      return there ? 'skipped' : 'created'
    },
    customers: async (said: ImportCustomer): Promise<RowOutcome> => {
      const found = finder.find(said) ?? known.get(sources.get(said.sourceKey ?? '')?.customerId ?? 0) ?? null
      const { outcome, after } = planCustomer(found, said, options.existing)
      const customerId = found?.id ?? --last
      finder.add({ ...after, id: customerId, aliases: found?.aliases ?? [] })
      noted(said.sourceKey, { customerId })
      return outcome
    },
    bookings: async (said: ImportBooking): Promise<RowOutcome> => {
      if (sources.get(said.sourceKey ?? '')?.bookingId) return 'skipped'
      const place = placeOfBooking(said, things, sources, options)
      const wish = broughtWish(said, place, options)
      const isThere = place.service.id > 0 && (place.staffId ?? 1) > 0
      if (isThere) await attend(wish)
      noted(said.sourceKey, { bookingId: --last })
      return 'created'
    },
  }
  return async (step: Step): Promise<RowOutcome> => {
    if (step.entry === null) return 'refused'
    if (step.part === 'services') return becoming.services(step.entry)
    if (step.part === 'staff') return becoming.staff(step.entry)
    return step.part === 'customers' ? becoming.customers(step.entry) : becoming.bookings(step.entry)
  }
}

type SourceOf = Sources extends Map<string, infer Source> ? Source : never
const nothing: SourceOf = { serviceId: null, staffId: null, customerId: null, bookingId: null }
