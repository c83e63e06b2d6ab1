import { lockBookables } from '@/lib/db/locks'
import { touch } from '@/lib/db/record'
import { takeIntoTimeSlots, timeSlotOf } from '@/lib/db/time-slot-of'
import { type Tx, type WriteTx, write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { given } from '@/lib/domain/given'
import { demand } from '@/lib/domain/permission'
import { invalid } from '@/lib/domain/refusal'
import type { TimeSlotRow } from '@/lib/domain/situation'
import type { TimeSlot } from './time-slot-rows'
import { theTimeSlot } from './time-slots'

export type TimeSlotFields = Omit<TimeSlotRow, 'id'>

/** What shall be otherwise. An absent key keeps its value. */
export type TimeSlotChange = { [Key in keyof TimeSlotFields]?: TimeSlotFields[Key] | undefined }

/**
 * Changes a fixed time; what was booked into it stays. Its time cannot be changed under bookings that are still to come:
 * they would no longer be at it. With fewer places nobody loses theirs. Of another service than `serviceId` it is missing.
 * Refuses: forbidden, not_found, validation_failed.
 */
export async function changeTimeSlot(
  actor: Actor,
  id: number,
  change: TimeSlotChange,
  serviceId?: number,
): Promise<TimeSlot> {
  return written(actor, id, serviceId, async (tx, before) => {
    const after: TimeSlot = { ...before, ...given(change) }
    await demandSense(tx, actor, after)
    await tx.query('change-time-slot', update, [
      actor.profileId,
      id,
      after.weekdays,
      after.start,
      after.end,
      after.capacity,
    ])
    await demandNobodyLeft(tx, actor, before)
    await takeIntoTimeSlots(tx, actor.profileId, before.serviceId)
    return theTimeSlot(tx, actor.profileId, id)
  })
}

/** Takes a fixed time out of the offer; what was booked into it stays. Refuses: forbidden, not_found. */
export async function removeTimeSlot(actor: Actor, id: number, serviceId?: number): Promise<TimeSlot> {
  return written(actor, id, serviceId, async (tx, before) => {
    await tx.query('archive-time-slot', archive, [actor.profileId, id])
    return before
  })
}

/** Nobody books the service meanwhile: everyone who offers it is locked, and it itself. */
async function written(
  actor: Actor,
  id: number,
  serviceId: number | undefined,
  work: (tx: WriteTx, before: TimeSlot) => Promise<TimeSlot>,
): Promise<TimeSlot> {
  demand(actor, 'settings.write')
  return write(actor.profileId, async (tx) => {
    const seen = await theTimeSlot(tx, actor.profileId, id, serviceId)
    await lockBookables(tx, actor.profileId, { staff: [null], services: [seen.serviceId] })
    touch(tx, actor.profileId)
    return work(tx, await theTimeSlot(tx, actor.profileId, id))
  })
}

/** Refuses a fixed time that ends before it begins, or stands where the service has one already. */
export async function demandSense(
  tx: Tx,
  { profileId }: Actor,
  { id, serviceId, weekdays, start, end }: TimeSlotFields & { id: number; serviceId: number },
): Promise<void> {
  if (end <= start) throw invalid('endTime', 'Must be later than the start.', 'too_early')
  const [same] = await tx.query('same-time-slot', another, [profileId, serviceId, id, weekdays, start, end])
  if (same) throw invalid('startTime', 'This service has a time slot at that time already.', 'duplicate')
}

async function demandNobodyLeft(tx: Tx, { profileId }: Actor, { id }: TimeSlot): Promise<void> {
  const [row] = await tx.query<{ left: number }>('left-of-time-slot', left, [profileId, id])
  if (row && row.left > 0)
    throw invalid(
      'startTime',
      `${row.left === 1 ? 'One booking' : `${row.left} bookings`} would no longer be at this time slot: remove it and add another.`,
      'booked',
    )
}

const update = `
  UPDATE time_slot SET weekdays = $3::int[], start_minute = $4, end_minute = $5, capacity = $6, updated_at = clock_timestamp()
  WHERE profile_id = $1 AND id = $2`

const archive = `
  UPDATE time_slot SET archived_at = clock_timestamp(), updated_at = clock_timestamp()
  WHERE profile_id = $1 AND id = $2`

const another = `
  SELECT id FROM time_slot WHERE profile_id = $1 AND service_id = $2 AND id <> $3 AND archived_at IS NULL
    AND weekdays && $4::int[] AND start_minute = $5 AND end_minute = $6 LIMIT 1`

const left = `
  SELECT count(*)::int AS left FROM booking b
  WHERE b.profile_id = $1 AND b.time_slot_id = $2 AND b.deleted_at IS NULL AND b.ends_at > clock_timestamp()
    AND b.status IN ('reserved', 'pending', 'confirmed', 'completed')
    AND ${timeSlotOf('b.service_id', 'b.starts_at', 'b.ends_at')} IS DISTINCT FROM $2`
