import { reader } from '@/lib/db/transaction'
import { Refused } from '@/lib/domain/refusal'
import type { WaitlistEntry } from '@/lib/domain/waitlist'
import { endOffers } from './end-offers'
import { firstPlace, offerFirstFit } from './offer-place'
import { entryColumns, entryTables } from './waitlist-entry'

/**
 * Goes through a profile's waitlist: each is offered the first free time that fits. First asked is who has let the fewest
 * offers go by, so that one who declines a time hears of the next after the others; among equals, who came first. Offers
 * that are over end before. Does nothing where the waitlist is switched off but end what is over.
 */
export async function offerPlaces(profileId: number): Promise<void> {
  await endOffers(profileId)
  for (const entry of await waiting(profileId)) {
    // A look without locks first: most of the time nothing is free for most of them.
    const mayFit = await firstPlace(reader, profileId, entry).catch(notPossible)
    if (mayFit) await offerFirstFit(profileId, entry.id).catch(notPossible)
  }
}

/** A service that is no longer sold, a time that was taken meanwhile: they wait on. What another try may help is tried again. */
function notPossible(error: unknown): null {
  if (error instanceof Refused && error.reason !== 'unavailable') return null
  throw error
}

const waiting = (profileId: number) =>
  reader.query<WaitlistEntry>(
    'waiting-entries',
    `SELECT ${entryColumns} FROM ${entryTables} JOIN profile p ON p.id = w.profile_id
     WHERE w.profile_id = $1 AND w.state = 'waiting' AND p.waitlist
     ORDER BY jsonb_array_length(w.declined), w.id`,
    [profileId],
  )
