/** What became of a form that was sent and refused: why, and what was typed, so that nothing of it is lost. */
export interface Sent {
  /** A key of `visitor.manage.trouble`. */
  trouble: Trouble
  typed: Record<string, string>
}

export const troubles = [
  'deadline_passed',
  'slot_taken',
  'duplicate_booking',
  'invalid_transition',
  'rate_limited',
  'unavailable',
  'validation_failed',
  'unknown',
] as const
export type Trouble = (typeof troubles)[number]

export type Send = (sent: Sent | null, form: FormData) => Promise<Sent | null>
