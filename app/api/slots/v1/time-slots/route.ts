import { slots, slotsMethods } from '@/lib/api/slots'
import { listTimeSlots } from '@/lib/api/slots-time-slots'
import { addTimeSlot } from '@/lib/settings/add-time-slot'
import { toPagination } from '@/lib/wire/slots-booking'
import { newTimeSlot, timeSlotsQuery } from '@/lib/wire/slots-inputs'
import { toNewTimeSlot, toTimeSlot } from '@/lib/wire/slots-time-slot'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = slotsMethods({
  GET: slots({
    query: timeSlotsQuery,
    act: ({ actor, query }) => listTimeSlots(actor, query),
    show: ({ timeSlots, total }, { query }) => ({
      body: { data: { time_slots: timeSlots, pagination: toPagination(query, total) } },
    }),
  }),
  POST: slots({
    body: newTimeSlot,
    act: ({ actor, body }) => addTimeSlot(actor, body.service_id, toNewTimeSlot(body)),
    show: (slot) => ({
      status: 201,
      headers: { Location: `/api/slots/v1/time-slots/${slot.id}` },
      body: { data: toTimeSlot(slot) },
    }),
  }),
})
