import type { z } from 'zod'
import type { Actor } from '@/lib/domain/actor'
import { weekdayOf } from '@/lib/domain/local-time'
import { Refused } from '@/lib/domain/refusal'
import { slotPlaces } from '@/lib/engine/slot-places'
import type { TimeSlot } from '@/lib/settings/time-slot-rows'
import { timeSlot, timeSlotPage } from '@/lib/settings/time-slots'
import { toPage } from '@/lib/wire/slots-booking'
import type { timeSlotsQuery } from '@/lib/wire/slots-inputs'
import type { TimeSlotJson } from '@/lib/wire/slots-shapes'
import { toTimeSlot } from '@/lib/wire/slots-time-slot'

/** A page of a service's time slots; with a date those of its weekday, each with what is left of it. */
export async function listTimeSlots(
  actor: Actor,
  query: z.output<typeof timeSlotsQuery>,
): Promise<{ timeSlots: TimeSlotJson[]; total: number }> {
  const { service_id, date } = query
  const weekday = date === undefined ? null : weekdayOf(date)
  const { timeSlots, total } = await timeSlotPage(actor, service_id, { ...toPage(query), weekday })
  return { timeSlots: await shownOn(actor, date, timeSlots), total }
}

/** One time slot, and on a date what is left of it. */
export async function findTimeSlot(actor: Actor, id: number, date: string | undefined) {
  const [shown] = await shownOn(actor, date, [await timeSlot(actor, id)])
  return shown as TimeSlotJson
}

async function shownOn(actor: Actor, date: string | undefined, slots: TimeSlot[]): Promise<TimeSlotJson[]> {
  const serviceId = slots[0]?.serviceId
  if (date === undefined || serviceId === undefined) return slots.map((slot) => toTimeSlot(slot))
  const places = await slotPlaces(actor, serviceId, date).catch(ofNone)
  return slots.map((slot) => toTimeSlot(slot, { date, available: places.get(slot.id) ?? 0 }))
}

/** A service that is no longer sold has no places. */
function ofNone(error: unknown): Map<number, number> {
  if (error instanceof Refused && error.reason === 'validation_failed') return new Map()
  throw error
}
