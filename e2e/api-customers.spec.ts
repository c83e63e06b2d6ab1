import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import {
  type CustomerJson,
  customerShape,
  customersShape,
  duplicatesShape,
  historyShape,
} from '@/lib/wire/profile-customer'
import { type Answer, type Fields, type ProfileApi, profileApi, refusalIn } from './api-client'
import { signIn } from './api-session'
import { test as base } from './api-test'
import { stage } from './stage'

const nobody = 2_147_483_000

/** `add` makes customers whose names nobody else has; they are erased after the story. */
const test = base.extend<{ add: (name: string, more?: Fields) => Promise<CustomerJson> }>({
  add: async ({ api }, use) => {
    const added: number[] = []
    await use(async (name, more = {}) => {
      const answer = await api.send('POST', 'customers', { body: { name, ...more } })
      const customer = customerIn(answer)
      expect(answer.status).toBe(201)
      expect(answer.headers.get('location')).toBe(`/api/v1/my-profile/customers/${customer.id}`)
      added.push(customer.id)
      return customer
    })
    for (const id of added)
      await api.send('POST', `customers/${id}/erase`, { body: { cancel_upcoming: true } })
  },
})

const customerIn = (answer: Answer) => {
  const { customer } = (answer.json ?? {}) as { customer?: unknown }
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text.slice(0, 2000)}`)
  return customerShape.strict().parse(customer)
}
const unique = (name: string) => `${name} ${randomUUID().slice(0, 8)}`
const listOf = async (api: ProfileApi, query: Record<string, string | number>) =>
  customersShape.strict().parse((await api.get('customers', query)).json)
const clockOf = async (api: ProfileApi) => ((await api.get('bookings/poll')).json as { ts: number }).ts

test('a customer is added, found, put right and shown; each change moves the clock', async ({ api, add }) => {
  const name = unique('Clara')
  const before = await clockOf(api)
  const added = await add(name, { email: '', phone: ' +49 30 5550 ', note: 'Window seat' })
  expect(added).toMatchObject({
    name,
    email: null,
    phone: '+49 30 5550',
    note: 'Window seat',
    bookings: 0,
    spend: [],
  })
  const between = await clockOf(api)
  expect(between).toBeGreaterThan(before)
  const changed = customerIn(await api.send('PATCH', `customers/${added.id}`, { body: { note: null } }))
  expect(changed).toMatchObject({ name, phone: '+49 30 5550', note: null })
  expect(await clockOf(api)).toBeGreaterThan(between)
  expect(customerIn(await api.get(`customers/${added.id}`))).toEqual(changed)
  expect((await listOf(api, { search: name })).customers).toEqual([changed])
})

test('bad values are refused at their field', async ({ api, add }) => {
  const { id, name } = await add(unique('Bad'), { email: `${randomUUID()}@example.org` })
  const bodies: [string, Fields, string][] = [
    ['POST', {}, '/name'],
    ['POST', { name: ' ' }, '/name'],
    ['POST', { name: 'x'.repeat(201) }, '/name'],
    ['POST', { name: 7 }, '/name'],
    ['POST', { name: 'A', email: 'nobody' }, '/email'],
    ['POST', { name: 'A', phone: '0'.repeat(51) }, '/phone'],
    ['POST', { name: 'A', note: 'a\u0000b' }, '/note'],
    ['PATCH', { name: '' }, '/name'],
    ['PATCH', { name: null }, '/name'],
    ['PATCH', { email: 'a@' }, '/email'],
  ]
  for (const [method, body, pointer] of bodies) {
    const path = method === 'POST' ? 'customers' : `customers/${id}`
    const refused = refusalIn(await api.send(method as 'POST', path, { body }))
    expect(refused, JSON.stringify(body)).toMatchObject({ status: 422, errors: [{ pointer }] })
  }
  const queries: [string, string][] = [
    ['customers?sort=age', '/sort'],
    ['customers?limit=201', '/limit'],
    ['customers?limit=0', '/limit'],
    ['customers?offset=-1', '/offset'],
    ['customers?after=nonsense', '/after'],
    [`customers?sort=spend&after=${cursor(['spend', 'x', 1])}`, '/after'],
    [`customers?sort=spend&after=${cursor(['name', 'x', 1])}`, '/after'],
    [`customers?after=${cursor(['name', 'x', 9e15])}`, '/after'],
    [`customers/${id}/history?after=${cursor(['yesterday', 1, 0])}`, '/after'],
    [`customers/${id}/history?limit=x`, '/limit'],
  ]
  for (const [path, pointer] of queries)
    expect(refusalIn(await api.get(path)), path).toMatchObject({ status: 422, errors: [{ pointer }] })
  for (const from of [[], 'x', [0], [1.5], [id], Array.from({ length: 51 }, () => 1)])
    expect(refusalIn(await api.send('POST', `customers/${id}/merge`, { body: { from } })).status).toBe(422)
  const taken = refusalIn(
    await api.send('POST', 'customers', {
      body: { name: 'B', email: customerIn(await api.get(`customers/${id}`)).email?.toUpperCase() },
    }),
  )
  expect(taken).toMatchObject({ status: 422, errors: [{ pointer: '/email', code: 'taken' }] })
  expect(taken.message).toContain(name)
  for (const method of ['PUT', 'DELETE'] as const)
    expect((await api.send(method, `customers/${id}`)).status).toBe(405)
})

const cursor = (parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')

test('every order pages through everybody once', async ({ api }) => {
  for (const sort of ['name', 'last_visit', 'bookings', 'spend']) {
    const seen: number[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof listOf>> = await listOf(api, {
        sort,
        limit: 60,
        search: 'example.org',
        ...(after && { after }),
      })
      seen.push(...page.customers.map(({ id }) => id))
      after = page.next_cursor
    } while (after)
    const { total } = await listOf(api, { sort, limit: 1, search: 'example.org' })
    expect(new Set(seen).size, sort).toBe(seen.length)
    expect(seen.length, sort).toBe(total)
  }
})

test('duplicates are suggested, merged with what was chosen, and their bookings come together', async ({
  api,
  house,
  add,
}) => {
  const name = unique('Dora')
  const email = `${randomUUID()}@example.org`
  const kept = await add(name, { note: 'Tea' })
  const booking = await api.create(
    house.wish({ visitor_name: name, visitor_email: email, send_notification: false }),
  )
  const { json } = await api.get('customers/duplicates')
  const groups = duplicatesShape.array().parse((json as { duplicates: unknown }).duplicates)
  expect(groups.map(({ customers }) => customers.map(({ id }) => id).sort())).toContainEqual(
    [kept.id, booking.customer_id].sort(),
  )
  const merged = customerIn(
    await api.send('POST', `customers/${kept.id}/merge`, {
      body: { from: [booking.customer_id], note: 'Coffee' },
    }),
  )
  expect(merged).toMatchObject({ id: kept.id, email, note: 'Coffee', bookings: 1 })
  expect(await api.find(booking.id)).toMatchObject({ customer_id: kept.id, version: 2 })
  expect((await api.get(`customers/${booking.customer_id}`)).status).toBe(404)
  const history = historyShape.strict().parse((await api.get(`customers/${kept.id}/history`)).json)
  expect(history).toMatchObject({
    total: 1,
    history: [{ booking_id: booking.id, product_name: house.massage.name }],
  })
})

test('one person’s data is handed over as a file, and erased on demand', async ({ api, house, add }) => {
  const name = unique('Xenia')
  const email = `${randomUUID()}@example.org`
  await add(name, { email })
  const wish = house.wish({ visitor_name: name, visitor_email: email, visitor_note: `Knee of ${name}` })
  const booking = await api.create(wish, { 'idempotency-key': randomUUID() })
  const path = `customers/${booking.customer_id}`
  const file = await api.get(`${path}/export`)
  expect(file.headers.get('content-disposition')).toBe(
    `attachment; filename="customer-${booking.customer_id}.json"`,
  )
  expect(file.json).toMatchObject({
    customer: { name, email },
    bookings: [{ id: booking.id, visitor_note: `Knee of ${name}` }],
    messages: [{ recipient: email }],
  })
  expect(refusalIn(await api.send('POST', `${path}/erase`, { body: {} }))).toMatchObject({
    status: 422,
    errors: [{ pointer: '/cancel_upcoming', code: 'upcoming' }],
  })
  expect((await api.send('POST', `${path}/erase`, { body: { cancel_upcoming: true } })).status).toBe(200)
  expect((await api.get(path)).status).toBe(404)
  const after = await api.find(booking.id)
  expect(after).toMatchObject({
    visitor_name: 'Erased',
    visitor_email: null,
    customer_id: null,
    status: 'cancelled',
  })
  const told = (await api.get(`bookings/${booking.id}/timeline`)).text
  expect(`${JSON.stringify(after)}${told}`).not.toContain(name)
  expect(told).not.toContain(email)
  expect((await listOf(api, { search: name })).total).toBe(0)
})

test('another’s customer is answered, byte for byte, as one that does not exist', async ({ api, add }) => {
  const cookie = await signIn(stage.url, stage.other, stage.password)
  const other = profileApi(stage.url, { cookie, origin: stage.url })
  const theirs = await add(unique('Theirs'))
  const own = (await listOf(other, { limit: 1 })).customers[0]?.id
  const doors: ['GET' | 'PATCH' | 'POST' | 'DELETE', string, Fields?][] = [
    ['GET', ''],
    ['PATCH', '', { name: 'Mine' }],
    ['GET', '/history'],
    ['GET', '/export'],
    ['POST', '/merge', { from: [own] }],
    ['POST', '/erase', { cancel_upcoming: true }],
    ['POST', '/token'],
    ['DELETE', '/token'],
  ]
  const seen = ({ status, text }: Answer) => ({ status, text: text.replace(/"request_id":"[^"]*"/, '') })
  for (const [method, path, body] of doors) {
    const ask = async (id: number) => seen(await other.send(method, `customers/${id}${path}`, { body }))
    const answer = await ask(theirs.id)
    expect(answer.status, path).toBe(404)
    expect(answer, path).toEqual(await ask(nobody))
  }
  const from = async (id: number) =>
    seen(await other.send('POST', `customers/${own}/merge`, { body: { from: [id] } }))
  expect(await from(theirs.id)).toEqual(await from(nobody))
  expect((await from(theirs.id)).status).toBe(404)
  expect(customerIn(await api.get(`customers/${theirs.id}`))).toEqual(theirs)
})
