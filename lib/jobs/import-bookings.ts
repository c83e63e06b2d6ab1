import type { ImportBooking } from '@/lib/domain/import'
import { Refused } from '@/lib/domain/refusal'
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
  for (const [index, booking] of said.entries()) {
    const wish = wishes[index] as BookingWish | Refused
    const key = booking.sourceKey
    if (key !== null && done.has(key)) {
      outcomes.push({ outcome: 'skipped', bookingId: sources.get(key)?.bookingId ?? null })
      continue
    }
    const made =
      wish instanceof Refused
        ? wish
        : await orRefused(
            async () => ({ outcome: 'created', ...(await bringIn(tx, work.actor, wish)) }) as const,
          )
    outcomes.push(made)
    if (key !== null && !(made instanceof Refused)) done.add(key)
  }
  return outcomes
}
