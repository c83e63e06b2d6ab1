import type { BookingJson } from '@/lib/wire/profile-shapes'
import type { Messages } from '@/messages/catalogues'
import type { BookingWords } from './booking-words'
import type { Change } from './use-change'

/** A button, its label by its name: it changes the booking at once, or unfolds a form that asks first. */
export type Action = { name: ActionName; isMain?: boolean } & (
  | { change: Change; unfolds?: never }
  | { unfolds: 'cancel' | 'reschedule'; change?: never }
)

type ActionName = Exclude<keyof Messages['bookings']['actions'], 'more' | 'resend'>
type State = BookingJson['status'] | 'no_show'

/** What may be done with a booking in a state; the first is what one mostly wants. */
export function actionsFor(booking: BookingJson, words: BookingWords): Action[] {
  const name = nameInSentence(booking, words)
  const become = (status: BookingJson['status'], done: string, body: object = {}): Change => ({
    method: 'PUT',
    path: '/status',
    body: { status, ...body },
    done,
  })
  const confirm = become('confirmed', words('done.confirmed', { name }))
  const complete = become('completed', words('done.completed', { name }))
  const noShow: Action = {
    name: 'noShow',
    change: become('cancelled', words('done.noShow', { name }), { no_show: true }),
  }
  const reschedule: Action = { name: 'reschedule', unfolds: 'reschedule' }
  const cancel: Action = { name: 'cancel', unfolds: 'cancel' }

  const actions: Record<State, Action[]> = {
    pending: [{ name: 'confirm', isMain: true, change: confirm }, reschedule, cancel],
    confirmed: [{ name: 'complete', isMain: true, change: complete }, reschedule, noShow, cancel],
    completed: [{ name: 'reopen', change: confirm }, noShow],
    cancelled: [
      { name: 'bringBack', isMain: true, change: { ...confirm, done: words('done.back', { name }) } },
    ],
    no_show: [{ name: 'came', isMain: true, change: complete }, cancel],
  }
  return actions[booking.no_show ? 'no_show' : booking.status]
}

/** How a sentence about a booking begins: a class has many visitors. */
export const nameInSentence = (
  booking: Pick<BookingJson, 'kind' | 'visitor_name'>,
  words: BookingWords,
): string => (booking.kind === 'group' ? words('theClass') : booking.visitor_name)
