import { timeOfDay } from '@/components/ui/words'
import { clock, localOf } from '@/lib/domain/local-time'
import type { ConflictJson, GridJson } from '@/lib/wire/profile-shapes'

type Known = Pick<GridJson, 'bookings' | 'staff' | 'settings'>

/** What stands in the way, with the names and times that are known on screen. */
export function conflictInWords(conflict: ConflictJson, known: Known): string {
  const { type, message } = conflict
  const time = timesOf(conflict, known)
  const visitor = known.bookings.find(({ id }) => id === conflict.booking_id)?.visitor_name
  const person = known.staff.find(({ id }) => id === conflict.operator_id)?.name
  const what = [visitor, time].filter(Boolean).join(', ')
  if (type === 'booking' && what) return `${person ? `${person} is` : 'It is'} already booked: ${what}.`
  if (type === 'buffer' && what) return `Too close to ${what}: the time around it is kept free.`
  if (type === 'block') return `Blocked: ${[message, time, person].filter(Boolean).join(', ')}.`
  if (type === 'hours' && person) return `${person}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`
  return message
}

function timesOf({ starts_at, ends_at }: ConflictJson, { settings }: Known): string | null {
  if (!starts_at || !ends_at) return null
  const [start, end] = [starts_at, ends_at].map((instant) => localOf(Date.parse(instant), settings.timezone))
  if (!start || !end || start.date !== end.date) return null
  return `${timeOfDay(clock(start.minute), settings)} – ${timeOfDay(clock(end.minute), settings)}`
}
