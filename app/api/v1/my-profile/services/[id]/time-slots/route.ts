import { methods, profile } from '@/lib/api/profile'
import { addTimeSlot } from '@/lib/settings/add-time-slot'
import { timeSlots } from '@/lib/settings/time-slots'
import { newFixedTime, toFixedTime, toNewFixedTime } from '@/lib/wire/profile-time-slot'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    act: ({ actor, id }) => timeSlots(actor, id),
    show: (slots) => ({ body: { success: true, time_slots: slots.map(toFixedTime) } }),
  }),
  POST: profile({
    body: newFixedTime,
    act: ({ actor, id, body }) => addTimeSlot(actor, id, toNewFixedTime(body)),
    show: (slot) => ({
      status: 201,
      headers: { Location: `/api/v1/my-profile/services/${slot.serviceId}/time-slots/${slot.id}` },
      body: { success: true, time_slot: toFixedTime(slot) },
    }),
  }),
})
