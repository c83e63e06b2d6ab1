import type { Place } from '@/lib/domain/move'
import type { SuggestionJson } from '@/lib/wire/profile-shapes'

/** The place a suggestion offers instead of a wished one; what it does not speak of stays as wished. */
export const placeOfSuggestion = (suggestion: SuggestionJson, wished: Place): Place => ({
  ...wished,
  date: suggestion.booking_date,
  time: suggestion.start_time,
  checkoutDate: suggestion.checkout_date,
  staffId: suggestion.operator_id,
})

/** A reschedule's body: what differs. A stay's hours follow from its service, so only its days are told. */
export function changesOf(from: Place, to: Place) {
  const isElsewhere = from.locationId != null && to.locationId != null && from.locationId !== to.locationId
  const where = isElsewhere ? { location_id: to.locationId } : {}
  if (to.checkoutDate !== null)
    return {
      booking_date: to.date,
      checkout_date: to.checkoutDate,
      ...where,
      ...(to.serviceId !== undefined && from.serviceId !== to.serviceId && { product_id: to.serviceId }),
    }
  return {
    booking_date: to.date,
    start_time: to.time,
    ...(from.durationMinutes !== to.durationMinutes && { duration_minutes: to.durationMinutes }),
    ...(from.staffId !== to.staffId && { operator_id: to.staffId }),
    ...where,
  }
}
