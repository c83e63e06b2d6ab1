import { type Reason, Refused, reasons } from '@/lib/domain/refusal'
import type { ApiTable, Operation } from './openapi-table'

/** What every reason means to a program, in a sentence. */
const meanings: Record<Reason, string> = {
  malformed: 'The body is no JSON, or no UTF-8.',
  unauthenticated: 'No credential, or one that is not valid any more.',
  forbidden: 'The credential is a good one, but its role or scopes do not reach so far.',
  cross_site: 'A page of another site asked with a session.',
  not_found: 'There is nothing of this id, or it is somebody else’s.',
  method_not_allowed: 'Not at this address.',
  slot_taken: 'The time is taken.',
  capacity_reached: 'All places are taken.',
  invalid_transition: 'What is so cannot become that.',
  deadline_passed: 'The deadline has passed.',
  duplicate_booking: 'This visitor has a place already.',
  version_mismatch: 'If-Match names a version that is not the present one.',
  too_large: 'The body is larger than 64 KiB, or than the operation says that it may be.',
  unsupported_media_type: 'The body is not sent as application/json.',
  validation_failed: 'A value is wrong.',
  nonexistent_local_time: 'The clocks skip this time.',
  outside_hours: 'Outside the working hours.',
  too_soon: 'Sooner than the service can be booked.',
  too_far_ahead: 'Later than the service can be booked.',
  stay_length: 'Fewer or more nights than a stay may have.',
  idempotency_in_progress: 'The first request with this Idempotency-Key is still being answered.',
  idempotency_mismatch: 'This Idempotency-Key came with another request before.',
  rate_limited: 'Too many requests: wait as long as Retry-After says.',
  unavailable: 'For a moment nothing can be had: try again after Retry-After.',
  internal: 'A fault of ours, which has been noted under the request’s id.',
}

const always: Reason[] = ['version_mismatch', 'rate_limited', 'unavailable', 'internal']
const toKnown: Reason[] = ['unauthenticated', 'forbidden']
const toWrites: Reason[] = [
  'malformed',
  'too_large',
  'validation_failed',
  'idempotency_in_progress',
  'idempotency_mismatch',
]

/** The statuses with which an operation may be refused, in order. */
export function refusalStatuses(
  table: ApiTable,
  method: string,
  path: string,
  operation: Operation,
): number[] {
  const { query, body, refuses = [], who } = operation
  const possible: Reason[] = [
    ...always,
    ...(who === 'anyone' ? [] : toKnown),
    ...(method === 'GET' ? [] : toWrites),
    ...(query ? (['validation_failed'] as const) : []),
    ...(body ? (['unsupported_media_type'] as const) : []),
    ...(body || path.includes('{') ? (['not_found'] as const) : []),
    ...refuses,
  ]
  return [...new Set(possible.map((reason) => statusOf(table, reason)))].sort((a, b) => a - b)
}

/** What a status of a dialect means, with an answer for each of its reasons, as the dialect itself puts it. */
export function refusalsOf(table: ApiTable, status: number) {
  const meant = reasons.filter((reason) => statusOf(table, reason) === status)
  return {
    description: meant.map((reason) => meanings[reason]).join(' '),
    examples: Object.fromEntries(
      meant.map((reason) => [reason, { value: table.refuse(new Refused(reason, meanings[reason])).body }]),
    ),
  }
}

/** All statuses that a dialect refuses with. */
export const statusesOf = (table: ApiTable): number[] => [
  ...new Set(reasons.map((reason) => statusOf(table, reason))),
]

const statusOf = (table: ApiTable, reason: Reason) => table.refuse(new Refused(reason, '')).status
