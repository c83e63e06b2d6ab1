import type { Reason, Refused } from '@/lib/domain/refusal'

/** The statuses of this dialect's document for every reason; beyond it stand only those that HTTP itself asks for. */
export const marketplaceRefusals = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  cross_site: 403,
  not_found: 404,
  method_not_allowed: 405,
  slot_taken: 409,
  capacity_reached: 409,
  invalid_transition: 409,
  deadline_passed: 409,
  duplicate_booking: 409,
  version_mismatch: 409,
  too_large: 400,
  unsupported_media_type: 400,
  validation_failed: 400,
  nonexistent_local_time: 400,
  outside_hours: 409,
  too_soon: 409,
  too_far_ahead: 409,
  stay_length: 409,
  idempotency_in_progress: 409,
  idempotency_mismatch: 400,
  rate_limited: 429,
  unavailable: 503,
  internal: 500,
} as const satisfies Record<Reason, number>

/** The engine's words for a field in this dialect. Fields that a schema refused carry their own name already. */
const fields: Record<string, string> = {
  bookingId: 'booking_id',
  merchant: 'merchant_name',
  serviceId: 'service_id',
  staffId: 'employee_id',
  startTime: 'from_date',
  endTime: 'to_date',
  checkoutDate: 'to_date',
}

/** A refusal: what went wrong as a sentence, which of a request's fields first, and the same as a word for programs. */
export interface MarketplaceErrorJson {
  message: string
  code: Reason
}

export function toMarketplaceError({ reason, message, details }: Refused): MarketplaceErrorJson {
  // What stands in the way of a request that is well-formed is no fault of one of its fields.
  const wrongFields = reason === 'validation_failed' ? (details.faults ?? []) : []
  const faults = wrongFields.map(
    ({ field, message: wrong, asWritten }) => `${asWritten ? field : (fields[field] ?? field)}: ${wrong}`,
  )
  return { message: faults.length > 0 ? faults.join(' ') : message, code: reason }
}
