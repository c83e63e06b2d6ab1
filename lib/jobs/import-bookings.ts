import type { ImportBooking } from '@/lib/domain/import'
import { Refused } from '@/lib/domain/refusal'
import { holds } from '@/lib/domain/status'
import type { BookingWish } from '@/lib/engine/book'
import { bringIn, lockFor } from '@/lib/engine/bring-in'
import { broughtWish } from '@/lib/engine/brought-wish'
import { knownSources } from '@/lib/settings/import-rows'
import { knownThings } from '@/lib/settings/import-things'
import { placeOfBooking, sourcesOf } from '@/lib/wire/profile-import-place'
import { type Outcome, orRefused, type Scene } from './import-bring'

/** Brings bookings in: each by the rules of all bookings, once. */
export async function bringBookings({ tx, batch }: Scene, said: ImportBooking[]): Promise<Outcome[]> {
  const { profileId, work } = batch
  const sources = await knownSources(tx, profileId, said.flatMap(sourcesOf))
  const things = await knownThings(tx, profileId)
  const wishes = await Promise.all(
    said.map((booking) =>
      orRefused(async () =>
        broughtWish(booking, placeOfBooking(booking, things, sources, work.options), work.options),
      ),
    ),
  )
  await lockFor(
    tx,
    profileId,
    wishes.filter((wish): wish is BookingWish => !(wish instanceof Refused)),
  )
  const done = new Set([...sources].flatMap(([key, { bookingId }]) => (bookingId === null ? [] : [key])))
  const outcomes: Outcome[] = []
  for (const index of takersFirst(wishes)) {
    const wish = wishes[index] as BookingWish | Refused
    const key = said[index]?.sourceKey ?? null
    if (key !== null && done.has(key)) {
      outcomes[index] = { outcome: 'skipped', bookingId: sources.get(key)?.bookingId ?? null }
      continue
    }
    const made =
      wish instanceof Refused
        ? wish
        : await orRefused(
            async () => ({ outcome: 'created', ...(await bringIn(tx, work.actor, wish)) }) as const,
          )
    outcomes[index] = made
    if (key !== null && !(made instanceof Refused)) done.add(key)
  }
  return outcomes
}

/** The places of these, so that a class meets before a seat of it is noted that was given up. */
function takersFirst(wishes: (BookingWish | Refused)[]): number[] {
  const isGivenUp = (index: number) => {
    const wish = wishes[index]
    return Number(wish !== undefined && !(wish instanceof Refused) && !holds(wish.status))
  }
  return [...wishes.keys()].sort((a, b) => isGivenUp(a) - isGivenUp(b))
}
