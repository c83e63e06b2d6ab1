import type { BookingJson } from '@/lib/wire/profile-shapes'
import type { Change } from './use-change'

/** A button: it changes the booking at once, or unfolds a form that asks first. */
export type Action = { label: string; isMain?: boolean } & (
  | { change: Change; unfolds?: never }
  | { unfolds: 'cancel' | 'reschedule'; change?: never }
)

type State = BookingJson['status'] | 'no_show'

/** What may be done with a booking in a state; the first is what one mostly wants. */
export function actionsFor(booking: BookingJson): Action[] {
  const name = booking.kind === 'group' ? 'The class' : booking.visitor_name
  const become = (status: BookingJson['status'], done: string, body: object = {}): Change => ({
    method: 'PUT',
    path: '/status',
    body: { status, ...body },
    done,
  })
  const confirm = become('confirmed', `${name} is confirmed.`)
  const complete: Action = { label: 'Complete', change: become('completed', `${name} is completed.`) }
  const noShow: Action = {
    label: 'No-show',
    change: become('cancelled', `${name} is noted as a no-show.`, { no_show: true }),
  }
  const reschedule: Action = { label: 'Reschedule', unfolds: 'reschedule' }
  const cancel: Action = { label: 'Cancel', unfolds: 'cancel' }

  const actions: Record<State, Action[]> = {
    pending: [{ label: 'Confirm', isMain: true, change: confirm }, reschedule, cancel],
    confirmed: [{ ...complete, isMain: true }, reschedule, noShow, cancel],
    completed: [{ label: 'Reopen', change: confirm }, noShow],
    cancelled: [{ label: 'Bring back', isMain: true, change: { ...confirm, done: `${name} is back.` } }],
    no_show: [
      {
        label: 'They came',
        isMain: true,
        change: { ...complete.change, done: `${name} is completed.` } as Change,
      },
      cancel,
    ],
  }
  return actions[booking.no_show ? 'no_show' : booking.status]
}
