import { slots, slotsMethods } from '@/lib/api/slots'
import { findTimeSlot } from '@/lib/api/slots-time-slots'
import { changeTimeSlot, removeTimeSlot } from '@/lib/settings/change-time-slot'
import { timeSlotChange, timeSlotQuery } from '@/lib/wire/slots-inputs'
import { toTimeSlot, toTimeSlotChange } from '@/lib/wire/slots-time-slot'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = slotsMethods({
  GET: slots({
    query: timeSlotQuery,
    act: ({ actor, id, query }) => findTimeSlot(actor, id, query.date),
    show: (slot) => ({ body: { data: slot } }),
  }),
  PATCH: slots({
    body: timeSlotChange,
    act: ({ actor, id, body }) => changeTimeSlot(actor, id, toTimeSlotChange(body)),
    show: (slot) => ({ body: { data: toTimeSlot(slot) } }),
  }),
  DELETE: slots({
    act: ({ actor, id }) => removeTimeSlot(actor, id),
    show: () => ({ body: { data: 'ok' } }),
  }),
})
