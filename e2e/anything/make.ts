import { setTimeout as pause } from 'node:timers/promises'
import { addDays, daysBetween } from '@/lib/domain/local-time'
import { type ApiDocument, type Documented, successOf } from './api-document'
import { exampleBody } from './example-request'
import { answered, type House, type Named, weeksEach } from './house'
import { Fresh, Known, type Saying, Told } from './stand-ins'

/** Something in a path: the path's own ids, and what was answered when it was made. */
export interface Made {
  parts: Record<string, string>
  json: unknown
}

/** A path's ids are made and found by its beginning, which ends with its last id. */
export const placeOf = (path: string): string | null => /^.*\}/.exec(path)?.[0] ?? null

/** No example tells of an earlier day. */
const firstDay = '2026-01-01'

/** Makes what a path names, by the operation that makes such things, as its example shows. */
export function maker(house: House, document: ApiDocument) {
  const known = new Map<string, Made[]>()

  const operationAt = (key: string): { document: ApiDocument; operation: Documented } | null => {
    for (const each of [document, house.native]) {
      const operation = each.operations.find((one) => one.key === key)
      if (operation) return { document: each, operation }
    }
    return null
  }

  async function make(place: string, seat: number): Promise<Made> {
    const made = await (special[place]?.(house, make, seat) ?? byExample(place, seat))
    known.set(place, [...(known.get(place) ?? []), made].slice(-30))
    return made
  }

  async function byExample(place: string, seat: number): Promise<Made> {
    const collection = place.replace(/\/\{\w+\}$/, '')
    const maker = operationAt(`POST ${makers[place] ?? collection}`)
    if (!maker) throw new Error(`Nothing makes ${place}`)
    const { operation } = maker
    const outer = placeOf(operation.path)
    const around = outer ? await make(outer, seat) : { parts: {}, json: null }
    const json = await askFor(maker, around, await resolved(exampleBody(operation), around, seat))
    const [, name = ''] = /\{(\w+)\}$/.exec(place) ?? []
    const inner = innerOf(json)
    return { parts: { ...around.parts, [name]: String(inner[name] ?? inner.id) }, json }
  }

  async function askFor(
    { document: { base }, operation }: { document: ApiDocument; operation: Documented },
    { parts }: Made,
    body: unknown,
  ): Promise<unknown> {
    const response = await fetch(`${base}${filled(operation.path, parts)}`, {
      method: operation.method,
      headers: { ...house.credentialOf(operation), 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const { status, text } = await answered(response)
    if (status === successOf(operation)) return JSON.parse(text)
    throw new Error(`${operation.key} with ${JSON.stringify(body)}: ${status} ${text.slice(0, 600)}`)
  }

  /** A value with what its stand-ins stand for. */
  async function resolved(value: unknown, { parts, json }: Made, seat: number): Promise<unknown> {
    if (value instanceof Known) return house.named(value.kind, value.pick, seat)[value.as]
    if (value instanceof Told) return value.say(saying(parts, json, seat))
    if (value instanceof Fresh) {
      const fresh = await make(value.path, seat)
      return value.as === 'uid' ? innerOf(fresh.json).uid : Number(Object.values(fresh.parts).at(-1))
    }
    if (Array.isArray(value)) {
      const all: unknown[] = []
      for (const item of value) all.push(await resolved(item, { parts, json }, seat))
      return all
    }
    if (typeof value !== 'object' || value === null) return value
    const members: [string, unknown][] = []
    for (const [name, member] of Object.entries(value))
      members.push([name, await resolved(member, { parts, json }, seat)])
    return Object.fromEntries(members)
  }

  const saying = (parts: Record<string, string>, made: unknown, seat: number): Saying => ({
    parts,
    made,
    slug: house.slug,
    soldOut: house.soldOut.id,
    unique: house.next(),
    later: (text) => {
      const weeks = Math.ceil(daysBetween(firstDay, house.today) / 7) + 1 + (seat % weeksEach)
      return addDays(text.slice(0, 10), weeks * 7) + text.slice(10)
    },
  })

  /** What is there already, and can be asked about. */
  async function find(place: string): Promise<void> {
    const collection = place.replace(/\/\{\w+\}$/, '')
    if (known.has(place) || special[place] || collection.includes('{')) return
    const list = house.native.operations.find(({ key }) => key === `GET ${collection}`)
    if (document !== house.native || !list) return
    const rows = await house.listed(collection)
    known.set(
      place,
      rows.slice(0, 30).map((row) => ({ parts: { id: String(row.id), uid: row.uid }, json: null })),
    )
  }

  return {
    make,
    resolved,
    /** Brings what an example is about to where the example takes it on from. */
    prepare: async ({ key }: Documented, { parts }: Made) => preparing[key]?.(house, parts),
    /** Of what was made before or is there: one; made now where there is none. */
    async some(place: string, pick: number, seat: number): Promise<Made> {
      await find(place)
      const all = known.get(place) ?? []
      return all[pick % all.length] ?? make(place, seat)
    },
  }
}

/** A path with its ids. */
export const filled = (path: string, parts: Record<string, string>): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? 'missing')

/** The thing itself in an answer about one: bare, or the first member that is one. */
function innerOf(json: unknown): Record<string, unknown> {
  const all = (json ?? {}) as Record<string, unknown>
  const inner = Object.values(all).find((part) => typeof part === 'object' && part !== null)
  return { ...all, ...((Array.isArray(inner) ? inner[0] : inner) as object | undefined) }
}

/** What is made by an operation whose path is another. */
const makers: Record<string, string> = { '/my-profile/batches/{uid}': '/my-profile/bookings/bulk' }

type Making = (
  house: House,
  make: (place: string, seat: number) => Promise<Made>,
  seat: number,
) => Promise<Made>

const row = (name: string, found: Named | undefined): Made => ({
  parts: { [name]: String(found?.id) },
  json: found,
})

/** What no operation of the document makes, or none by its example alone. */
const special: Record<string, Making> = {
  '/my-profile/members/{id}': async (house) => row('id', { id: await house.addMember(), uid: '' }),
  '/my-profile/sessions/{id}': async (house) => {
    await house.signIn()
    const all = await house.listed('/my-profile/sessions')
    return row('id', all.toSorted((a, b) => Number(b.id) - Number(a.id))[0])
  },
  '/my-profile/reviews/{id}': async (house) => row('id', (await house.listed('/my-profile/reviews'))[0]),
  '/my-profile/deliveries/{id}': async ({ ask, listed }) => {
    for (const one of await listed('/my-profile/deliveries?kind=confirmed&state=sent')) {
      const told = (await ask('GET', `/my-profile/deliveries/${one.id}`)) as {
        delivery: { resendable: boolean }
      }
      if (told.delivery.resendable) return row('id', one)
    }
    throw new Error('no message can be sent again')
  },
  '/my-profile/mail-texts/{kind}/{language}': async () => ({
    parts: { kind: 'confirmed', language: 'en' },
    json: null,
  }),
  '/my-profile/bookings/{id}/participants/{participant}': async (
    { ask, lesson, named, next, today },
    _,
    seat,
  ) => {
    const body = {
      product_id: lesson.id,
      operator_id: named('staff', undefined, seat).id,
      booking_date: addDays(today, 400 + (next() % 3000)),
      start_time: '15:00',
      visitor_name: 'Paula',
      send_notification: false,
    }
    const json = (await ask('POST', '/my-profile/bookings', body)) as {
      booking: { id: number; participants: { id: number }[] }
    }
    const { id, participants } = json.booking
    return { parts: { participant: String(participants[0]?.id), id: String(id) }, json }
  },
  // No time begins within this minute, so the place comes from nobody but the example.
  '/my-profile/waitlist/{id}': async ({ ask, named, next, today }, _, seat) => {
    const body = {
      product_id: named('services', undefined, seat).id,
      date_from: addDays(today, 30),
      date_to: addDays(today, 30),
      time_from: '00:07',
      time_to: '00:08',
      visitor_name: 'Willa Waiting',
      visitor_email: `willa.${next()}@example.com`,
    }
    const json = (await ask('POST', '/my-profile/waitlist', body)) as { entry: Named }
    return { parts: { id: String(json.entry.id) }, json }
  },
  '/my-profile/webhooks/{id}/deliveries/{delivery}': async (house, make, seat) => {
    const { parts } = await make('/my-profile/webhooks/{id}', seat)
    const sent = (await house.ask('POST', `/my-profile/webhooks/${parts.id}/test`)) as { delivery_id: number }
    return { parts: { ...parts, delivery: String(sent.delivery_id) }, json: sent }
  },
  '/public/{slug}': async ({ slug }) => ({ parts: { slug }, json: null }),
  '/bookings/merchant/{id}': (_, make, seat) => make('/my-profile/bookings/{id}', seat),
}

/** What must have happened before an example can be done. */
const preparing: Record<string, (house: House, parts: Record<string, string>) => Promise<void>> = {
  'POST /my-profile/imports/{id}/undo': async ({ ask }, { id }) => {
    const path = `/my-profile/imports/${id}`
    const status = async () => ((await ask('GET', path)) as { import: { status: string } }).import.status
    for (const end = Date.now() + 30_000; Date.now() < end; await pause(50)) {
      const now = await status()
      if (now === 'done') return
      // A business reads one file at a time: while another comes in, this one is refused.
      if (now === 'draft') await ask('POST', `${path}/run`).catch(() => {})
    }
    throw new Error(`The import is still ${await status()}`)
  },
}
