import { offerWhatIsFree } from '@/lib/db/offer-job'
import { touch } from '@/lib/db/record'
import { type Tx, type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { invalid } from '@/lib/domain/refusal'
import { recordEach } from './customer-facts'
import * as erase from './erase-customer-sql'
import { holdCustomers } from './hold-customers'
import { whatsTheirs } from './whats-theirs'

/**
 * Erases one person for good. Their bookings and seats stay in the diary and in every sum, without a name and tied to
 * nobody; what was written about them in notes, facts, messages, reviews and on the waitlist goes, also where a booking has become
 * somebody else's, and messages still waiting are not sent. A request that was answered with their data is forgotten. Of the customer an empty row remains, which says when they were erased.
 * Somebody who is still expected is refused, unless `cancelUpcoming`: nobody could be told of a change any more, so what
 * is ahead is cancelled with them, without a mail. Refuses: forbidden, not_found, upcoming bookings.
 */
export async function eraseCustomer(
  actor: Actor,
  id: number,
  { cancelUpcoming }: { cancelUpcoming: boolean },
): Promise<void> {
  demand(actor, 'customers.erase')
  await write(actor.profileId, async (tx) => {
    await holdCustomers(tx, actor.profileId, [id])
    const who = [actor.profileId, [id]]
    if (!cancelUpcoming) await demandNothingAhead(tx, who)
    // What is written about them is found by their bookings, so these forget them last.
    const { bookings: ever, emails, facts, deliveries } = await whatsTheirs(tx, actor.profileId, id)
    await tx.query('erase-facts', erase.facts, [actor.profileId, JSON.stringify(facts)])
    await tx.query('erase-deeds', erase.deeds, [...who, ever])
    await tx.query('erase-deliveries', erase.deliveries, [actor.profileId, deliveries])
    await tx.query('erase-events', erase.events, [actor.profileId, ever])
    await tx.query('erase-reviews', erase.reviews, who)
    await tx.query('erase-waitlist', erase.waitlist, [actor.profileId, emails])
    await tx.query('erase-imports', erase.imports, [...who, emails])
    await tx.query('erase-drafts', erase.drafts, [actor.profileId, emails])
    await tx.query('erase-batches', erase.batches, [actor.profileId, ever])
    await tx.query('erase-receipts', erase.receipts, [...who, ever, emails])
    const seats = await tx.query<erase.Anonymised>('erase-seats', erase.seats, who)
    const bookings = await tx.query<erase.Anonymised>('erase-bookings', erase.bookings, who)
    await tx.query('erase-aliases', erase.aliases, who)
    await tx.query('erase-person', erase.person, who)
    await tell(tx, actor, [...seats, ...bookings])
    offerWhatIsFree(tx, actor)
    touch(tx, actor.profileId)
  })
}

async function demandNothingAhead(tx: Tx, who: unknown[]): Promise<void> {
  const [ahead] = await tx.query<{ count: number }>('erase-ahead', erase.ahead, who)
  if (!ahead || ahead.count === 0) return
  const message = `They are still expected (${ahead.count}): send cancel_upcoming true to cancel what is ahead.`
  throw invalid('cancel_upcoming', message, 'upcoming')
}

/** A booking that was ahead is cancelled; the others only changed. */
async function tell(tx: WriteTx, actor: Actor, done: erase.Anonymised[]): Promise<void> {
  const [cancelled, changed] = [
    done.filter(({ was, is }) => was !== is),
    done.filter(({ was, is }) => was === is),
  ]
  const fact = ({ bookingId, version }: erase.Anonymised) => ({ bookingId, version })
  await recordEach(
    tx,
    actor,
    'cancelled',
    cancelled.map((row) => ({ ...fact(row), before: { status: row.was }, after: { status: row.is } })),
  )
  await recordEach(
    tx,
    actor,
    'changed',
    changed.map((row) => ({ ...fact(row), before: null, after: { visitorName: erase.erasedName } })),
  )
}
