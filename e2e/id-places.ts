import { int32 } from '@/lib/wire/fields'
import { type Documented, nameOf, type Schema } from './documented'

/** Where a request names something by its id. */
export interface Place {
  in: 'path' | 'query' | 'body'
  /** “/items/*​/booking_id” in a body, else the parameter’s name. */
  at: string
  /** The last word of it. */
  name: string
  /** What is named there: a collection of the native API. */
  thing: string
  form: 'id' | 'uid' | 'token'
}

/** What names nothing of a business’s own: public names, and where in a list to go on, which any number may say. */
const words = new Set(['slug', 'kind', 'language', 'after'])

/** Texts that name something; what else does, its schema says. */
const tokens = new Set(['token', 'hold', 'replaces'])

/** What the names of the dialects mean. A name that stands nowhere here means the collection it stands under. */
const meanings: Record<string, string> = {
  product_id: 'services',
  product_ids: 'services',
  service_id: 'services',
  serviceId: 'services',
  operator_id: 'staff',
  operator_ids: 'staff',
  prefer_operator_id: 'staff',
  employee_id: 'staff',
  personId: 'staff',
  professionalId: 'staff',
  location_id: 'locations',
  location_ids: 'locations',
  locationId: 'locations',
  customer_id: 'customers',
  clientId: 'customers',
  from: 'customers',
  booking_id: 'bookings',
  booking_ids: 'bookings',
  time_slot_id: 'time-slots',
  slot: 'time-slots',
  type_id: 'blocked-types',
  seen: 'schedule',
  hold: 'holds',
  replaces: 'holds',
  delivery: 'event-deliveries',
  participant: 'participants',
}

/** Collections that a dialect calls otherwise. */
const aliases: Record<string, string> = { customer: 'bookings', merchant: 'bookings' }

/** Places at which only some of a collection can be named, by operation: those that fit what else is named. */
const narrower: Record<string, string> = {
  'profile changeParticipantStatus id': 'classes',
  'profile moveParticipant id': 'classes',
  'profile moveParticipant /booking_id': 'other classes',
  'profile rescheduleSeries /booking_id': 'repeated bookings',
  'profile cancelSeries /booking_id': 'repeated bookings',
  'profile planSickDay /choices/*/booking_id': 'repeated bookings',
  'profile commitSickDay /items/*/booking_id': 'repeated bookings',
  'profile holdTime /replaces': 'other holds',
  'profile mergeCustomers /from/*': 'other customers',
  'marketplace createCustomerBooking /booking_id': 'classes',
}

/** Every place of an operation that names something, by its document alone. */
export function placesOf(operation: Documented): Place[] {
  const { parameters, body } = operation
  return [
    ...parameters.flatMap((parameter) => {
      const { name, schema } = parameter
      const isNamed = parameter.in === 'path' || formOf(operation, name, schema) !== null
      if (!isNamed || words.has(name)) return []
      const form = formOf(operation, name, schema) ?? 'id'
      return [{ in: parameter.in, at: name, name, thing: thingOf(operation, name, `{${name}}`), form }]
    }),
    ...(body ? placesIn(operation, body, '') : []),
  ]
}

/** The places in a part of a body, which stands at a pointer. */
export function placesIn(operation: Documented, schema: Schema, at: string): Place[] {
  const found = operation.resolve(schema)
  const name = at.split('/').findLast((word) => word !== '*') ?? ''
  const form = formOf(operation, name, found)
  if (form && at) return [{ in: 'body', at, name, thing: thingOf(operation, name, at), form }]
  const parts: [Schema, string][] = [
    ...variantsOf(found).map((variant): [Schema, string] => [variant, at]),
    ...(found.items ? [[found.items, `${at}/*`] satisfies [Schema, string]] : []),
    ...Object.entries(found.properties ?? {}).map(([key, part]): [Schema, string] => [part, `${at}/${key}`]),
  ]
  const places = parts.flatMap(([part, where]) => placesIn(operation, part, where))
  return places.filter((place, index) => places.findIndex(({ at: where }) => where === place.at) === index)
}

export const variantsOf = ({ anyOf, oneOf }: Schema): Schema[] => anyOf ?? oneOf ?? []

/** What looks like an id: a number that the database counts with, a UUID, or a text of a known name. */
function formOf({ resolve }: Documented, name: string, schema: Schema): Place['form'] | null {
  const own = [schema, ...variantsOf(schema)].map(resolve)
  if (own.some(({ format }) => format === 'uuid')) return 'uid'
  if (own.some(({ type, minimum, maximum }) => type === 'integer' && minimum === 1 && maximum === int32))
    return 'id'
  return tokens.has(name) && own.some(({ type }) => type === 'string') ? 'token' : null
}

/** The collection that is meant: by its name, else by where it stands. */
function thingOf(operation: Documented, name: string, at: string): string {
  const { path } = operation
  const narrow = narrower[`${nameOf(operation)} ${at.replace(/^\{(.*)\}$/, '$1')}`]
  if (narrow) return narrow
  const parent = at.startsWith('/')
    ? at.split('/').findLast((word) => word in meanings)
    : path.split('/').at(path.split('/').indexOf(at) - 1)
  const collection = path.split('/').findLast((part) => part !== 'order' && !part.startsWith('{'))
  const meant = meanings[name] ?? (parent && (meanings[parent] ?? parent)) ?? collection ?? ''
  return aliases[meant] ?? meant
}
