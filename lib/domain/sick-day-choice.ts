import type { Kind } from './booking'
import { localOf } from './local-time'
import type { Action } from './sick-day'

/** What the owner decides for one booking, in local words: a time by its date and minute, a stay with its check-out. */
export type Choice =
  | Exclude<Action, { type: 'time' }>
  | { type: 'time'; date: string; minute: number | null; checkoutDate: string | null; staffId: number | null }

/** An action in local words. */
export function choiceOf(action: Action, kind: Kind, zone: string): Choice {
  if (action.type !== 'time') return action
  const checkoutDate = kind === 'rental' ? localOf(action.end, zone).date : null
  return { type: 'time', ...localOf(action.start, zone), checkoutDate, staffId: action.staffId }
}
