import { clock, localOf } from '@/lib/domain/local-time'
import type { Change, Conflict, Fault, ItemRefusal, Reason, Refused, Suggestion } from '@/lib/domain/refusal'
import { toInstant } from './instant'
import type { ChangeJson, ConflictJson, ErrorJson, ItemErrorJson, SuggestionJson } from './profile-shapes'
import { inWords } from './profile-words'

/** How this dialect answers every reason: status, and whether the same request may succeed later. */
export const profileRefusals = {
  malformed: { status: 400, retryable: false },
  unauthenticated: { status: 401, retryable: false },
  forbidden: { status: 403, retryable: false },
  cross_site: { status: 403, retryable: false },
  not_found: { status: 404, retryable: false },
  method_not_allowed: { status: 405, retryable: false },
  slot_taken: { status: 409, retryable: false },
  capacity_reached: { status: 409, retryable: false },
  invalid_transition: { status: 409, retryable: false },
  deadline_passed: { status: 409, retryable: false },
  duplicate_booking: { status: 409, retryable: false },
  version_mismatch: { status: 412, retryable: false },
  too_large: { status: 413, retryable: false },
  unsupported_media_type: { status: 415, retryable: false },
  validation_failed: { status: 422, retryable: false },
  nonexistent_local_time: { status: 422, retryable: false },
  outside_hours: { status: 422, retryable: false },
  too_soon: { status: 422, retryable: false },
  too_far_ahead: { status: 422, retryable: false },
  stay_length: { status: 422, retryable: false },
  idempotency_in_progress: { status: 409, retryable: true },
  idempotency_mismatch: { status: 422, retryable: false },
  rate_limited: { status: 429, retryable: true },
  unavailable: { status: 503, retryable: true },
  internal: { status: 500, retryable: true },
} as const satisfies Record<Reason, { status: number; retryable: boolean }>

/** The engine's words for a field, or for a part of the path to one, in this dialect. Fields that a schema refused carry their own path already. */
const fields: Record<string, string> = {
  serviceId: 'product_id',
  toBookingId: 'booking_id',
  staffId: 'operator_id',
  locationId: 'location_id',
  locationIds: 'location_ids',
  typeId: 'type_id',
  startDate: 'start_date',
  startTime: 'start_time',
  endDate: 'end_date',
  endTime: 'end_time',
  expiresAt: 'expires_at',
  checkoutDate: 'checkout_date',
  dateFrom: 'date_from',
  dateTo: 'date_to',
  untilTime: 'time_to',
  visitorEmail: 'visitor_email',
  staffIds: 'operator_ids',
  priceType: 'price_type',
  capacityMin: 'capacity_min',
  capacityMax: 'capacity_max',
  minNights: 'min_nights',
  maxNights: 'max_nights',
  checkInMinute: 'check_in_time',
  checkOutMinute: 'check_out_time',
}

const pointerTo = ({ field, asWritten }: Fault) =>
  `/${asWritten ? field : field.replace(/[^/]+/g, (word) => fields[word] ?? word)}`

/** The error envelope of DESIGN.md 5. */
export function toError({ reason, message, details }: Refused, requestId: string): ErrorJson {
  return {
    success: false,
    error: {
      code: reason,
      message,
      errors: (details.faults ?? []).map((fault) => ({
        pointer: pointerTo(fault),
        code: fault.code,
        message: fault.message,
      })),
      conflicts: (details.conflicts ?? []).map(toConflict),
      suggestions: (details.suggestions ?? []).map(toSuggestion),
      ...(details.changes && { changes: details.changes.map(toChange) }),
      ...(details.items && { items: details.items.map(toItemError) }),
      retryable: profileRefusals[reason].retryable,
      request_id: requestId,
    },
  }
}

export const toItemError = (item: ItemRefusal): ItemErrorJson => ({
  booking_id: item.bookingId,
  code: item.reason,
  message: item.message,
  version: item.version ?? null,
  conflicts: (item.conflicts ?? []).map(toConflict),
  changes: (item.changes ?? []).map(toChange),
})

const toChange = ({ type, by, at, before, after }: Change): ChangeJson => ({
  type,
  actor: by,
  at: toInstant(at),
  before: inWords(before),
  after: inWords(after),
})

export const toConflict = (conflict: Conflict): ConflictJson => ({
  type: conflict.type,
  message: conflict.message,
  overridable: conflict.overridable,
  ...(conflict.bookingId !== undefined && { booking_id: conflict.bookingId }),
  ...(conflict.blockId !== undefined && { blocked_time_id: conflict.blockId }),
  ...(conflict.overrideId !== undefined && { override_id: conflict.overrideId }),
  ...(conflict.staffId !== undefined && { operator_id: conflict.staffId }),
  ...(conflict.startsAt && { starts_at: toInstant(conflict.startsAt) }),
  ...(conflict.endsAt && { ends_at: toInstant(conflict.endsAt) }),
})

function toSuggestion(suggestion: Suggestion): SuggestionJson {
  const start = localOf(suggestion.startsAt.getTime(), suggestion.timezone)
  const end = localOf(suggestion.endsAt.getTime(), suggestion.timezone)
  return {
    booking_date: start.date,
    start_time: clock(start.minute),
    checkout_date: suggestion.isStay ? end.date : null,
    operator_id: suggestion.staffId,
    starts_at: toInstant(suggestion.startsAt),
    ends_at: toInstant(suggestion.endsAt),
  }
}
