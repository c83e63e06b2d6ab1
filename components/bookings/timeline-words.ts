import { mailReason, type UiWords } from '@/components/ui/mail-words'
import { moment } from '@/components/ui/words'
import { formatMoney } from '@/lib/domain/money'
import type { BookingJson, GridJson, SettingsJson, TimelineEntryJson } from '@/lib/wire/profile-shapes'
import type { Messages } from '@/messages/catalogues'
import type { BookingWords } from './booking-words'
import { ruleInWords } from './repeat-rule'

type Mail = NonNullable<TimelineEntryJson['delivery']>

/** Where an email stands. */
export function mailState(mail: Mail, settings: SettingsJson, words: BookingWords, ui: UiWords): string {
  const state = words(`timeline.states.${mail.state}`, { due: moment(mail.due_at, settings) })
  if (!mail.reason) return state
  return words('timeline.line', { what: state, change: mailReason(mail.reason, ui) })
}

/** A fact as it is told: “Moved” “24 Nov, 10:00 → 24 Nov, 14:00”, and what else it changed, line by line. */
interface Told {
  what: string
  how: string
  more: string[]
}

/** What happened. A move is called by what it changed first of all; what merely repeats the fact is left out. */
export function factInWords(entry: TimelineEntryJson, grid: GridJson, words: BookingWords): Told {
  const { type, before, after } = entry
  const what = wordFor(type, words)
  const own = ownWords[type]
  if (own) return { what, how: '', more: own(before ?? {}, after ?? {}, grid.settings, words) }
  if (!before || !after) return { what, how: '', more: [] }
  const changes = changesOf(before, after, grid, words)
  const asLine = ({ name, change }: Change) =>
    words('timeline.line', { what: words(`timeline.fields.${name}`), change })
  const [first, ...others] = changes
  if (type === 'rescheduled' && first)
    return { what: moveWord(first, words) ?? what, how: first.change, more: others.map(asLine) }
  const lines = [...changes.map(asLine), reasonIn(after, words)]
  return { what, how: '', more: lines.filter((line) => line !== '') }
}

/** Facts that are told in words of their own, and not field by field. */
const ownWords: Record<
  string,
  (before: Facts, after: Facts, settings: SettingsJson, words: BookingWords) => string[]
> = {
  joined: (_, after) => [String(after.participant ?? '')],
  left: (before, after, settings, words) => [
    String(before.participant ?? ''),
    ...(after.moved_to
      ? [words('timeline.movedTo', { when: moment(String(after.moved_to), settings) })]
      : [stateWord(after.status, words), reasonIn(after, words)].filter((line) => line !== '')),
  ],
  proposed: (_, after, settings, words) =>
    [
      after.starts_at
        ? words('timeline.line', {
            what: words('timeline.fields.time'),
            change: moment(String(after.starts_at), settings),
          })
        : '',
      reasonIn(after, words),
    ].filter((line) => line !== ''),
  repeated: (_, after, settings, words) => [
    words('timeline.repeated', {
      rule: ruleInWords(String(after.rule ?? ''), settings, words),
      count: Number(after.bookings ?? 0),
    }),
  ],
  reviewed: ofReview,
  consent_withdrawn: ofReview,
  review_published: ofReview,
  review_unpublished: ofReview,
  review_answered: ofReview,
  review_reply_removed: ofReview,
}

/** Who wrote a review, or of whose the fact is, in a class; and the stars it gives. */
function ofReview(before: Facts, after: Facts, _: SettingsJson, words: BookingWords): string[] {
  const [from, to] = [before.stars, after.stars].map((stars) =>
    stars ? words('timeline.stars', { count: Number(stars) }) : '',
  )
  const stars = from && to && from !== to ? words('timeline.change', { from, to }) : to
  return [String(after.participant ?? ''), stars ?? ''].filter((line) => line !== '')
}

/** Who did not come has left as well; that somebody cancelled, “left” says. */
const stateWord = (status: unknown, words: BookingWords) =>
  status === 'no_show' ? words('timeline.facts.no_show') : ''

const reasonIn = ({ reason }: Facts, words: BookingWords) =>
  reason ? words('timeline.quoted', { text: String(reason) }) : ''

const moveWord = ({ name }: Change, words: BookingWords) =>
  name === 'time' || name === 'length' || name === 'staff' ? words(`timeline.moves.${name}`) : null

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
  name: FieldName
  change: string
}

function changesOf(before: Facts, after: Facts, grid: GridJson, words: BookingWords): Change[] {
  const none = words('timeline.none')
  const [time, ...others] = Object.keys(fields).flatMap((key) => {
    const field = fields[key]
    if (!field || (!(key in before) && !(key in after)) || before[key] === after[key]) return []
    const [from, to] = [before[key], after[key]].map((value) => field.write(value, grid))
    if (from === to) return []
    return [{ name: field.name, change: words('timeline.change', { from: from || none, to: to || none }) }]
  })
  const length = lengthChange(before, after, words)
  if (time?.name === 'time') return [time, ...length, ...others]
  return [...length, ...(time ? [time] : []), ...others]
}

type Facts = Record<string, unknown>

export type FieldName = keyof Messages['bookings']['timeline']['fields']

interface Field {
  name: FieldName
  write: (value: unknown, grid: GridJson) => string
}

/** A field of the booking as it is told; '' for nothing, and for what is no value. */
export function fieldInWords(key: FieldName, value: unknown, grid: GridJson): string {
  if (value === null || value === undefined || Number.isNaN(value)) return ''
  return fields[key]?.write(value, grid) ?? String(value)
}

const plain = (name: FieldName): Field => ({ name, write: (value) => String(value ?? '') })

const fields: Record<string, Field> = {
  starts_at: { name: 'time', write: (value, grid) => moment(String(value), grid.settings) },
  staff_id: { name: 'staff', write: (value, grid) => nameIn(grid.staff, value) },
  operator_id: { name: 'staff', write: (value, grid) => nameIn(grid.staff, value) },
  service_id: { name: 'service', write: (value, grid) => nameIn(grid.services, value) },
  product_id: { name: 'service', write: (value, grid) => nameIn(grid.services, value) },
  // By its name of then: it may have closed since.
  location_name: plain('location'),
  price: {
    name: 'price',
    write: (value, { settings }) => formatMoney(Number(value), settings.currency, settings.locale),
  },
  visitor_name: plain('visitor_name'),
  visitor_email: plain('visitor_email'),
  visitor_phone: plain('visitor_phone'),
  visitor_note: plain('visitor_note'),
  internal_note: plain('internal_note'),
}

/** A move shifts both ends; only another length is news of its own. */
function lengthChange(before: Facts, after: Facts, words: BookingWords): Change[] {
  const [from, to] = [minutesOf(before), minutesOf(after)]
  if (from === null || to === null || from === to) return []
  // No appointment is longer than a day.
  const isStay = Math.max(from, to) > 1440
  const nights = (minutes: number) => words('nights', { count: Math.round(minutes / 1440) })
  const change = isStay
    ? words('timeline.change', { from: nights(from), to: nights(to) })
    : words('timeline.minutes', { from, to })
  return [{ name: 'length', change }]
}

const minutesOf = ({ starts_at: start, ends_at: end }: Facts): number | null =>
  start && end ? (Date.parse(String(end)) - Date.parse(String(start))) / 60_000 : null

const nameIn = (things: { id: number; name: string }[], id: unknown) =>
  things.find((thing) => thing.id === id)?.name ?? (id ? `#${id}` : '')

/** A type that this page does not know yet is told by its name. */
function wordFor(type: string, words: BookingWords): string {
  const key = `timeline.facts.${type}` as 'timeline.facts.booked'
  return words.has(key) ? words(key) : asWords(type)
}

const asWords = (type: string) => type.charAt(0).toUpperCase() + type.slice(1).replaceAll('_', ' ')
