import { isBlocked } from '@/lib/db/mail-block'
import { readProfile } from '@/lib/db/profile-rules'
import { record, withdraw } from '@/lib/db/record'
import { type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import type { Booking } from '@/lib/domain/booking'
import { resendObjections } from '@/lib/domain/delivery-state'
import { demand } from '@/lib/domain/permission'
import { invalid, Refused } from '@/lib/domain/refusal'
import { demandVersion, holdInPlace } from './hold'
import { lastHeard } from './last-heard'
import { type Addressee, elsewhere, mailTo, type Origin, visitorsOf } from './messages'

/**
 * Tells the visitor now, or again, where the booking stands: the mail of a move, sent at once. One that is still
 * waiting for the undo time is replaced. Refuses: not_found, version_mismatch, invalid_transition (cancelled), validation_failed (no
 * address, or none that mails may be sent to).
 */
export async function notify(actor: Actor, id: number, version: number | null = null): Promise<void> {
  demand(actor, 'bookings.write')
  await write(actor.profileId, async (tx) => {
    const booking = await holdInPlace(tx, actor, id)
    await demandVersion(tx, actor, booking, version)
    if (booking.status === 'cancelled' || booking.status === 'no_show')
      throw new Refused('invalid_transition', 'A cancelled booking has no time to tell of.')
    await withdraw(tx, actor.profileId, id, ['rescheduled'], 'sent at once instead')
    const profile = await readProfile(tx, actor.profileId)
    const heard = await lastHeard(tx, actor.profileId, booking)
    const owed = await Promise.all(
      visitorsOf(booking).map(async (visitor) => {
        const origin =
          elsewhere(booking, heard, visitor) ?? (await lastTold(tx, profile.id, booking, visitor))
        return mailTo(profile, booking, 'rescheduled', visitor, { origin })
      }),
    )
    if (owed.length === 0)
      throw invalid('visitorEmail', 'This booking has no email address to write to.', 'no_email')
    if (await areBlocked(tx, profile.id, visitorsOf(booking)))
      throw invalid('visitorEmail', resendObjections.blocked, 'blocked')
    record(tx, actor, booking, { type: 'notified', before: null, after: null }, { owed })
  })
}

/** Whether nobody of them may be written to any more. */
async function areBlocked(tx: WriteTx, profileId: number, visitors: Addressee[]): Promise<boolean> {
  const text = `SELECT FROM unnest($2::text[]) AS a (email) WHERE NOT ${isBlocked('$1', 'a.email')} LIMIT 1`
  const [open] = await tx.query('some-address-open', text, [profileId, visitors.map(({ email }) => email)])
  return open === undefined
}

/** From where a visitor who knows where the booking stands was told last; null when they were told of no move. */
async function lastTold(
  tx: WriteTx,
  profileId: number,
  { id }: Booking,
  { seat }: Addressee,
): Promise<Origin | null> {
  const [row] = await tx.query<{ origin: Origin | null }>(
    'last-origin',
    `SELECT origin FROM delivery
     WHERE profile_id = $1 AND booking_id = $2 AND participant_id IS NOT DISTINCT FROM $3::int
       AND kind = 'rescheduled' AND state <> 'withdrawn' AND origin IS NOT NULL
     ORDER BY id DESC LIMIT 1`,
    [profileId, id, seat?.id ?? null],
  )
  return row?.origin ?? null
}
