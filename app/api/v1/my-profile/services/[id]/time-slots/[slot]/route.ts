import { methods, profile } from '@/lib/api/profile'
import { changeTimeSlot, removeTimeSlot } from '@/lib/settings/change-time-slot'
import type { TimeSlot } from '@/lib/settings/time-slot-rows'
import { timeSlot } from '@/lib/settings/time-slots'
import { fixedTimeChange, toFixedTime, toFixedTimeChange } from '@/lib/wire/profile-time-slot'

const shown = (slot: TimeSlot) => ({ body: { success: true, time_slot: toFixedTime(slot) } })

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({ act: ({ actor, id, ids }) => timeSlot(actor, ids.slot ?? 0, id), show: shown }),
  PATCH: profile({
    body: fixedTimeChange,
    act: ({ actor, id, ids, body }) => changeTimeSlot(actor, ids.slot ?? 0, toFixedTimeChange(body), id),
    show: shown,
  }),
  DELETE: profile({
    act: ({ actor, id, ids }) => removeTimeSlot(actor, ids.slot ?? 0, id),
    show: () => ({ body: { success: true } }),
  }),
})
