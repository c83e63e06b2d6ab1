import { lockBookables } from '@/lib/db/locks'
import { touch } from '@/lib/db/record'
import { takeIntoTimeSlots } from '@/lib/db/time-slot-of'
import { write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { invalid } from '@/lib/domain/refusal'
import { demandSense, type TimeSlotFields } from './change-time-slot'
import { theService } from './services'
import type { TimeSlot } from './time-slot-rows'
import { theTimeSlot } from './time-slots'

/**
 * Adds a fixed time to a service. What is booked at that very time already, and still to come, takes places of it.
 * Refuses: forbidden, not_found (the service), validation_failed (also where visitors come for nights or to classes).
 */
export async function addTimeSlot(
  actor: Actor,
  serviceId: number,
  { weekdays, start, end, capacity }: TimeSlotFields,
): Promise<TimeSlot> {
  demand(actor, 'settings.write')
  return write(actor.profileId, async (tx) => {
    await lockBookables(tx, actor.profileId, { staff: [null], services: [serviceId] })
    const service = await theService(tx, actor.profileId, serviceId)
    if (service.kind !== 'appointment')
      throw invalid('serviceId', 'Only appointments have time slots: stays have nights, and classes places.')
    await demandSense(tx, actor, { id: 0, serviceId, weekdays, start, end, capacity })
    const [row] = await tx.query<{ id: number }>('add-time-slot', insert, [
      actor.profileId,
      serviceId,
      weekdays,
      start,
      end,
      capacity,
    ])
    await takeIntoTimeSlots(tx, actor.profileId, serviceId)
    touch(tx, actor.profileId)
    return theTimeSlot(tx, actor.profileId, (row as { id: number }).id)
  })
}

const insert = `
  INSERT INTO time_slot (profile_id, service_id, weekdays, start_minute, end_minute, capacity, updated_at)
  VALUES ($1, $2, $3::int[], $4, $5, $6, clock_timestamp()) RETURNING id`
