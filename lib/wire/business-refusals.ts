import type { Fault, Reason, Refused } from '@/lib/domain/refusal'

/** The status with which this dialect answers every reason. What cannot be done as asked is unprocessable. */
export const businessRefusals = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  cross_site: 403,
  not_found: 404,
  method_not_allowed: 405,
  slot_taken: 422,
  capacity_reached: 422,
  invalid_transition: 422,
  deadline_passed: 422,
  duplicate_booking: 422,
  version_mismatch: 412,
  too_large: 413,
  unsupported_media_type: 415,
  validation_failed: 422,
  nonexistent_local_time: 422,
  outside_hours: 422,
  too_soon: 422,
  too_far_ahead: 422,
  stay_length: 422,
  idempotency_in_progress: 409,
  idempotency_mismatch: 422,
  rate_limited: 429,
  unavailable: 503,
  internal: 500,
} as const satisfies Record<Reason, number>

/** The engine's words for a field in this dialect. */
const fields: Record<string, string> = {
  staffId: 'personId',
  visitorEmail: 'clientId',
  startDate: 'startTime',
  checkoutDate: 'endTime',
  price: 'amount',
}

/** The one envelope of this dialect: a sentence, which names the fields that are wrong. */
export const toMessage = ({ message, details: { faults = [] } }: Refused): { message: string } => ({
  message: faults.length === 0 ? message : faults.map(sentence).join(' '),
})

/** Of a list, as of statuses, the field alone is named, not the entry's place. */
const sentence = ({ field, message, asWritten }: Fault) =>
  `${asWritten ? field : (fields[field] ?? field.replace(/\/\d+$/, ''))}: ${message}`
