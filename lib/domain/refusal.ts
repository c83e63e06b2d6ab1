/** Why not: every reason the product can refuse for. Each dialect answers all of them (a missing one fails the build). */
export const reasons = [
  'malformed',
  'unauthenticated',
  'forbidden',
  'cross_site',
  'not_found',
  'method_not_allowed',
  'slot_taken',
  'capacity_reached',
  'invalid_transition',
  'deadline_passed',
  'duplicate_booking',
  'version_mismatch',
  'too_large',
  'unsupported_media_type',
  'validation_failed',
  'nonexistent_local_time',
  'outside_hours',
  'too_soon',
  'too_far_ahead',
  'stay_length',
  'idempotency_in_progress',
  'idempotency_mismatch',
  'rate_limited',
  'unavailable',
  'internal',
] as const
export type Reason = (typeof reasons)[number]

/** One thing that stands in the way of a wish. */
export interface Conflict {
  type:
    | 'booking'
    | 'block'
    | 'buffer'
    | 'hours'
    | 'capacity'
    | 'notice'
    | 'furthest_day'
    | 'deadline'
    | 'stay_length'
    | 'staff'
  message: string
  /** Whether the asking actor may pass it with override. */
  overridable: boolean
  bookingId?: number
  blockId?: number
  overrideId?: number
  staffId?: number
  startsAt?: Date
  endsAt?: Date
}

/** A free time offered in place of a refused one. */
export interface Suggestion {
  startsAt: Date
  endsAt: Date
  staffId: number | null
  /** The zone its local date and time are told in. */
  timezone: string
  isStay: boolean
}

/** One wrong field. `field` is the engine's word; the wire layer turns it into the dialect's pointer. */
export interface Fault {
  field: string
  code: string
  message: string
  /** The field is named as the client wrote it. */
  asWritten?: boolean
}

/** Something that happened to a booking, and who did it. */
export interface Change {
  type: string
  by: string
  at: Date
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** Why one of several changes asked for at once cannot be made. */
export interface ItemRefusal {
  bookingId: number
  reason: Reason
  message: string
  faults?: Fault[]
  conflicts?: Conflict[]
  version?: number
  changes?: Change[]
}

/** How often a credential may ask. */
export interface RateLimitState {
  /** Requests per minute. */
  limit: number
  remaining: number
  /** Seconds until the window ends. */
  reset: number
}

export interface RefusalDetails {
  faults?: Fault[]
  conflicts?: Conflict[]
  suggestions?: Suggestion[]
  /** Seconds to wait before another try makes sense. */
  retryAfter?: number
  /** What is left to a credential that may ask so often: nothing, for rate_limited. */
  limits?: RateLimitState
  /** The methods a path answers to. */
  allow?: string[]
  /** The booking's present version, for version_mismatch, and what happened since the version the caller saw. */
  version?: number
  changes?: Change[]
  /** Of several changes asked for at once: those that stand in the way, each with its reason. */
  items?: ItemRefusal[]
}

/** Thrown from anywhere below the doors; a transaction it passes through rolls back; lib/api/speak catches it once. */
export class Refused extends Error {
  override readonly name = 'Refused'
  constructor(
    readonly reason: Reason,
    message: string,
    readonly details: RefusalDetails = {},
  ) {
    super(message)
  }
}

/** A refusal about one field. */
export const invalid = (field: string, message: string, code = 'invalid') =>
  new Refused('validation_failed', message, { faults: [{ field, code, message }] })

/** The refusal with its faults told further down: `path` is where in a larger request the refused part stands. */
export const below = (path: string, { reason, message, details }: Refused): Refused =>
  new Refused(reason, message, {
    ...details,
    faults: details.faults?.map((fault) => ({ ...fault, field: `${path}/${fault.field}` })) ?? [],
  })

/** The answer for an id that does not exist, or belongs to somebody else: the same words. */
export const missing = (what: string) => new Refused('not_found', `${what} not found.`)
