import { randomUUID } from 'node:crypto'
import { createApiKeySecret, storeApiKey } from '@/lib/auth/api-key'
import { prisma } from '@/lib/db/client'
import {
  guests,
  type Person,
  people,
  type ServiceName,
  serviceNames,
  serviceOf,
  weekly,
  zone,
  zoneOffset,
} from './world'

interface Named {
  id: number
  uid: string
}

/** What was answered; `json` is undefined where it is none. */
export interface Answer {
  status: number
  text: string
  json: unknown
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** The four APIs, and the customers' side of the second. */
export type Dialect = 'native' | 'business' | 'marketplace' | 'slots'
export type Door = Dialect | 'customer'

const bases: Record<Door, string> = {
  native: '/api/v1/my-profile/',
  business: '/api/business/v1/',
  marketplace: '/api/marketplace/',
  customer: '/api/marketplace/',
  slots: '/api/slots/v1/',
}

export type Desk = Awaited<ReturnType<typeof openDesk>>

/** Opens the model's business in the database of a server that runs, and speaks to it by HTTP from then on. */
export async function openDesk(url: string) {
  const { slug, key } = await newBusiness()
  const tokens: string[] = []
  const ask = async (
    door: Door,
    method: Method,
    path: string,
    body?: unknown,
    guest = 0,
  ): Promise<Answer> => {
    const headers = {
      authorization: `Bearer ${door === 'customer' ? tokens[guest] : key}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    }
    const sent = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
    return answered(await fetch(`${url}${bases[door]}${path}`, sent))
  }
  const made = async <Told>(method: Method, path: string, body: unknown): Promise<Told> => {
    const answer = await ask('native', method, path, body)
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text.slice(0, 500)}`)
    return answer.json as Told
  }

  const [staff, visitors, locations] = await Promise.all([
    named(
      people,
      async (name) => (await made<{ staff_member: Named }>('POST', 'staff', { name })).staff_member,
    ),
    Promise.all(Array.from({ length: guests }, (_, guest) => newVisitor(guest))),
    ask('native', 'GET', 'locations'),
  ])
  const sold = await named(serviceNames, async (name) => {
    const body = {
      name,
      ...fieldsOf(name),
      operator_ids: serviceOf(name).people.map((each) => staff[each].id),
    }
    return (await made<{ service: Named }>('POST', 'services', body)).service
  })
  const { time_slot: timeSlot } = await made<{ time_slot: Named }>(
    'POST',
    `services/${sold.talk.id}/time-slots`,
    {
      weekdays: [1, 2, 3, 4, 5],
      start_time: '10:00',
      end_time: '10:30',
      capacity: 2,
    },
  )
  await Promise.all(
    [null, 'ada' as const].map((person) =>
      made('PUT', 'schedule', { operator_id: person && staff[person].id, rows: weekOf(person) }),
    ),
  )

  async function newVisitor(guest: number): Promise<Named> {
    const { customer } = await made<{ customer: Named }>('POST', 'customers', visitorOf(guest))
    const { token } = await made<{ token: string }>('POST', `customers/${customer.id}/token`, {})
    tokens[guest] = token
    return customer
  }

  const monday = mondayInWeeks(3)
  const at = (minute: number) => new Date(Date.parse(`${monday}T00:00:00${zoneOffset}`) + minute * 60_000)
  return {
    slug,
    ask,
    staff,
    sold,
    visitors,
    timeSlot,
    location: (locations.json as { locations: [Named] }).locations[0],
    /** A day of the model as the date that it is. */
    dateOf: (day: number) => plusDays(monday, day),
    /** An instant of the model, as RFC 3339. */
    instant: (minute: number) => at(minute).toISOString(),
    /** The minute of the model that an instant is. */
    minuteOf: (instant: string) => (Date.parse(instant) - at(0).getTime()) / 60_000,
  }
}

async function answered(response: Response): Promise<Answer> {
  const [status, text] = [response.status, await response.text()]
  return { status, text, json: /^[{[]/.test(text) ? JSON.parse(text) : undefined }
}

async function named<Name extends string, Thing>(
  names: readonly Name[],
  make: (name: Name) => Promise<Thing>,
) {
  const made = await Promise.all(names.map(async (name) => [name, await make(name)] as const))
  return Object.fromEntries(made) as Record<Name, Thing>
}

/** A business of its own; there is no door for that but signing up, which needs a mail. */
async function newBusiness(): Promise<{ slug: string; key: string }> {
  const slug = `model-${randomUUID()}`
  const { id: profileId } = await prisma().profile.create({
    data: {
      slug,
      name: 'Model',
      timezone: zone,
      currency: 'EUR',
      // Nothing is sent, and everything can be undone, as long as a story lasts.
      undoSeconds: 600,
      clock: { create: {} },
      locations: { create: { name: 'Model' } },
    },
  })
  const key = createApiKeySecret()
  await storeApiKey(prisma(), { profileId, name: 'Model', role: 'owner', secret: key })
  return { slug, key }
}

export const visitorOf = (guest: number) => ({ name: `Guest ${guest}`, email: `guest.${guest}@example.org` })

function fieldsOf(name: ServiceName) {
  const { kind, minutes, before, after, seats, units, late } = serviceOf(name)
  return {
    kind,
    duration_minutes: minutes,
    buffer_before_minutes: before,
    buffer_after_minutes: after,
    quantity: units,
    cancel_deadline_hours: late ? 8760 : 0,
    ...(kind === 'group' && { capacity_min: 2, capacity_max: seats }),
    ...(kind === 'rental' && { max_nights: 3, check_in_time: '15:00', check_out_time: '10:00' }),
  }
}

const weekOf = (person: Person | null) =>
  [0, 1, 2, 3, 4].flatMap((day) =>
    weekly(person, day).map(([start, end]) => ({
      weekday: day + 1,
      start_time: clock(start),
      end_time: clock(end),
    })),
  )

/** Minutes of a day as HH:MM. */
export const clock = (minute: number) =>
  [Math.floor(minute / 60), minute % 60].map((part) => `${part}`.padStart(2, '0')).join(':')

const plusDays = (date: string, days: number) =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)

function mondayInWeeks(weeks: number): string {
  const now = new Date()
  return plusDays(now.toISOString().slice(0, 10), weeks * 7 + 1 - now.getUTCDay())
}
