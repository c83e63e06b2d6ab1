import { record, withdraw } from '@/lib/db/record'
import { type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { trueWhile } from '@/lib/domain/delivery-state'
import { teamMails, visitorMails } from '@/lib/domain/mail-kind'
import { demand } from '@/lib/domain/permission'
import { endProposalIn } from './end-proposal-in'
import { demandVersion, holdInPlace } from './hold'

/** Takes a booking off the diary for good; its row and facts stay for the books. Nobody is told. Refuses: not_found. */
export async function remove(actor: Actor, id: number, version: number | null): Promise<void> {
  demand(actor, 'bookings.write')
  await write(actor.profileId, async (tx) => {
    const booking = await holdInPlace(tx, actor, id)
    await demandVersion(tx, actor, booking, version)
    await removeIn(tx, actor, booking)
  })
}

/** Of what was deleted only its cancellation is still true. */
const untrue = [...visitorMails, ...teamMails].filter((kind) => trueWhile[kind][0] !== 'cancelled')

/** Takes off a booking that is locked. */
export async function removeIn(tx: WriteTx, actor: Actor, booking: Booking): Promise<void> {
  await tx.query(
    'delete-booking',
    'UPDATE booking SET deleted_at = clock_timestamp(), version = version + 1 WHERE profile_id = $1 AND id = $2',
    [actor.profileId, booking.id],
  )
  await endProposalIn(tx, actor.profileId, booking.id)
  await withdraw(tx, actor.profileId, booking.id, untrue, 'the booking was deleted')
  const fact = { type: 'deleted', before: { status: booking.status }, after: null } as const
  record(tx, actor, { ...booking, version: booking.version + 1 }, fact, { added: -1 })
}
