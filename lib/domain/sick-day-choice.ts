import type { Kind } from './booking'
import { localOf } from './local-time'
import type { FreeTime } from './propose'
import type { Action } from './sick-day'

/** What the owner decides for one booking, in local words: a time by its date and minute, a stay with its check-out. */
export type Choice =
  | Exclude<Action, { type: 'time' | 'ask' }>
  | ({ type: 'time' } & ChosenTime)
  | { type: 'ask'; time?: ChosenTime }

/** A time in local words. */
export interface ChosenTime {
  date: string
  minute: number | null
  checkoutDate: string | null
  staffId: number | null
}

/** An action in local words. */
export function choiceOf(action: Action, kind: Kind, zone: string): Choice {
  if (action.type === 'time') return { type: 'time', ...chosenTime(action, kind, zone) }
  if (action.type === 'ask')
    return action.time ? { type: 'ask', time: chosenTime(action.time, kind, zone) } : { type: 'ask' }
  return action
}

function chosenTime({ start, end, staffId }: FreeTime, kind: Kind, zone: string): ChosenTime {
  const checkoutDate = kind === 'rental' ? localOf(end, zone).date : null
  return { ...localOf(start, zone), checkoutDate, staffId }
}
