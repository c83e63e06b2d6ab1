import type { Status } from '@/lib/domain/booking'
import type {
  ImportBooking,
  ImportCustomer,
  ImportFile,
  ImportPart,
  ImportService,
  ImportStaff,
  RowFault,
} from '@/lib/domain/import'
import { invalid } from '@/lib/domain/refusal'
import {
  type Appointment,
  appointment,
  type Customer,
  customer,
  type Provider,
  provider,
  type Service,
  service,
} from './import-easyappointments-shapes'
import {
  documentOf,
  type Entry,
  entriesOf,
  inLines,
  isList,
  isObject,
  keyed,
  listedFirst,
} from './import-entries'

const lists = ['services', 'providers', 'customers', 'appointments'] as const
type ListName = (typeof lists)[number]

const keyOf = keyed('easyappointments')

/**
 * What Easy!Appointments' REST API (v1) gave out: an object of its lists by their names, one list alone, or a list of
 * lists. People and services that appointments bring along (`?with=customer,provider,service`) count as listed. Times are
 * what the clock shows where the business is. Refuses what holds none of the lists.
 */
export function readEasyAppointments(json: string): ImportFile {
  const found = listsOf(documentOf(json))
  const services = entriesOf(found.services, 'services', service)
  const providers = entriesOf(found.providers, 'staff', provider)
  const customers = entriesOf(found.customers, 'customers', customer)
  const appointments = entriesOf(found.appointments, 'bookings', appointment)
  const people = listedFirst(
    customers.entries.map(toCustomer),
    found.customers,
    broughtAlong(appointments.entries, ({ customer }) => customer).map(toCustomer),
  )
  const known = new Map(people.map((each) => [each.sourceKey, each]))
  const booked = appointments.entries.map((entry) => toBooking(entry, known))
  const nameless = <Named extends { name: string }>(all: Named[]) => all.filter(({ name }) => name === '')
  const staff = listedFirst(
    providers.entries.map(toStaff),
    found.providers,
    broughtAlong(appointments.entries, ({ provider }) => provider).map(toStaff),
  )
  return {
    services: listedFirst(
      services.entries.map(toService),
      found.services,
      broughtAlong(appointments.entries, ({ service }) => service).map(toService),
    ),
    staff: staff.filter(({ name }) => name !== ''),
    customers: people.filter(({ name }) => name !== ''),
    bookings: booked.filter((each) => 'visitor' in each),
    faults: [
      ...services.faults,
      ...providers.faults,
      ...customers.faults,
      ...appointments.faults,
      ...nameless(staff).map(({ row }) => unnamed('staff', row)),
      ...nameless(people).map(({ row }) => unnamed('customers', row)),
      ...booked.filter((each) => 'code' in each),
    ],
  }
}

/** Which lists a document holds. */
function listsOf(document: unknown[] | Record<string, unknown>): Record<ListName, unknown[]> {
  const parts = isList(document) ? sorted(document) : Object.entries(document)
  const named = lists.map(
    (name) => [name, parts.flatMap(([of, list]) => (of === name && isList(list) ? list : []))] as const,
  )
  if (!parts.some(([of, list]) => lists.some((name) => name === of) && isList(list)))
    throw invalid('content', 'This file holds no customers, services, providers or appointments.')
  return Object.fromEntries(named) as Record<ListName, unknown[]>
}

/** A list without a name, or several: each says by its first entry what it is. */
const sorted = (document: unknown[]): [ListName | undefined, unknown[]][] =>
  (document.every(isList) ? document : [document]).map((list) => [nameOf(list[0]), list])

/** By what only entries of that list have. */
const signs = {
  appointments: ['customerId', 'providerId', 'serviceId'],
  services: ['duration', 'attendantsNumber'],
  providers: ['services'],
  customers: ['firstName', 'lastName'],
} satisfies Record<ListName, string[]>

const nameOf = (entry: unknown): ListName | undefined =>
  isObject(entry)
    ? (Object.keys(signs) as ListName[]).find((name) => signs[name].some((sign) => sign in entry))
    : undefined

const broughtAlong = <Value>(
  entries: Entry<Appointment>[],
  of: (value: Appointment) => Value | null,
): Entry<Value>[] =>
  entries.flatMap(({ row, value }) => {
    const found = of(value)
    return found === null ? [] : [{ row, value: found }]
  })

const toService = ({ row, value }: Entry<Service>): ImportService => ({
  row,
  sourceKey: keyOf('service', value.id),
  name: value.name,
  description: value.description,
  duration: value.duration,
  price: value.price,
  currency: value.currency,
  capacity: value.attendantsNumber,
})

const toStaff = ({ row, value }: Entry<Provider>): ImportStaff => ({
  row,
  sourceKey: keyOf('provider', value.id),
  name: nameIn(value),
  email: value.email,
  phone: value.mobile ?? value.phone,
  services: value.services.flatMap((id) => keyOf('service', id) ?? []),
})

/** What we have no field of its own for stays readable in the note. */
const toCustomer = ({ row, value }: Entry<Customer>): ImportCustomer & { locale: string | null } => ({
  row,
  sourceKey: keyOf('customer', value.id),
  name: nameIn(value) || value.email || value.phone || '',
  email: value.email,
  phone: value.phone ?? value.mobile,
  note: inLines(
    5000,
    value.notes,
    [value.address, [value.zip, value.city].filter(Boolean).join(' ')].filter(Boolean).join(', '),
    value.customField1,
    value.customField2,
    value.customField3,
    value.customField4,
    value.customField5,
  ),
  locale: locales[value.language?.toLowerCase() ?? ''] ?? null,
})

const nameIn = ({ firstName, lastName }: { firstName: string | null; lastName: string | null }): string =>
  [firstName, lastName].filter(Boolean).join(' ')

/** The languages we write in, as the program calls them. */
const locales: Record<string, string> = { english: 'en', german: 'de' }

function toBooking(
  { row, value }: Entry<Appointment>,
  customers: Map<string | null, ImportCustomer & { locale: string | null }>,
): ImportBooking | RowFault {
  const whose = value.customer?.id ?? value.customerId
  const visitor = customers.get(keyOf('customer', whose))
  if (!visitor?.name) return unknownCustomer(row)
  const [serviceKey, staffKey] = [keyOf('service', value.serviceId), keyOf('provider', value.providerId)]
  return {
    row,
    sourceKey: keyOf('booking', value.hash ?? value.id),
    service: serviceKey === null ? null : { key: serviceKey },
    staff: staffKey === null ? null : { key: staffKey },
    visitor: { name: visitor.name, email: visitor.email, phone: visitor.phone },
    customerKey: visitor.sourceKey,
    start: value.start,
    end: value.end,
    duration: null,
    checkoutDate: null,
    status: statuses[value.status?.toLowerCase() ?? ''] ?? null,
    cancelReason: null,
    price: null,
    currency: null,
    visitorNote: value.notes ?? '',
    internalNote: inLines(5000, value.location, value.meetingLink) ?? '',
    locale: visitor.locale,
  }
}

/** Its statuses are words that each installation chooses; these are there from the beginning or lie near. */
const statuses: Record<string, Status> = {
  booked: 'confirmed',
  confirmed: 'confirmed',
  rescheduled: 'confirmed',
  draft: 'pending',
  pending: 'pending',
  completed: 'completed',
  cancelled: 'cancelled',
  canceled: 'cancelled',
  'no-show': 'no_show',
  'no show': 'no_show',
}

const unnamed = (part: ImportPart, row: number): RowFault => ({
  part,
  row,
  column: 'firstName',
  code: 'required',
  message: 'Has no name.',
})

const unknownCustomer = (row: number): RowFault => ({
  part: 'bookings',
  row,
  column: 'customerId',
  code: 'unknown_customer',
  message: 'Its customer is not in this file, or cannot come in.',
})
