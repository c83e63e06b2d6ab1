import { timeOfDay } from '@/components/ui/words'
import { clock, localOf } from '@/lib/domain/local-time'
import type { ConflictJson, GridJson } from '@/lib/wire/profile-shapes'
import type { BookingWords } from './booking-words'

/** What is on screen, to name what stands in the way. */
export type Known = Pick<GridJson, 'bookings' | 'staff' | 'settings'>

/** What stands in the way, with the names and times that are known on screen. */
export function conflictInWords(
  conflict: ConflictJson,
  known: Known,
  words: BookingWords,
  language: string,
): string {
  const { type } = conflict
  const time = timesOf(conflict, known)
  const visitor = known.bookings.find(({ id }) => id === conflict.booking_id)?.visitor_name
  const person = known.staff.find(({ id }) => id === conflict.operator_id)?.name
  const what = [visitor, time].filter(Boolean).join(', ')
  if (type === 'booking' && what)
    return person ? words('conflicts.personBooked', { person, what }) : words('conflicts.booked', { what })
  if (type === 'buffer' && what) return words('conflicts.buffer', { what })
  if (type === 'block')
    return words('conflicts.blocked', { what: [conflict.message, time, person].filter(Boolean).join(', ') })
  const why = language === 'en' || isOwn(conflict) ? conflict.message : reasonIn(words, conflict)
  if (type !== 'hours' || !person) return why
  return words('conflicts.ofPerson', { person, why: isOwn(conflict) ? why : within(why) })
}

/** The API speaks English, and is more exact than a word for the type, which others read. */
function reasonIn(words: BookingWords, { type, message }: ConflictJson): string {
  const key = `conflicts.types.${type}` as 'conflicts.types.hours'
  return words.has(key) ? words(key) : message
}

/** The reason of a closed day is the owner's own, in whatever language; the API's sentences end with a stop. */
const isOwn = ({ override_id, message }: ConflictJson) => override_id !== undefined && !message.endsWith('.')

const within = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1)

function timesOf({ starts_at, ends_at }: ConflictJson, { settings }: Known): string | null {
  if (!starts_at || !ends_at) return null
  const [start, end] = [starts_at, ends_at].map((instant) => localOf(Date.parse(instant), settings.timezone))
  if (!start || !end || start.date !== end.date) return null
  return `${timeOfDay(clock(start.minute), settings)} – ${timeOfDay(clock(end.minute), settings)}`
}
