import { boundaryOf, minuteOf } from '@/lib/domain/local-time'
import type { SuggestionJson } from '@/lib/wire/profile-shapes'
import type { PublicServiceJson, PublicSlotJson } from '@/lib/wire/public-shapes'
import type { PlaceJson } from './visitor-api'

/** A time or the nights that a visitor chose, as the API is asked for it and as it is shown. */
export interface ChosenPlace {
  place: PlaceJson
  startsAt: string
  endsAt: string
}

export const placeOfSlot = (
  service: PublicServiceJson,
  staffId: number | null,
  slot: Pick<PublicSlotJson, 'booking_date' | 'start_time' | 'checkout_date' | 'starts_at' | 'ends_at'>,
): ChosenPlace => ({
  place: {
    product_id: service.id,
    operator_id: staffId,
    booking_date: slot.booking_date,
    start_time: service.kind === 'rental' ? null : slot.start_time,
    checkout_date: slot.checkout_date,
  },
  startsAt: slot.starts_at,
  endsAt: slot.ends_at,
})

/** A stay by its days; its instants do not matter, as it is shown by them. */
export const placeOfStay = (
  service: PublicServiceJson,
  { arrival, departure }: { arrival: string; departure: string },
): ChosenPlace => ({
  place: {
    product_id: service.id,
    operator_id: null,
    booking_date: arrival,
    start_time: null,
    checkout_date: departure,
  },
  startsAt: `${arrival}T00:00:00Z`,
  endsAt: `${departure}T00:00:00Z`,
})

/** When it begins (ms); a stay at the time of day from which one may arrive. */
export const startOf = (
  { place, startsAt }: ChosenPlace,
  service: PublicServiceJson,
  zone: string,
): number =>
  place.checkout_date
    ? boundaryOf({ date: place.booking_date, minute: minuteOf(service.check_in_time) }, zone)
    : Date.parse(startsAt)

/** Another time that was offered; whoever was asked for is still asked for. */
export const placeOfSuggestion = (
  service: PublicServiceJson,
  staffId: number | null,
  suggestion: SuggestionJson,
): ChosenPlace => placeOfSlot(service, staffId, suggestion)
