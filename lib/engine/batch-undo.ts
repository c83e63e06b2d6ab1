import { updateBooking } from '@/lib/db/booking-rows'
import { record, touch } from '@/lib/db/record'
import { reader, type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { demand } from '@/lib/domain/permission'
import { isTaken } from '@/lib/domain/place'
import { type ItemRefusal, Refused } from '@/lib/domain/refusal'
import { holds } from '@/lib/domain/status'
import { demandVersions, holdAll, plural } from './batch-hold'
import { proposalsBefore, restoreProposals } from './batch-proposals'
import { type BatchRow, endBatch, readBatch, restored, unsend } from './batch-rows'
import { stepAside } from './batch-step-aside'
import { lastWall } from './book'
import { apart, differing } from './differing'
import { readAround } from './read-around'

/** A batch of the actor's profile. Refuses: not_found. */
export async function findBatch(actor: Actor, uid: string): Promise<BatchRow> {
  demand(actor, 'bookings.read')
  return readBatch(reader, actor, uid, false)
}

/**
 * Puts every booking of a batch back as it was, in one transaction, and nobody hears of it: messages it owes are taken
 * back, those it had taken back wait again. Undone once, it stays undone.
 * Refuses: not_found, deadline_passed (the undo time is over), version_mismatch (somebody changed one of them since) and
 * slot_taken (somebody took a former place), naming which in `items`.
 */
export async function undoBatch(actor: Actor, uid: string): Promise<BatchRow> {
  demand(actor, 'bookings.write')
  return write(actor.profileId, async (tx) => {
    const batch = await readBatch(tx, actor, uid, true)
    if (batch.undoneAt !== null) return batch
    if (batch.expired)
      throw new Refused('deadline_passed', 'The time to undo this is over: the messages have gone out.')
    await putBack(tx, actor, batch)
    const [ended] = await endBatch(tx, actor, uid)
    return { ...batch, undoneAt: ended?.undoneAt ?? null }
  }).catch(lastWall)
}

async function putBack(tx: WriteTx, actor: Actor, { items: { bookings: items, blockId } }: BatchRow) {
  const byId = new Map(items.map((item) => [item.bookingId, item]))
  const ids = [...byId.keys()].sort((a, b) => a - b)
  const asked = await proposalsBefore(tx, actor, items)
  const held = await holdAll(tx, actor, ids, ({ id }) =>
    [byId.get(id)?.before, asked.get(id)].flatMap((taker) => taker ?? []),
  )
  const pairs = items.map((item) => ({ item, booking: held.get(item.bookingId) as Booking }))
  await demandVersions(
    tx,
    actor,
    pairs.map(({ item, booking }) => ({ booking, version: item.version })),
  )
  const gone = await unsend(tx, actor, items)
  if (gone.length > 0) throw refusalOf('deadline_passed', 'Its message has already gone out.', gone)

  if (blockId !== null) await removeBlock(tx, actor, blockId)
  await stepAside(tx, actor, ids)
  const former = pairs.map(({ item, booking }) => ({ booking, before: restored(booking, item) }))
  await demandPlaces(
    tx,
    actor,
    former.map(({ before }) => before),
  )
  for (const { booking, before } of former) {
    const after = await updateBooking(tx, actor.profileId, before)
    record(tx, actor, after, { type: 'undone', ...changed(booking, after) })
  }
  await restoreProposals(tx, actor, items, asked)
  // With no booking at all the clock has not moved by now.
  if (former.length === 0) touch(tx, actor.profileId)
}

/** Somebody may have taken a former place: only these stand in the way, as rules were passed when it was first booked. */
async function demandPlaces(tx: WriteTx, actor: Actor, bookings: Booking[]): Promise<void> {
  const own = new Set(bookings.map(({ id }) => id))
  const taken: number[] = []
  for (const booking of bookings.filter(({ status, overbooked }) => holds(status) && !overbooked)) {
    const [start, end] = [booking.startsAt.getTime(), booking.endsAt.getTime()]
    const read = await readAround(tx, actor.profileId, booking)
    const situation = { ...read, bookings: read.bookings.filter(({ id }) => !own.has(id)) }
    const { staffId, timeSlotId } = booking
    if (isTaken(situation, { start, end, staffId, timeSlotId })) taken.push(booking.id)
  }
  if (taken.length > 0) throw refusalOf('slot_taken', 'Somebody else has taken its former time.', taken)
}

function refusalOf(reason: 'slot_taken' | 'deadline_passed', message: string, ids: number[]): Refused {
  const items: ItemRefusal[] = ids.map((bookingId) => ({ bookingId, reason, message }))
  return new Refused(reason, `${plural(ids.length)} cannot be put back. ${message}`, { items })
}

const removeBlock = (tx: WriteTx, { profileId }: Actor, id: number) =>
  tx.query('remove-block', 'DELETE FROM blocked_time WHERE profile_id = $1 AND id = $2', [profileId, id])

function changed(one: Booking, other: Booking) {
  const place = differing(one, other)
  const [before, after] = [{ status: one.status }, { status: other.status }]
  return {
    before: { ...place.before, ...apart(before, after) },
    after: { ...place.after, ...apart(after, before) },
  }
}
