import type {
  ImportBooking,
  ImportCustomer,
  ImportFile,
  ImportRef,
  ImportService,
  ImportStaff,
  RowFault,
} from '@/lib/domain/import'
import { decimal } from '@/lib/domain/money'
import { invalid } from '@/lib/domain/refusal'
import {
  type Attendee,
  attendee,
  booking,
  type CalBooking,
  type EventType,
  eventType,
  type Host,
} from './import-calcom-shapes'
import {
  documentOf,
  type Entry,
  entriesOf,
  firstOfEach,
  inLines,
  isList,
  isObject,
  keyed,
  listedFirst,
  phoneOr,
} from './import-entries'

const lists = ['eventTypes', 'attendees', 'bookings'] as const
type ListName = (typeof lists)[number]

const keyOf = keyed('calcom')

/**
 * What Cal.com's API gave out, of version 2 or those before: an answer as it came, one list, several answers in a list,
 * or an object of lists by their names. Event types become services, hosts staff; what bookings say of either counts where
 * the file holds no list of them. Refuses what holds none of these.
 */
export function readCalcom(json: string): ImportFile {
  const found = listsOf(documentOf(json))
  const types = entriesOf(found.eventTypes, 'services', eventType)
  const attendees = entriesOf(found.attendees, 'customers', attendee)
  const seated = new Set(
    types.entries.flatMap(({ value }) => (seatsOf(value) === null ? [] : (value.id ?? []))),
  )
  const bookings = entriesOf(
    found.bookings.flatMap((entry) => seatBySeat(entry, seated)),
    'bookings',
    booking,
  )
  const came = bookings.entries.map(toBooking)
  return {
    services: listedFirst(
      types.entries.map(toService),
      found.eventTypes,
      bookings.entries.flatMap(serviceBooked),
    ),
    staff: listedFirst(
      [],
      [],
      withServices([...types.entries.flatMap(hostsOfType), ...bookings.entries.flatMap(hostsOfBooking)]),
    ),
    customers: attendees.entries.flatMap(toCustomer),
    bookings: came.filter((each) => 'visitor' in each),
    faults: [
      ...types.faults,
      ...attendees.faults,
      ...bookings.faults,
      ...came.filter((each) => 'code' in each),
    ],
  }
}

/** Which lists a document holds, however deep its envelopes are: {status, data}, {bookings}, several of them in a list. */
function listsOf(document: unknown): Record<ListName, unknown[]> {
  const parts = partsOf(document, null, 0)
  if (parts.length === 0) throw invalid('content', 'This file holds no bookings, event types or attendees.')
  const all = (name: ListName) => parts.flatMap(([of, entries]) => (of === name ? entries : []))
  return { eventTypes: all('eventTypes'), attendees: all('attendees'), bookings: all('bookings') }
}

type Part = [ListName, unknown[]]

const deepest = 4

function partsOf(value: unknown, name: ListName | null, depth: number): Part[] {
  if (depth > deepest) return []
  if (isObject(value))
    return Object.entries(value).flatMap(([member, inner]) =>
      member === 'data' || names[member] ? partsOf(inner, names[member] ?? name, depth + 1) : [],
    )
  if (!isList(value)) return []
  const of = nameOf(value[0]) ?? name
  return of ? [[of, value]] : value.flatMap((inner) => partsOf(inner, null, depth + 1))
}

/** Members that hold lists, by what they hold. */
const names: Record<string, ListName> = {
  bookings: 'bookings',
  event_types: 'eventTypes',
  eventTypes: 'eventTypes',
  attendees: 'attendees',
}

/** By what only entries of that list have. */
const signs = {
  bookings: ['start', 'startTime'],
  eventTypes: ['lengthInMinutes', 'length'],
  attendees: ['bookingId', 'timeZone'],
} satisfies Record<ListName, string[]>

const nameOf = (entry: unknown): ListName | null =>
  (isObject(entry) &&
    (Object.keys(signs) as ListName[]).find((name) => signs[name].some((sign) => sign in entry))) ||
  null

function toService({ row, value }: Entry<EventType>): ImportService {
  const paid = value.metadata?.apps?.stripe ?? value
  return {
    row,
    sourceKey: keyOf('event-type', value.id),
    name: value.title,
    description: value.description,
    duration: value.lengthInMinutes,
    price: paid.price === null || paid.currency === null ? null : decimal(paid.price, paid.currency),
    currency: paid.price === null ? null : paid.currency,
    capacity: seatsOf(value),
  }
}

const seatsOf = ({ seats, seatsPerTimeSlot }: Pick<EventType, 'seats' | 'seatsPerTimeSlot'>): number | null =>
  seats?.seatsPerTimeSlot ?? seatsPerTimeSlot

/** What a booking says of its event type. One with seats has at least those that are taken. */
function serviceBooked({ row, value }: Entry<CalBooking>): ImportService[] {
  const name = value.eventType?.title ?? spelt(value.eventType?.slug ?? null)
  const sourceKey = keyOf('event-type', typeIdOf(value))
  if (name === null || sourceKey === null) return []
  return [
    {
      row,
      sourceKey,
      name,
      description: null,
      duration: minutesOf(value),
      price: null,
      currency: null,
      capacity: value.seats && Math.max(2, value.seats),
    },
  ]
}

const typeIdOf = (value: CalBooking): string | null => value.eventType?.id ?? value.eventTypeId

/** A slug as a name: “first-lesson” is “First lesson”. */
const spelt = (slug: string | null): string | null =>
  slug && `${slug.charAt(0).toUpperCase()}${slug.slice(1).replaceAll('-', ' ')}`

const minutesOf = ({ start, end, duration }: CalBooking): number | null =>
  duration ?? (end && end > start ? Math.round((end - start) / 60_000) : null)

const hostsOfType = ({ row, value }: Entry<EventType>): ImportStaff[] =>
  [...value.hosts, ...value.users].filter(isNamed).map((host) => toStaff(host, row, value.id))

const hostsOfBooking = ({ row, value }: Entry<CalBooking>): ImportStaff[] =>
  hostsIn(value)
    .filter(isNamed)
    .map((host) => toStaff(host, row, typeIdOf(value)))

const isNamed = ({ name, username }: Host): boolean => (name ?? username) !== null

const hostsIn = ({ hosts, host, userId }: CalBooking): Host[] =>
  hosts.length > 0 ? hosts : host ? [{ ...host, id: host.id ?? userId }] : []

const toStaff = (host: Host, row: number, type: string | null): ImportStaff => ({
  row,
  sourceKey: keyOf('user', host.id ?? host.username),
  name: host.name ?? host.username ?? '',
  email: host.email,
  phone: null,
  services: [keyOf('event-type', type)].filter((each) => each !== null),
})

/** Who is named often is one person, who offers all of it; an address may stand at one place only. */
function withServices(named: ImportStaff[]): ImportStaff[] {
  const people = new Map(firstOfEach(named).map((person) => [person.sourceKey, { ...person }]))
  for (const { sourceKey, email, services } of named) {
    const person = people.get(sourceKey)
    if (!person) continue
    person.email ??= email
    person.services = [...new Set([...person.services, ...services])]
  }
  return [...people.values()]
}

const toCustomer = ({ row, value }: Entry<Attendee>): ImportCustomer[] => {
  const visitor = toVisitor(value)
  return visitor ? [{ ...visitor, row, sourceKey: null, note: null }] : []
}

function toVisitor(attendee: Attendee, phone: string | null = null): ImportBooking['visitor'] | null {
  const email = attendee.displayEmail ?? attendee.email
  const name = attendee.name ?? email ?? attendee.phoneNumber
  return name === null ? null : { name, email, phone: attendee.phoneNumber ?? phone }
}

/**
 * A booking has one visitor: one with seats is as many bookings, of one class. Former versions say of the event type alone
 * that it has some; without, whoever else is named there comes along as a guest.
 */
function seatBySeat(entry: unknown, seated: ReadonlySet<string>): unknown[] {
  if (!isObject(entry) || !isList(entry.attendees) || entry.attendees.length === 0) return [entry]
  const { attendees } = entry
  const ofClass = attendees.some((one) => isObject(one) && Boolean(one.seatUid)) || isSeated(entry, seated)
  if (!ofClass) return [entry]
  return attendees.map((one) => ({ ...entry, attendees: [one], seats: attendees.length }))
}

function isSeated({ eventTypeId, eventType }: Record<string, unknown>, seated: ReadonlySet<string>): boolean {
  const type = isObject(eventType) ? eventType : {}
  return Boolean(type.seatsPerTimeSlot) || seated.has(String(type.id ?? eventTypeId))
}

function toBooking({ row, value }: Entry<CalBooking>): ImportBooking | RowFault {
  const [attendee, ...others] = value.attendees
  const answers = value.bookingFieldsResponses
  const visitor = attendee && toVisitor(attendee, phoneIn(answers))
  if (!visitor) return without(row)
  const [host] = hostsIn(value)
  return {
    row,
    sourceKey: keyOf('booking', attendee.seatUid ?? seatKey(value, visitor) ?? bookingId(value)),
    service: refTo(keyOf('event-type', typeIdOf(value))),
    staff: refTo(host ? toStaff(host, row, null).sourceKey : keyOf('user', value.userId)),
    visitor,
    customerKey: null,
    start: { instant: value.start },
    end: value.end ? { instant: value.end } : null,
    duration: value.duration,
    checkoutDate: null,
    status: attendee.absent && value.status === 'confirmed' ? 'no_show' : value.status,
    cancelReason: value.cancellationReason ?? value.rejectionReason ?? value.reschedulingReason,
    price: null,
    currency: null,
    visitorNote: answers.notes ?? value.description ?? '',
    internalNote:
      inLines(
        5000,
        ...otherAnswers(answers),
        ...guestsOf(value, others),
        value.meetingUrl ?? value.location,
      ) ?? '',
    locale: attendee.language,
  }
}

const bookingId = ({ uid, id }: CalBooking): string | null => uid ?? id

/** A seat without a name of its own is known by who sits there; null: it is no seat. */
function seatKey(value: CalBooking, { email, name }: ImportBooking['visitor']): string | null {
  const id = bookingId(value)
  return value.seats === null || id === null ? null : `${id}:${(email ?? name).toLowerCase()}`
}

/** Who comes along, each once: also those who are named among the attendees. */
function guestsOf({ guests }: CalBooking, others: Attendee[]): (string | null)[] {
  const along = others.flatMap((one) => {
    const { name = '', email = null } = toVisitor(one) ?? {}
    return guests.includes(email) ? [] : [name === email ? name : [name, email].filter(Boolean).join(', ')]
  })
  return [...guests, ...along]
}

const refTo = (key: string | null): ImportRef | null => (key === null ? null : { key })

function phoneIn(answers: CalBooking['bookingFieldsResponses']): string | null {
  const { data } = phoneOr.safeParse(answers.attendeePhoneNumber ?? answers.smsReminderNumber)
  return data ?? null
}

/** What is asked everywhere has its place already. */
const usual = new Set([
  'name',
  'email',
  'notes',
  'guests',
  'title',
  'location',
  'rescheduleReason',
  'attendeePhoneNumber',
  'smsReminderNumber',
])

const otherAnswers = (answers: CalBooking['bookingFieldsResponses']): string[] =>
  Object.entries(answers).flatMap(([question, answer]) =>
    answer === null || usual.has(question) ? [] : [`${question}: ${answer}`],
  )

const without = (row: number): RowFault => ({
  part: 'bookings',
  row,
  column: 'attendees',
  code: 'required',
  message: 'Has nobody who comes.',
})
