import { useTranslations } from 'next-intl'
import { duration, type Manner, shortDay, timeOfDay } from '@/components/ui/words'
import { clock, localOf } from '@/lib/domain/local-time'
import type { BookingJson, ItemErrorJson } from '@/lib/wire/profile-shapes'
import type { ActionJson } from '@/lib/wire/profile-sick-day-inputs'

export type TimeAction = Extract<ActionJson, { type: 'time' }>
type AskAction = Extract<ActionJson, { type: 'ask' }>

/** Whether somebody is asked for a certain time. */
export const isTimed = (action: AskAction): action is AskAction & Pick<TimeAction, 'booking_date'> =>
  Boolean(action.booking_date)

/** Tue 24 Nov, 14:30; a stay by its days. */
export function whenOf(action: TimeAction, manner: Manner): string {
  const day = shortDay(action.booking_date, manner)
  if (action.checkout_date) return `${day} – ${shortDay(action.checkout_date, manner)}`
  return action.start_time ? `${day}, ${timeOfDay(action.start_time, manner)}` : day
}

/** 14:30 – 15:30, or the days of a stay. */
export function spanWords(booking: BookingJson, manner: Manner): string {
  if (booking.checkout_date)
    return `${shortDay(booking.booking_date, manner)} – ${shortDay(booking.checkout_date, manner)}`
  return `${timeOfDay(booking.start_time, manner)} – ${timeOfDay(booking.end_time, manner)}`
}

/** Whose booking it is: the visitor, or what meets. */
export const nameOf = (booking: BookingJson): string =>
  booking.kind === 'group' ? booking.product_name : booking.visitor_name || booking.product_name

export const booked = (minutes: number): string => duration(Math.round(minutes))

/** Why a choice is not possible, with whoever stands in the way, as far as they are on screen. */
export function useRefusalWords(bookings: BookingJson[], manner: Manner & { timezone: string }) {
  const words = useTranslations('desk')
  const reasons = useTranslations('ui.refusals')
  return (refused: ItemErrorJson): string => {
    const why = reasons.has(refused.code as 'slot_taken')
      ? reasons(refused.code as 'slot_taken')
      : refused.message
    const conflict = refused.conflicts.find(({ booking_id }) => booking_id !== undefined)
    const other = bookings.find(({ id }) => id === conflict?.booking_id)
    if (!conflict?.starts_at || !other) return why
    const { minute } = localOf(Date.parse(conflict.starts_at), manner.timezone)
    return words('refusedBy', { why, visitor: nameOf(other), time: timeOfDay(clock(minute), manner) })
  }
}
