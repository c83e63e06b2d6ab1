import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import pLimit from 'p-limit'
import { addDays } from '@/lib/domain/local-time'
import type { Answer } from './api-client'
import { test as base } from './api-test'
import { type Documented, dialects, documented, nameOf } from './documented'
import { type Furnished, furnish } from './furnished'
import { type Place, placesOf } from './id-places'
import { ask, type Sample, sampleRequest } from './sample-request'
import { stage } from './stage'
import { withTenants } from './tenants'
import { startWebhookReceiver } from './webhook-receiver'

interface Two {
  /** Who asks. */
  own: Furnished
  /** Whose ids they ask by. */
  other: Furnished
  day: string
}

/** Two businesses with one of everything, for all stories of a worker. */
const test = base.extend<object, { two: Two }>({
  two: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn which fixtures are needed.
    async ({}, use) => {
      const receiver = await startWebhookReceiver()
      const day = addDays(new Date().toISOString().slice(0, 10), 30)
      await withTenants(2, async (tenants) => {
        const furnished = tenants.map((tenant) => furnish(tenant, { day, listener: receiver.url }))
        const [own, other] = await Promise.all(furnished)
        if (own && other) await use({ own, other, day })
      })
      await receiver.close()
    },
    { scope: 'worker' },
  ],
})

type Naming = (place: Place) => string | number

const idsOf =
  ({ things }: Furnished): Naming =>
  ({ thing, form, name }) => {
    const id = things[thing]?.[form]
    if (id === undefined)
      throw new Error(`Nothing here is known by its ${form} as ${name}: furnish() should make ${thing}.`)
    return id
  }

let missing = 2_147_000_000

/** What has the form of an id and is none: each time another, but for one request’s same thing the same. */
function nothing(): Naming {
  const names = new Map<string, string | number>()
  return ({ thing, form }) => {
    const name = names.get(thing) ?? { id: ++missing, uid: randomUUID(), token: 'nothing.at-all' }[form]
    names.set(thing, name)
    return name
  }
}

/** An operation asked as the first business, with some places named otherwise and all others rightly. */
const asking =
  ({ own, day }: Two, operation: Documented, places: Place[]) =>
  async (naming: Naming): Promise<ReturnType<typeof seen>> => {
    const { slug, owner, customer } = own
    const { headers } = owner
    const authorization = `Bearer ${customer}`
    const credential = { apiKey: headers, session: headers, customerToken: { authorization }, none: {} }
    const named = places.map((place): [Place, string | number] => [place, naming(place)])
    const idAt: Naming = (place) => named.find(([{ at }]) => at === place.at)?.[1] ?? idsOf(own)(place)
    const sample = sampleRequest(operation, { root: stage.url, slug, day, idAt, wanted: places })
    return seen(await ask(sample, credential[operation.credential]), named)
  }

/** What stands in a header because it was asked, or when: the question itself by its ETag. */
const asked = ['x-request-id', 'date', 'ratelimit', 'content-length', 'etag']

/** Everything of an answer that a client sees, but for the request's own name and the ids that it named. */
const seen = ({ status, text, headers }: Answer, named: [Place, string | number][]) => ({
  status,
  text: named.reduce(
    (rest, [{ thing }, id]) => {
      const name = thing === 'staff' ? 'operator_id' : 'booking_id'
      return rest.replaceAll(`"${name}":${id},`, '').replaceAll(`"${name}":${id}}`, '}')
    },
    text.replace(/"(request_id|updated_at)":"[^"]*"/g, ''),
  ),
  headers: Object.fromEntries([...headers].filter(([name]) => !asked.includes(name))),
})

/** Each place alone, everything else being one’s own; and all of them together. */
const choicesOf = (operation: Documented): Place[][] => {
  const places = placesOf(operation)
  return [...places.map((place) => [place]), ...(places.length > 1 ? [places] : [])]
}

/** What is answered alike whatever is named, so that nobody learns by it what there is. */
const silent = new Set([
  'profile releaseTime token',
  'profile leaveWaitlistAsVisitor uid',
  // Hours that are not the present ones, whosever they are.
  'profile setSchedule /seen/*',
])

/** Whether an answer says that just this is missing. */
function isAbout(
  { status, text }: { status: number; text: string },
  operation: Documented,
  place: Place,
): boolean {
  const isAlone = place.in === 'path' || !placesOf(operation).some((each) => each.in === 'path')
  return (status === 404 && isAlone) || (status >= 400 && text.includes(place.name))
}

for (const dialect of dialects)
  test(`${dialect}: an id of another business is answered, byte for byte, as one that does not exist`, async ({
    two,
  }) => {
    const operations = documented.filter((operation) => operation.dialect === dialect)
    const cases = operations.flatMap((operation) =>
      choicesOf(operation).map((places) => ({ operation, places })),
    )
    expect(cases.length).toBeGreaterThan(operations.length / 2)
    const before = await stateOf(two.other, two.day)
    const few = pLimit(8)
    const unclear = await Promise.all(
      cases.map(({ operation, places }) =>
        few(async () => {
          const title = `${nameOf(operation)} ${places.map(({ at }) => at).join(' ')}`
          const send = asking(two, operation, places)
          const foreign = await send(idsOf(two.other))
          expect.soft(foreign, title).toEqual(await send(nothing()))
          const [place] = places
          const isClear =
            !place || places.length > 1 || silent.has(title) || isAbout(foreign, operation, place)
          return isClear ? [] : [{ title, send, foreign }]
        }),
      ),
    )
    // What is answered with success, as a list that is empty, is answered otherwise to whoever names their own.
    for (const { title, send, foreign } of unclear.flat())
      expect
        .soft(await send(idsOf(two.own)), `${title}: its own is answered as another’s`)
        .not.toEqual(foreign)
    expect(await stateOf(two.other, two.day)).toEqual(before)
  })

/** Read by others all the time, or written by the clock alone. */
const restless = new Set([
  'pollChanges',
  'getStats',
  'listSessions',
  'listDeliveries',
  'listApiKeys',
  'getApiKey',
])

/** All that a business can read of itself, by the operation that reads it. */
async function stateOf({ slug, owner, things }: Furnished, day: string): Promise<Record<string, string>> {
  const reads = documented.filter(
    ({ dialect, method, operationId }) =>
      dialect === 'profile' && method === 'GET' && !restless.has(operationId),
  )
  const few = pLimit(8)
  const idAt: Naming = ({ thing, form }) => things[thing]?.[form] ?? 0
  const read = async (sample: Sample) => {
    const { status, text } = await ask(sample, owner.headers)
    return `${status} ${text.replace(/"(last_[a-z]+_at|exported_at|request_id)":"[^"]*"/g, '')}`
  }
  const texts = reads.map(async (operation) => {
    const sample = sampleRequest(operation, { root: stage.url, slug, day, idAt })
    return [operation.operationId, await few(() => read(sample))]
  })
  return Object.fromEntries(await Promise.all(texts))
}

test('nothing of one business is in anything that the other reads', async ({ two }) => {
  const [own, other] = await Promise.all([two.own, two.other].map((each) => stateOf(each, two.day)))
  const uids = (state: object = {}) =>
    new Set(JSON.stringify(state).match(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g))
  expect(uids(own).size).toBeGreaterThan(20)
  expect([...uids(own)].filter((uid) => uids(other).has(uid))).toEqual([])
})

test('the same Idempotency-Key of two businesses is two keys, a page of one goes on in the other’s own list', async ({
  two: { own, other },
}) => {
  const headers = { 'idempotency-key': randomUUID() }
  const note = { internal_note: 'By its own key.' }
  const told = async ({ owner, things }: Furnished) =>
    (await owner.api.send('PATCH', `bookings/${things.bookings?.id}`, { body: note, headers })).json
  const [first, second] = [await told(own), await told(other)]
  expect(first).toMatchObject({ booking: { id: own.things.bookings?.id, ...note } })
  expect(second).toMatchObject({ booking: { id: other.things.bookings?.id, ...note } })

  const pageOf = async (query: Record<string, string | number>) =>
    (await own.owner.api.get('bookings', query)).json as { bookings: { id: number }[]; next_cursor: string }
  const { next_cursor } = (await other.owner.api.get('bookings', { limit: 1 })).json as {
    next_cursor: string
  }
  const all = (await pageOf({ limit: 200 })).bookings.map(({ id }) => id)
  const rest = (await pageOf({ limit: 200, after: next_cursor })).bookings
  for (const { id } of rest) expect(all).toContain(id)
})
