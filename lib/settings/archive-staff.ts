import type { Tx } from '@/lib/db/transaction'
import { type Conflict, Refused } from '@/lib/domain/refusal'
import { theStaff } from './staff'

/**
 * Takes a locked person out of the diary: nobody can book them, what they did stays. Open invitations to be them end.
 * Refuses while they have upcoming bookings (invalid_transition): each is named.
 */
export async function archiveStaff(tx: Tx, profileId: number, id: number): Promise<void> {
  await demandNoUpcoming(tx, profileId, id)
  await tx.query(
    'archive-staff',
    'UPDATE staff SET archived_at = coalesce(archived_at, now()) WHERE profile_id = $1 AND id = $2',
    [profileId, id],
  )
  await tx.query(
    'archive-staff-invitations',
    `UPDATE invitation SET revoked_at = now()
     WHERE profile_id = $1 AND staff_id = $2 AND accepted_at IS NULL AND revoked_at IS NULL`,
    [profileId, id],
  )
}

/** Refuses for somebody who is still expected: by whom, and when. */
async function demandNoUpcoming(tx: Tx, profileId: number, id: number): Promise<void> {
  const upcoming = await tx.query<Upcoming>('staff-upcoming', upcomingOf, [profileId, id])
  if (upcoming.length === 0) return
  const { name } = await theStaff(tx, profileId, id)
  const count = upcoming.length === 1 ? 'an upcoming booking' : `${upcoming.length} upcoming bookings`
  throw new Refused(
    'invalid_transition',
    `${name} still has ${count}. Give them to somebody else, or cancel them, first.`,
    { conflicts: upcoming.map((booking) => toConflict(booking, id)) },
  )
}

interface Upcoming {
  id: number
  visitor: string
  startsAt: Date
  endsAt: Date
}

const toConflict = ({ id, visitor, startsAt, endsAt }: Upcoming, staffId: number): Conflict => ({
  type: 'booking',
  message: `Booked by ${visitor}.`,
  overridable: false,
  bookingId: id,
  staffId,
  startsAt,
  endsAt,
})

const upcomingOf = `
  SELECT id, visitor_name AS visitor, starts_at AS "startsAt", ends_at AS "endsAt" FROM booking
  WHERE profile_id = $1 AND staff_id = $2 AND deleted_at IS NULL AND ends_at > now()
    AND (status IN ('pending', 'confirmed') OR (status = 'reserved' AND hold_expires_at > now()))
  ORDER BY starts_at, id LIMIT 1000`
