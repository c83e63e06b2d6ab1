import { formatMoney } from '@/lib/domain/money'
import type { GridJson, SettingsJson, TimelineEntryJson } from '@/lib/wire/profile-shapes'
import { duration, moment } from './words'

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

export const factWord = (type: string): string => facts[type] ?? asWords(type)

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
  return mail.reason ? `${states[mail.state]}: ${mail.reason}` : states[mail.state]
}

/** A fact's before and after as sentences: “Time: 24 Nov, 10:00 → 24 Nov, 14:00”. What merely repeats the fact is left out. */
export function changesInWords({ type, before, after }: TimelineEntryJson, grid: GridJson): string[] {
  if (type === 'joined') return [String(after?.participant ?? '')]
  if (!before || !after) return []
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const changes = keys.flatMap((key) => {
    const field = fields[asSnake(key)]
    if (!field || before[key] === after[key]) return []
    const [from, to] = [before[key], after[key]].map((value) => field.write(value, grid))
    return from === to ? [] : [`${field.name}: ${from || 'none'} → ${to || 'none'}`]
  })
  return [...lengthChange(before, after), ...changes, ...(after.reason ? [`“${after.reason}”`] : [])]
}

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
function lengthChange(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  const [from, to] = [before, after].map(minutesOf)
  return from === null || to === null || from === undefined || to === undefined || from === to
    ? []
    : [`Length: ${duration(from)} → ${duration(to)}`]
}

function minutesOf(place: Record<string, unknown>): number | null {
  const [start, end] = [place.startsAt ?? place.starts_at, place.endsAt ?? place.ends_at]
  return start && end ? (Date.parse(String(end)) - Date.parse(String(start))) / 60_000 : null
}

const nameIn = (things: { id: number; name: string }[], id: unknown) =>
  things.find((thing) => thing.id === id)?.name ?? (id ? `#${id}` : '')

const asSnake = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const asWords = (type: string) => type.charAt(0).toUpperCase() + type.slice(1).replaceAll('_', ' ')
