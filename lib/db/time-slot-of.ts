import type { Tx } from './transaction'

/**
 * slotAt in SQL: the id of the fixed time of $1's service that a span is, to the minute, in the profile's zone; NULL where
 * it is an ordinary time. For a booking's column, which the exclusion constraints go by.
 */
export const timeSlotOf = (service: string, startsAt: string, endsAt: string): string => `(
  SELECT t.id FROM time_slot t JOIN profile z ON z.id = t.profile_id
  CROSS JOIN LATERAL (SELECT ${startsAt} AT TIME ZONE z.timezone AS starts) local
  WHERE t.profile_id = $1 AND t.service_id = ${service} AND t.archived_at IS NULL
    AND extract(isodow FROM local.starts) = ANY (t.weekdays)
    AND extract(hour FROM local.starts) * 60 + extract(minute FROM local.starts) = t.start_minute
    AND extract(epoch FROM ${endsAt} - ${startsAt}) = (t.end_minute - t.start_minute) * 60
  ORDER BY t.id LIMIT 1)`

/**
 * Gives the bookings of a service that are still to come the fixed time at which they stand. Its people must be locked.
 * The walls are immediate: those that come to share a time step outside of them until all have it.
 */
export async function takeIntoTimeSlots(tx: Tx, profileId: number, serviceId: number): Promise<void> {
  const rows = await tx.query<{ id: number }>('leave-walls', leave, [profileId, serviceId])
  if (rows.length === 0) return
  await tx.query('take-into-time-slots', take, [profileId, rows.map(({ id }) => id)])
}

const own = timeSlotOf('b.service_id', 'b.starts_at', 'b.ends_at')

const leave = `
  UPDATE booking b SET exclusive = false
  FROM (
    SELECT b.id, ${own} AS slot FROM booking b
    WHERE b.profile_id = $1 AND b.service_id = $2 AND b.deleted_at IS NULL AND b.ends_at > clock_timestamp() OFFSET 0) at
  WHERE b.profile_id = $1 AND b.id = at.id AND at.slot IS NOT NULL AND b.time_slot_id IS DISTINCT FROM at.slot
  RETURNING b.id`

const take = `
  UPDATE booking b SET time_slot_id = ${own},
    exclusive = b.staff_id IS NOT NULL OR (SELECT quantity = 1 FROM service s WHERE s.profile_id = $1 AND s.id = b.service_id)
  WHERE b.profile_id = $1 AND b.id = ANY ($2::int[])`
