import type { Status } from './booking'
import { Refused } from './refusal'

/** Which status may follow which. Setting the present one again is no change and always allowed. */
const next: Readonly<Record<Status, readonly Status[]>> = {
  reserved: ['pending', 'confirmed', 'cancelled'],
  pending: ['confirmed', 'cancelled'],
  confirmed: ['pending', 'completed', 'cancelled', 'no_show'],
  completed: ['confirmed', 'no_show', 'cancelled'],
  cancelled: ['pending', 'confirmed', 'no_show'],
  no_show: ['confirmed', 'completed', 'cancelled'],
}

/** A booking in one of these keeps its time from others. */
export const holding = ['reserved', 'pending', 'confirmed', 'completed'] as const satisfies readonly Status[]

export const holds = (status: Status): boolean => (holding as readonly Status[]).includes(status)

/** Refuses with `invalid_transition` unless `to` may follow `from`. */
export function demandTransition(from: Status, to: Status): void {
  if (from !== to && !next[from].includes(to))
    throw new Refused('invalid_transition', `A booking that is ${from} cannot become ${to}.`)
}
