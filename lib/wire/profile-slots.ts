import { clock, isNameable, localOf } from '@/lib/domain/local-time'
import type { Situation } from '@/lib/domain/situation'
import type { Slot } from '@/lib/domain/slots'
import type { Explained } from '@/lib/engine/explain'
import { toInstant } from './instant'
import { toConflict } from './profile-refusals'

/**
 * The free times in this dialect. Of an hour that the clocks repeat only the first can be named by date and time, so
 * starts in the second are left out.
 */
export const toSlots = (slots: Slot[], situation: Situation) =>
  slots
    .filter(({ start }) => isNameable(start, situation.profile.timezone))
    .map((slot) => toSlot(slot, situation))

/** operator_id: who, when only one person can. */
function toSlot(slot: Slot, { profile, service }: Situation) {
  const start = localOf(slot.start, profile.timezone)
  const end = localOf(slot.end, profile.timezone)
  return {
    booking_date: start.date,
    start_time: clock(start.minute),
    end_time: clock(end.minute),
    checkout_date: service.kind === 'rental' ? end.date : null,
    starts_at: toInstant(slot.start),
    ends_at: toInstant(slot.end),
    operator_id: slot.staffIds.length === 1 ? (slot.staffIds[0] ?? null) : null,
    operator_ids: slot.staffIds,
    seats_left: slot.left,
    booking_id: slot.bookingId,
  }
}

export const toExplained = (explained: Explained) => ({
  success: true,
  open: explained.conflicts.length === 0,
  operator_id: explained.staffId,
  starts_at: toInstant(explained.startsAt),
  ends_at: toInstant(explained.endsAt),
  conflicts: explained.conflicts.map(toConflict),
})
