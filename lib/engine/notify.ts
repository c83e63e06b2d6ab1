import { readProfile } from '@/lib/db/profile-rules'
import { record, withdraw } from '@/lib/db/record'
import { type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { demand } from '@/lib/domain/permission'
import { invalid, Refused } from '@/lib/domain/refusal'
import { demandVersion, holdInPlace } from './hold'
import { mailsTo, type Origin } from './messages'

/**
 * Tells the visitor now, or again, where the booking stands: the mail of a move, sent at once. One that is still
 * waiting for the undo time is replaced. Refuses: not_found, version_mismatch, invalid_transition (cancelled), validation_failed (no address).
 */
export async function notify(actor: Actor, id: number, version: number | null = null): Promise<void> {
  demand(actor, 'bookings.write')
  await write(actor.profileId, async (tx) => {
    const booking = await holdInPlace(tx, actor, id)
    await demandVersion(tx, actor, booking, version)
    if (booking.status === 'cancelled' || booking.status === 'no_show')
      throw new Refused('invalid_transition', 'A cancelled booking has no time to tell of.')
    const [waiting] = await withdraw(tx, actor.profileId, id, ['rescheduled'], 'sent at once instead')
    const origin = (waiting?.origin as Origin | undefined) ?? (await lastOrigin(tx, actor.profileId, booking))
    const owed = await mailsTo(await readProfile(tx, actor.profileId), booking, 'rescheduled', { origin })
    if (owed.length === 0)
      throw invalid('visitorEmail', 'This booking has no email address to write to.', 'no_email')
    record(tx, actor, booking, { type: 'notified', before: null, after: null }, { owed })
  })
}

/** Where the booking stood before the last move anybody was told of; null when it never moved. */
async function lastOrigin(tx: WriteTx, profileId: number, booking: Booking): Promise<Origin | null> {
  const [row] = await tx.query<{ origin: Origin | null }>(
    'last-origin',
    `SELECT origin FROM delivery
     WHERE profile_id = $1 AND booking_id = $2 AND kind = 'rescheduled' AND state <> 'withdrawn' AND origin IS NOT NULL
     ORDER BY id DESC LIMIT 1`,
    [profileId, booking.id],
  )
  if (row) return row.origin
  const [fact] = await tx.query<{ before: Partial<Origin> }>(
    'last-move',
    `SELECT before FROM fact WHERE profile_id = $1 AND booking_id = $2 AND type = 'rescheduled' ORDER BY id DESC LIMIT 1`,
    [profileId, booking.id],
  )
  return fact
    ? {
        startsAt: booking.startsAt.toISOString(),
        endsAt: booking.endsAt.toISOString(),
        staffId: booking.staffId,
        staffName: booking.staffName,
        serviceId: booking.serviceId,
        ...fact.before,
      }
    : null
}
