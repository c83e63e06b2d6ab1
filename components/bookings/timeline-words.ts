import { moment } from '@/components/ui/words'
import { formatMoney } from '@/lib/domain/money'
import type { BookingJson, GridJson, SettingsJson, TimelineEntryJson } from '@/lib/wire/profile-shapes'
import { nights } from './words'

const facts: Record<string, string> = {
  booked: 'Booked',
  joined: 'Joined the class',
  confirmed: 'Confirmed',
  completed: 'Completed',
  cancelled: 'Cancelled',
  no_show: 'Noted as a no-show',
  reopened: 'Reopened',
  rescheduled: 'Moved',
  changed: 'Changed',
  deleted: 'Deleted',
  notified: 'Email asked for',
}

const mails: Record<string, string> = {
  received: 'Request received',
  confirmed: 'Confirmation',
  cancelled: 'Cancellation',
  rescheduled: 'Notice of the move',
  review_request: 'Review request',
}

export const mailWord = (type: string): string => mails[type] ?? asWords(type)

type Mail = NonNullable<TimelineEntryJson['delivery']>

/** Where an email stands. */
export function mailState(mail: Mail, settings: SettingsJson): string {
  const states: Record<Mail['state'], string> = {
    waiting: `Waiting, goes out ${moment(mail.due_at, settings)}`,
    sending: 'On its way',
    sent: 'Sent',
    withdrawn: 'Held back',
    not_sent: 'Not sent',
    failed: 'Could not be delivered',
  }
  const state = states[mail.state]
  if (!mail.reason) return state
  // Some reasons begin with the state themselves.
  const isSaid = mail.reason.toLowerCase().startsWith(`${state.toLowerCase()}: `)
  return `${state}: ${isSaid ? mail.reason.slice(state.length + 2) : mail.reason}`
}

/** A fact as it is told: “Moved” “24 Nov, 10:00 → 24 Nov, 14:00”, and what else it changed, line by line. */
interface Told {
  what: string
  how: string
  more: string[]
}

/** What happened. A move is called by what it changed first of all; what merely repeats the fact is left out. */
export function factInWords(entry: TimelineEntryJson, grid: GridJson): Told {
  const { type, before, after } = entry
  const what = facts[type] ?? asWords(type)
  if (type === 'joined') return { what, how: '', more: [String(after?.participant ?? '')] }
  if (!before || !after) return { what, how: '', more: [] }
  const changes = changesOf(before, after, grid)
  const [first, ...others] = changes
  if (type === 'rescheduled' && first)
    return { what: moves[first.name] ?? what, how: first.words, more: others.map(asLine) }
  return { what, how: '', more: [...changes.map(asLine), ...(after.reason ? [`“${after.reason}”`] : [])] }
}

const moves: Record<string, string> = { Time: 'Moved', Length: 'Length changed', Staff: 'Staff changed' }

/**
 * The entries (oldest first) with both ends of the booking in every move, though a fact tells only the end that changed:
 * read backwards from where the booking now stands.
 */
export function withBothEnds(
  entries: TimelineEntryJson[],
  booking: Pick<BookingJson, 'starts_at' | 'ends_at'>,
): TimelineEntryJson[] {
  let ends: Record<string, unknown> = { starts_at: booking.starts_at, ends_at: booking.ends_at }
  return entries
    .toReversed()
    .map((entry) => {
      if (entry.type !== 'rescheduled' || !entry.before) return entry
      const after = { ...ends, ...entry.after }
      const before = { ...ends, ...entry.before }
      ends = { starts_at: before.starts_at, ends_at: before.ends_at }
      return { ...entry, before, after }
    })
    .toReversed()
}

interface Change {
  name: string
  words: string
}

function changesOf(before: Facts, after: Facts, grid: GridJson): Change[] {
  const [time, ...others] = Object.keys(fields).flatMap((key) => {
    const field = fields[key]
    if (!field || (!(key in before) && !(key in after)) || before[key] === after[key]) return []
    const [from, to] = [before[key], after[key]].map((value) => field.write(value, grid))
    return from === to ? [] : [{ name: field.name, words: `${from || 'none'} → ${to || 'none'}` }]
  })
  const length = lengthChange(before, after)
  if (time?.name === 'Time') return [time, ...length, ...others]
  return [...length, ...(time ? [time] : []), ...others]
}

const asLine = ({ name, words }: Change) => `${name}: ${words}`

type Facts = Record<string, unknown>

interface Field {
  name: string
  write: (value: unknown, grid: GridJson) => string
}

const plain = (name: string): Field => ({ name, write: (value) => String(value ?? '') })

const fields: Record<string, Field> = {
  starts_at: { name: 'Time', write: (value, grid) => moment(String(value), grid.settings) },
  staff_id: { name: 'Staff', write: (value, grid) => nameIn(grid.staff, value) },
  operator_id: { name: 'Staff', write: (value, grid) => nameIn(grid.staff, value) },
  service_id: { name: 'Service', write: (value, grid) => nameIn(grid.services, value) },
  product_id: { name: 'Service', write: (value, grid) => nameIn(grid.services, value) },
  price: {
    name: 'Price',
    write: (value, { settings }) => formatMoney(Number(value), settings.currency, settings.locale),
  },
  visitor_name: plain('Name'),
  visitor_email: plain('Email'),
  visitor_phone: plain('Phone'),
  visitor_note: plain('Note'),
  internal_note: plain('Internal note'),
}

/** A move shifts both ends; only another length is news of its own. */
function lengthChange(before: Facts, after: Facts): Change[] {
  const [from, to] = [minutesOf(before), minutesOf(after)]
  if (from === null || to === null || from === to) return []
  // No appointment is longer than a day.
  const isStay = Math.max(from, to) > 1440
  const words = isStay
    ? `${nights(Math.round(from / 1440))} → ${nights(Math.round(to / 1440))}`
    : `${from} → ${to} min`
  return [{ name: 'Length', words }]
}

const minutesOf = ({ starts_at: start, ends_at: end }: Facts): number | null =>
  start && end ? (Date.parse(String(end)) - Date.parse(String(start))) / 60_000 : null

const nameIn = (things: { id: number; name: string }[], id: unknown) =>
  things.find((thing) => thing.id === id)?.name ?? (id ? `#${id}` : '')

const asWords = (type: string) => type.charAt(0).toUpperCase() + type.slice(1).replaceAll('_', ' ')
