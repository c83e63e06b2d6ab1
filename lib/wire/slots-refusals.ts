import type { Fault, Reason, Refused } from '@/lib/domain/refusal'

/**
 * How this dialect answers every reason: its status, and the words of its document where that has any. Whatever a request
 * asks that cannot be had is a bad request here.
 */
export const slotsRefusals = {
  malformed: { status: 400 },
  unauthenticated: { status: 401 },
  forbidden: { status: 403 },
  cross_site: { status: 403 },
  not_found: { status: 404 },
  method_not_allowed: { status: 405 },
  slot_taken: { status: 400, says: 'time slot is full' },
  capacity_reached: { status: 400, says: 'time slot is full' },
  invalid_transition: { status: 400 },
  deadline_passed: { status: 400 },
  duplicate_booking: { status: 400, says: 'duplicate booking' },
  version_mismatch: { status: 412 },
  too_large: { status: 413 },
  unsupported_media_type: { status: 415 },
  validation_failed: { status: 400 },
  nonexistent_local_time: { status: 400 },
  outside_hours: { status: 400 },
  too_soon: { status: 400 },
  too_far_ahead: { status: 400 },
  stay_length: { status: 400 },
  idempotency_in_progress: { status: 409 },
  idempotency_mismatch: { status: 400 },
  rate_limited: { status: 429, says: 'rate limit exceeded' },
  unavailable: { status: 503 },
  internal: { status: 500 },
} as const satisfies Record<Reason, { status: number; says?: string }>

/** The engine's words for a field in this dialect. Fields that a schema refused carry their own name already. */
const fields: Record<string, string> = {
  serviceId: 'service_id',
  visitorName: 'customer_name',
  visitorEmail: 'customer_email',
  visitorPhone: 'customer_phone',
  startTime: 'start_time',
  endTime: 'end_time',
}

/** The one envelope of this dialect: what is wrong, in small letters and without a full stop. */
export function toSlotsError({ reason, message, details: { faults = [] } }: Refused): { error: string } {
  const { says }: { status: number; says?: string } = slotsRefusals[reason]
  if (says) return { error: says }
  return {
    error: reason === 'validation_failed' && faults[0] ? faults.map(sentence).join('; ') : small(message),
  }
}

const sentence = ({ field, message, asWritten }: Fault) => {
  const name = asWritten ? field : (fields[field] ?? field)
  return name === '' ? small(message) : `${name}: ${small(message)}`
}

/** “PUT is …” and “If-Match names …” keep their letters. */
const small = (message: string) =>
  message.replace(/^[A-Z](?![A-Z]|[a-z]+-[A-Z])/, (letter) => letter.toLowerCase()).replace(/\.$/, '')
