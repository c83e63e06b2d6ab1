import { expect } from '@playwright/test'
import { z } from 'zod'
import { type ServiceJson, serviceShape } from '@/lib/wire/profile-shapes'
import { type Answer, type Fields, type ProfileApi, profileApi, refusalIn } from './api-client'
import { signIn } from './api-session'
import { test as base, gridOf } from './api-test'
import { stage } from './stage'

const nobody = 2_147_483_000
const one = z.strictObject({ success: z.literal(true), service: serviceShape.strict() })
const several = z.strictObject({ success: z.literal(true), services: z.array(serviceShape.strict()) })

/** What a story adds is gone after it, or archived where it was booked. */
const test = base.extend<{ add: (body?: Fields) => Promise<ServiceJson> }>({
  add: async ({ api }, use) => {
    const added: number[] = []
    await use(async (body = {}) => {
      const answer = await api.send('POST', 'services', { body: { name: 'Trial lesson', ...body } })
      expect(answer.status, answer.text).toBe(201)
      const { service } = one.parse(answer.json)
      added.push(service.id)
      return service
    })
    await api.cleanUp()
    for (const id of added) await api.send('DELETE', `services/${id}`)
  },
})

const patch = (api: ProfileApi, id: number, body: unknown, headers: Record<string, string> = {}) =>
  api.send('PATCH', `services/${id}`, { body, headers })
const pointers = (answer: Answer) => refusalIn(answer).errors.map(({ pointer }) => pointer)
const listed = async (api: ProfileApi) => several.parse((await api.get('services')).json).services

test('a service is added, read, changed and deleted, and each change moves the clock', async ({
  api,
  add,
  house,
}) => {
  const clock = async () => (await gridOf(api)).ts
  const clocks = [await clock()]
  const service = await add({
    price: 4500,
    operator_ids: [house.anna.id],
    color: '#ABCDEF',
    description: ' ',
  })
  clocks.push(await clock())
  expect(service).toMatchObject({
    kind: 'appointment',
    color: '#abcdef',
    description: null,
    duration_minutes: 60,
    currency: house.settings.currency,
    cost: 0,
    version: 1,
    operator_ids: [house.anna.id],
    questions: [],
  })
  const read = await api.get(`services/${service.id}`)
  expect(read.json).toEqual({ success: true, service, bookings: { total: 0, upcoming: 0 } })
  expect(read.headers.get('etag')).toBe('"v1"')
  expect((await listed(api)).at(-1)).toEqual(service)

  const changed = await patch(api, service.id, { duration_minutes: 45, cost: 900 }, { 'if-match': '"v1"' })
  clocks.push(await clock())
  expect(one.parse(changed.json).service).toEqual({ ...service, duration_minutes: 45, cost: 900, version: 2 })
  expect(refusalIn(await patch(api, service.id, { price: 1 }, { 'if-match': '"v1"' }))).toMatchObject({
    status: 412,
  })

  const gone = await api.send('DELETE', `services/${service.id}`)
  clocks.push(await clock())
  expect(gone.json).toEqual({ success: true, outcome: 'deleted', service: null })
  expect((await api.get(`services/${service.id}`)).status).toBe(404)
  expect(clocks).toEqual([...new Set(clocks)].sort((a, b) => a - b))
})

test('what was booked is archived, and comes back', async ({ api, add, house }) => {
  const service = await add({ operator_ids: [house.anna.id] })
  const wish = house.wish({ product_id: service.id })
  const booking = await api.create(wish)
  const kind = await patch(api, service.id, { kind: 'group', price_type: 'per_person' })
  expect(pointers(kind)).toEqual(['/kind'])
  const gone = await api.send('DELETE', `services/${service.id}`)
  expect(gone.json).toEqual({
    success: true,
    outcome: 'archived',
    service: { ...service, archived: true, version: 2 },
  })
  expect(await api.find(booking.id)).toEqual(booking)
  expect(await api.refused({ ...wish, start_time: '12:00' })).toMatchObject({ status: 422 })
  expect((await patch(api, service.id, { archived: false })).status).toBe(200)
  expect((await api.create({ ...wish, start_time: '12:00' })).product_name).toBe(service.name)
})

test('questions are kept with their ids, and new ones get one', async ({ add }) => {
  const asked = [
    { label: 'Allergies?', type: 'text' },
    { id: 'size', label: 'Size?', type: 'choice', required: true, options: ['S', 'L'] },
  ]
  expect((await add({ questions: asked })).questions).toEqual([
    { id: 'q1', label: 'Allergies?', type: 'text', required: false, options: [] },
    asked[1],
  ])
})

const wrong: [Fields, string][] = [
  [{ name: '  ' }, '/name'],
  [{ name: 'x'.repeat(121) }, '/name'],
  [{ kind: 'course' }, '/kind'],
  [{ color: 'red' }, '/color'],
  [{ duration_minutes: 0 }, '/duration_minutes'],
  [{ duration_minutes: 1441 }, '/duration_minutes'],
  [{ duration_minutes: '60' }, '/duration_minutes'],
  [{ buffer_before_minutes: -1 }, '/buffer_before_minutes'],
  [{ buffer_after_minutes: 1.5 }, '/buffer_after_minutes'],
  [{ price: -1 }, '/price'],
  [{ price: 2_147_483_648 }, '/price'],
  [{ price: 100, price_type: 'free' }, '/price'],
  [{ price_type: 'per_night' }, '/price_type'],
  [{ currency: 'XXY' }, '/currency'],
  [{ cost: -1 }, '/cost'],
  [{ quantity: 0 }, '/quantity'],
  [{ capacity_min: 3, capacity_max: 2 }, '/capacity_max'],
  [{ capacity_min: 3 }, '/capacity_min'],
  [{ min_nights: 0 }, '/min_nights'],
  [{ min_nights: 3, max_nights: 2 }, '/max_nights'],
  [{ check_in_time: '25:00' }, '/check_in_time'],
  [{ check_in_time: '10:00', check_out_time: '11:00' }, '/check_out_time'],
  [{ cancel_deadline_hours: null }, '/cancel_deadline_hours'],
  [{ min_notice_minutes: -1 }, '/min_notice_minutes'],
  [{ max_days_ahead: 0 }, '/max_days_ahead'],
  [{ operator_ids: [nobody] }, '/operator_ids'],
  [{ operator_ids: 'all' }, '/operator_ids'],
  [{ questions: [{ label: '' }] }, '/questions/0/label'],
  [{ questions: [{ label: 'Size?', type: 'choice', options: ['S'] }] }, '/questions/0/options'],
  [{ questions: [{ label: 'Size?', type: 'choice', options: ['S', 'S'] }] }, '/questions/0/options'],
  [{ questions: [1, 2].map(() => ({ id: 'a', label: 'A?' })) }, '/questions'],
  [{ questions: Array.from({ length: 21 }, () => ({ label: 'A?' })) }, '/questions'],
  [{ questions: [{ label: '\u0000' }] }, '/questions/0/label'],
  [{ archived: 'yes' }, '/archived'],
  [{ positon: 1 }, '/positon'],
]

test('a wrong value is said at its field, and changes nothing', async ({ api, add }) => {
  const service = await add()
  const before = await listed(api)
  for (const [body, pointer] of wrong) {
    const answer = await patch(api, service.id, body)
    expect(answer.status, JSON.stringify(body)).toBe(422)
    expect(pointers(answer), JSON.stringify(body)).toEqual([pointer])
    const adding = await api.send('POST', 'services', { body: { name: 'New', ...body } })
    expect(pointers(adding), JSON.stringify(body)).toEqual([pointer])
  }
  expect(pointers(await api.send('POST', 'services', { body: {} }))).toEqual(['/name'])
  expect(await listed(api)).toEqual(before)
})

test('the order is as given; an unknown id is said at its place', async ({ api, add }) => {
  const [first, second] = [await add({ name: 'First' }), await add({ name: 'Second' })]
  const before = (await listed(api)).map(({ id }) => id)
  const put = (ids: unknown) => api.send('PUT', 'services/order', { body: { ids } })
  const swapped = [...before.slice(0, -2), second.id, first.id]
  const answer = several.parse((await put(swapped)).json)
  expect(answer.services.map(({ id }) => id)).toEqual(swapped)
  expect((await gridOf(api)).services.map(({ id }) => id)).toEqual(swapped)
  expect(pointers(await put([first.id, nobody]))).toEqual(['/ids/1'])
  expect(pointers(await put([]))).toEqual(['/ids'])
  expect(pointers(await put(['1']))).toEqual(['/ids/0'])
  expect((await listed(api)).map(({ id }) => id)).toEqual(swapped)
})

test('another’s service is answered as one that does not exist', async ({ api, house }) => {
  const cookie = await signIn(stage.url, stage.other, stage.password)
  const other = profileApi(stage.url, { cookie, origin: stage.url })
  const seen = ({ status, text }: Answer) => [status, text.replace(/"request_id":"[^"]*"/, '')]
  const before = (await api.get('services')).text
  const doors = [
    (id: number) => other.get(`services/${id}`),
    (id: number) => patch(other, id, { price: 1 }),
    (id: number) => patch(other, id, { price: 1 }, { 'if-match': '"v99"' }),
    (id: number) => other.send('DELETE', `services/${id}`),
    (id: number) => other.send('PUT', 'services/order', { body: { ids: [id] } }),
  ]
  for (const door of doors) expect(seen(await door(house.massage.id))).toEqual(seen(await door(nobody)))
  const stranger = (operator: number) =>
    other.send('POST', 'services', { body: { name: 'Mine', operator_ids: [operator] } })
  expect(seen(await stranger(house.anna.id))).toEqual(seen(await stranger(nobody)))
  expect((await api.get('services')).text).toBe(before)
})
