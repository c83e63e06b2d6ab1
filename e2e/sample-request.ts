import { addDays } from '@/lib/domain/local-time'
import { type Answer, answerOf, type Fields } from './api-client'
import type { Documented, Schema } from './documented'
import { nameOf } from './documented'
import { type Place, placesIn, placesOf, variantsOf } from './id-places'

/** A request that can be sent. */
export interface Sample {
  method: Documented['method']
  url: string
  body: unknown
}

/** Sends it, with a credential, and answers what came. */
export async function ask(
  { method, url, body }: Sample,
  credential: Record<string, string>,
): Promise<Answer> {
  const json = body === undefined ? undefined : JSON.stringify(body)
  const headers = { ...credential, ...(json !== undefined && { 'content-type': 'application/json' }) }
  return answerOf(
    await fetch(url, { method, redirect: 'manual', headers, ...(json !== undefined && { body: json }) }),
  )
}

export interface Sampling {
  /** Where the samples are asked, and the name of the business whose they are. */
  root: string
  slug: string
  /** A day in the future on which little is booked. */
  day: string
  /** Which id stands at a place. */
  idAt(place: Place): string | number
  /** Optional places that are named as well. */
  wanted?: Place[]
}

/**
 * A request that an operation's document allows: what is required, and the places that are wanted, each by its name or
 * its schema. What a document cannot say (as that an appointment has a time) stands in `also`.
 */
export function sampleRequest(operation: Documented, sampling: Sampling): Sample {
  const { root, slug, idAt, wanted = [] } = sampling
  const places = placesOf(operation)
  const named = new Map(places.map((place) => [`${place.in} ${place.at}`, place]))
  const isWanted = (where: Place['in'], at: string) =>
    wanted.some((place) => place.in === where && place.at === at)
  const more = moreOf(operation, sampling)
  const query = operation.parameters
    .filter((parameter) => parameter.in === 'query')
    .filter(({ name, required }) => required || isWanted('query', name) || name in more)
    .map(({ name, schema }) => {
      const place = named.get(`query ${name}`)
      return [name, String(place ? idAt(place) : (more[name] ?? leaf(name, schema, sampling.day)))]
    })
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const place = named.get(`path ${name}`)
    return encodeURIComponent(String(place ? idAt(place) : name === 'slug' ? slug : pathWords[name]))
  })
  return {
    method: operation.method,
    url: `${root}${path}${query.length ? `?${new URLSearchParams(query)}` : ''}`,
    body: operation.body && bodyPart(operation.body, ''),
  }

  function bodyPart(schema: Schema, at: string): unknown {
    const found = operation.resolve(schema)
    const place = named.get(`body ${at}`)
    if (place) return idAt(place)
    const variants = variantsOf(found)
    const variant = variants.find((each) => reaches(each, at)) ?? variants.find(({ type }) => type !== 'null')
    if (variant) return bodyPart(variant, at)
    if (found.items)
      return reaches(found.items, `${at}/*`) || found.minItems ? [bodyPart(found.items, `${at}/*`)] : []
    if (found.properties) return { ...objectPart(found, at), ...(at === '' && more) }
    return leaf(at.split('/').findLast((word) => word !== '*') ?? '', found, sampling.day)
  }

  function objectPart({ properties = {}, required = [] }: Schema, at: string): Fields {
    const parts = Object.entries(properties).map(([name, schema]) => ({ name, schema, at: `${at}/${name}` }))
    return Object.fromEntries(
      parts
        .filter((part) => required.includes(part.name) || reaches(part.schema, part.at))
        .map((part) => [part.name, bodyPart(part.schema, part.at)]),
    )
  }

  function reaches(schema: Schema, at: string): boolean {
    return placesIn(operation, schema, at).some((place) => isWanted('body', place.at))
  }
}

const pathWords: Record<string, string> = { kind: 'confirmed', language: 'en' }

/** Values by the names that they have in all dialects. */
function leaf(name: string, { type, enum: values, const: only, minimum }: Schema, day: string): unknown {
  const known = byName(day)[name]
  if (known !== undefined) return known
  if (only !== undefined) return only
  if (values) return values[0]
  const [first] = [type].flat()
  if (first === 'integer' || first === 'number') return minimum ?? 0
  return first === 'boolean' ? false : 'Sample'
}

const byName = (day: string): Fields => ({
  booking_date: day,
  date: day,
  dates: `${day.slice(0, 4)}-12-25`,
  date_from: day,
  date_to: day,
  start_date: day,
  end_date: day,
  start_time: '10:00',
  end_time: '11:00',
  startTime: `${day}T09:00:00Z`,
  endTime: `${day}T10:00:00Z`,
  from_date: `${day}T09:00:00Z`,
  to_date: `${day}T10:00:00Z`,
  start: `${day}T00:00:00Z`,
  end: `${addDays(day, 1)}T00:00:00Z`,
  from: `${day}T00:00:00Z`,
  to: `${addDays(day, 1)}T00:00:00Z`,
  visitor_email: 'sample@example.org',
  email: 'sample@example.org',
  url: 'http://127.0.0.1:9/',
  rule: 'FREQ=WEEKLY;COUNT=2',
  country: 'DE',
  year: Number(day.slice(0, 4)),
  color: '#112233',
})

/** What an operation needs beyond what its schema requires; a sick day is one with a single booking. */
const also: Record<string, (sampling: Sampling) => Fields> = {
  'profile createBooking': () => ({ start_time: '10:00' }),
  'profile createSeries': () => ({ start_time: '10:00', dry_run: true }),
  'profile rescheduleSeries': () => ({ dry_run: true }),
  'profile cancelSeries': () => ({ dry_run: true }),
  'profile changeBookings': () => ({ dry_run: true }),
  'profile offerPlace': () => ({ start_time: '10:00' }),
  'profile createOverrides': ({ day: date }) => ({ date, closed: true }),
  'profile createBlockedTime': () => ({ all_day: true }),
  'profile getGrid': ({ day }) => on(day),
  'profile planSickDay': ({ day }) => on(addDays(day, 7)),
  'profile commitSickDay': ({ day }) => on(addDays(day, 7)),
  // Of staff, whose calendar is one person’s; else one that may make keys itself, as nobody hands out more than they have.
  'profile createApiKey': ({ wanted }) =>
    wanted ? { role: 'staff' } : { role: 'manager', scopes: ['keys.write'] },
  'profile invite': () => ({ role: 'viewer' }),
  'profile createImport': () => ({ content: 'Name\nVera Visitor' }),
  'profile updateApiKey': () => ({ role: 'staff' }),
  'profile holdTime': ({ day }) => ({ booking_date: addDays(day, 3), start_time: '10:00' }),
  'profile bookAsVisitor': ({ day }) => ({ booking_date: addDays(day, 2), start_time: '10:00' }),
  'profile explainTime': () => ({ start_time: '10:00' }),
  'marketplace createCustomerBooking': ({ slug, day, idAt, wanted = [] }) => ({
    merchant_name: slug,
    ...(wanted.some(({ name }) => name !== 'booking_id') && {
      from_date: `${day}T09:00:00Z`,
      service_id: idAt(atService),
    }),
  }),
  'marketplace cancelCustomerBooking': ({ slug }) => ({ merchant_name: slug }),
  'slots createTimeSlot': () => ({ day_of_week: 1 }),
}

const atService: Place = { in: 'body', at: '/service_id', name: 'service_id', thing: 'services', form: 'id' }

const on = (day: string): Fields => ({ date_from: day, date_to: day })

const moreOf = (operation: Documented, sampling: Sampling): Fields =>
  also[nameOf(operation)]?.(sampling) ?? {}
