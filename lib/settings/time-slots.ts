import { reader, type Tx } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { missing } from '@/lib/domain/refusal'
import { theService } from './services'
import { readTimeSlots, type TimeSlot } from './time-slot-rows'

/** The fixed times of a service that are offered, in the order of their beginnings. Refuses: not_found (the service). */
export async function timeSlots(actor: Actor, serviceId: number): Promise<TimeSlot[]> {
  demand(actor, 'setup.read')
  await theService(reader, actor.profileId, serviceId)
  return readTimeSlots(reader, actor.profileId, { serviceId })
}

/** One page of them, only those on an ISO weekday where one is given; of a service that is not there it is empty. */
export async function timeSlotPage(
  actor: Actor,
  serviceId: number,
  page: { limit: number; offset: number; weekday: number | null },
): Promise<{ timeSlots: TimeSlot[]; total: number }> {
  demand(actor, 'setup.read')
  const found = await readTimeSlots(reader, actor.profileId, { serviceId, ...page })
  if (found[0] || page.offset === 0) return { timeSlots: found, total: found[0]?.total ?? 0 }
  const [first] = await readTimeSlots(reader, actor.profileId, { serviceId, ...page, limit: 1, offset: 0 })
  return { timeSlots: [], total: first?.total ?? 0 }
}

/** One fixed time, of that service where one is given. Refuses: not_found, also for one that is no longer offered. */
export async function timeSlot(actor: Actor, id: number, serviceId?: number): Promise<TimeSlot> {
  demand(actor, 'setup.read')
  return theTimeSlot(reader, actor.profileId, id, serviceId)
}

/** The fixed time, or the refusal that there is none: of another service there is none either. */
export async function theTimeSlot(
  tx: Tx,
  profileId: number,
  id: number,
  serviceId?: number,
): Promise<TimeSlot> {
  const [found] = await readTimeSlots(tx, profileId, { id, ...(serviceId !== undefined && { serviceId }) })
  if (!found) throw missing('Time slot')
  return found
}
