import { addDays } from '@/lib/domain/local-time'
import { type Answered, type ApiDocument, type Documented, readDocument } from './api-document'
import { openOwnBusiness } from './own-business'
import type { Kind } from './stand-ins'

/** What something is known by. */
export interface Named {
  id: number | string
  uid: string
}

export type House = Awaited<ReturnType<typeof openHouse>>

/** Who works round the clock, so that what an example asks for can always be had; each has a diary of ten years. */
const peopleAtWork = 6
/** Weeks into the future that an example's dates may be moved to. */
export const weeksEach = 440

/** Signs in as a browser does, and answers the session's cookie. */
type SignIn = (url: string, email: string, password: string) => Promise<string>

/** A server, and a business on it that requests of all kinds may do with as they like. */
export async function openHouse({ url, dataDir }: { url: string; dataDir: string }, signIn: SignIn) {
  const business = await openOwnBusiness(dataDir)
  const native = await readDocument(url, 'profile')
  const key = { authorization: `Bearer ${business.key}` }
  const owner = () => signIn(url, business.owner, business.password)

  async function ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${native.base}${path}`, {
      method,
      headers: { ...key, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 1000)}`)
    return JSON.parse(text)
  }

  const listed = async (path: string) =>
    Object.values((await ask('GET', path)) as object).find(Array.isArray) as Named[]
  const made = async (path: string, body: object) =>
    Object.values((await ask('POST', path, body)) as object).find((part) => part?.id) as Named

  const anyTime = Array.from({ length: 7 }, (_, day) => ({
    weekday: day + 1,
    start_time: '00:00',
    end_time: '24:00',
  }))
  const staff: Named[] = []
  for (let index = 0; index < peopleAtWork; index += 1) {
    const person = await made('/my-profile/staff', { name: `Night owl ${index}` })
    await ask('PUT', '/my-profile/schedule', { operator_id: person.id, rows: anyTime })
    staff.push(person)
  }
  const idle = await made('/my-profile/staff', { name: 'Never there' })
  const aMinute = [{ weekday: 1, start_time: '00:00', end_time: '00:01' }]
  await ask('PUT', '/my-profile/schedule', { operator_id: idle.id, rows: aMinute })
  const operator_ids = staff.map(({ id }) => id)
  const common = { duration_minutes: 60, price: 8500, cancel_deadline_hours: 0 }
  const service = await made('/my-profile/services', {
    ...common,
    name: 'Anything',
    operator_ids,
    bookable_online: true,
  })
  const soldOut = await made('/my-profile/services', {
    ...common,
    name: 'Sold out',
    operator_ids: [idle.id],
    bookable_online: true,
  })
  const lesson = await made('/my-profile/services', {
    ...common,
    kind: 'group',
    name: 'Lesson',
    operator_ids,
    capacity_max: 500,
  })
  const desk = await made('/my-profile/services', { ...common, name: 'Desk' })
  const timeSlot = await made(`/my-profile/services/${desk.id}/time-slots`, {
    weekdays: [5],
    start_time: '10:00',
    end_time: '11:00',
    capacity: 1000,
  })
  const customer = await made('/my-profile/customers', { name: 'Cora Customer', email: 'cora@example.com' })
  const { token } = (await ask('POST', `/my-profile/customers/${customer.id}/token`)) as { token: string }

  /** What is there to be named in requests. What an example means comes first. */
  const kept: Record<Kind, Named[]> = {
    services: [service, ...(await listed('/my-profile/services'))],
    staff: [...staff, ...(await listed('/my-profile/staff'))],
    locations: await listed('/my-profile/locations'),
    customers: [customer, ...(await listed('/my-profile/customers?limit=20'))],
    bookings: await listed('/my-profile/bookings?limit=40&sort=-starts_at'),
    blockTypes: await listed('/my-profile/blocked-types'),
    timeSlots: [{ ...timeSlot, uid: '' }],
  }
  const session = { cookie: await owner(), origin: url }
  const credentials: Record<string, Record<string, string>> = {
    apiKey: key,
    customerToken: { authorization: `Bearer ${token}` },
    session,
  }
  let taken = 0
  return {
    url,
    native,
    slug: business.slug,
    lesson,
    soldOut,
    today: addDays(new Date().toISOString().slice(0, 10), 1),
    kept,
    ask,
    listed,
    signIn: owner,
    addMember: business.addMember,
    close: business.close,
    documentOf: async (dialect: string): Promise<ApiDocument> =>
      dialect === 'profile' ? native : readDocument(url, dialect),
    /** A number that nothing else has had: a request's says its week, and who works then. */
    next: () => taken++,
    /** How an operation is let in. */
    credentialOf: ({ security: [needed] }: Documented): Record<string, string> =>
      credentials[Object.keys(needed ?? {})[0] ?? ''] ?? {},
    /** One of those that are there; of an example the one whose week it is. */
    named(kind: Kind, pick: number | undefined, seat: number): Named {
      const all = kept[kind]
      const place = pick ?? (kind === 'staff' ? Math.floor(seat / weeksEach) % peopleAtWork : 0)
      return all[place % all.length] ?? { id: 0, uid: '' }
    },
  }
}

/** What an answer says, read once. */
export async function answered(response: Response): Promise<Answered> {
  const text = await response.text()
  return { status: response.status, type: response.headers.get('content-type'), text }
}
