import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { localOf } from '@/lib/domain/local-time'
import {
  type BusinessBookingJson,
  businessAvailabilityShape,
  businessBookingShape,
  businessListShape,
} from '@/lib/wire/business-shapes'
import { type Answer, answerOf, type Fields, type Method, type ProfileApi } from './api-client'
import { signIn } from './api-session'
import { test as base, type House } from './api-test'
import { stage } from './stage'

/** The business dialect as an integrator speaks it. */
const dialect =
  (credentials: Record<string, string>) => async (method: Method, path: string, body?: unknown) =>
    answerOf(
      await fetch(`${stage.url}/api/business/v1/bookings${path}`, {
        method,
        headers: { ...credentials, ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    )
type Ask = ReturnType<typeof dialect>

/** What a story books with, by uid: a massage with Anna for somebody new, at ten on the house's Monday. */
interface Desk {
  ask: Ask
  wish: Fields
  find(uid: string): Promise<BusinessBookingJson>
  book(changes?: Fields): Promise<string>
}

const test = base.extend<{ desk: Desk }>({
  desk: async ({ api, house }, use) => {
    const ask = dialect({ authorization: `Bearer ${stage.apiKey}` })
    const booked: string[] = []
    const desk = {
      ask,
      wish: await wishFor(api, house),
      find: async (uid: string) => businessBookingShape.strict().parse((await ask('GET', `/${uid}`)).json),
      async book(changes: Fields = {}) {
        const answer = await ask('POST', '', { ...desk.wish, ...changes })
        expect([answer.status, Object.keys(answer.json as object)], answer.text).toEqual([201, ['id']])
        const { id } = answer.json as { id: string }
        booked.push(id)
        return id
      },
    }
    await use(desk)
    await Promise.all(booked.map((uid) => ask('DELETE', `/${uid}`)))
  },
})

async function wishFor(api: ProfileApi, house: House): Promise<Fields> {
  const name = { name: 'Juan Pérez García', email: `juan.${randomUUID()}@example.org` }
  const { customer } = (await api.send('POST', 'customers', { body: name })).json as {
    customer: { uid: string }
  }
  const ask = dialect({ authorization: `Bearer ${stage.apiKey}` })
  const [any] = businessListShape.parse((await ask('GET', '?limit=1&status=confirmed')).json).items
  return {
    startTime: utc(house, 0, '10:00'),
    endTime: utc(house, 0, '11:00'),
    status: 'confirmed',
    amount: 50,
    clientId: customer.uid,
    locationId: any?.locationId,
    serviceId: house.massage.uid,
    personId: house.anna.uid,
    notifyClient: false,
  }
}

/** A time of the house's week as ISO 8601. */
const utc = (house: House, day: number, time: string): string => {
  const noon = Date.parse(`${house.day(day)}T${time}:00Z`)
  const shown = localOf(noon, house.zone)
  const wanted = Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  const east = (shown.minute - wanted + 1440) % 1440
  return new Date(noon - east * 60_000).toISOString()
}
const shown = (iso: unknown) => String(iso).slice(0, 19).replace('T', ' ')
const message = (answer: Answer) => (answer.json as { message: string }).message

test('a booking from its first day to its last: created, read, listed, changed, deleted', async ({
  desk,
  house,
  api,
}) => {
  const { ask, wish } = desk
  const id = await desk.book({ internalNote: 'By the window.' })
  const booking = await desk.find(id)
  expect(booking).toMatchObject({
    id,
    startTime: shown(wish.startTime),
    endTime: shown(wish.endTime),
    status: 'confirmed',
    internalNote: 'By the window.',
    amount: 50,
    isFromApi: true,
    isFromWeb: false,
    notifyClient: false,
    person: { id: house.anna.uid, firstname: 'Anna', lastname: 'Lindner', status: 'active' },
    service: { id: house.massage.uid, name: 'Classic massage', duration: 60 },
    client: { id: wish.clientId, firstname: 'Juan', lastname: 'Pérez García' },
  })
  const day = house.monday
  const list = businessListShape
    .strict()
    .parse((await ask('GET', `?clientId=${wish.clientId}&startDate=${day}&endDate=${day}&limit=1`)).json)
  expect(list).toEqual({ total: 1, items: [booking] })

  // The same booking in the owner's own words.
  const own = async () =>
    (
      (await api.get('bookings', { date_from: day, date_to: day })).json as { bookings: Fields[] }
    ).bookings.find(({ uid }) => uid === id)
  expect(await own()).toMatchObject({ start_time: '10:00', price: 5000, status: 'confirmed', source: 'api' })

  const change = (body: Fields) => ask('PUT', `/${id}`, body)
  expect((await change({ status: 'completed' })).status).toBe(204)
  expect((await change({ status: 'confirmed' })).text).toBe('')
  expect(
    (await change({ startTime: utc(house, 0, '15:00'), endTime: utc(house, 0, '16:30'), amount: 75.5 }))
      .status,
  ).toBe(204)
  expect(await desk.find(id)).toEqual({
    ...booking,
    startTime: shown(utc(house, 0, '15:00')),
    endTime: shown(utc(house, 0, '16:30')),
    amount: 75.5,
  })
  expect(await own()).toMatchObject({ start_time: '15:00', end_time: '16:30', price: 7550 })

  // Whoever sends it back whole changes nothing; its origin cannot be modified.
  const whole = await desk.find(id)
  expect((await change(whole)).status).toBe(204)
  expect(await desk.find(id)).toEqual(whole)
  expect([(await change({ isFromWeb: true })).status, message(await change({ isFromWeb: true }))]).toEqual([
    422,
    'isFromWeb: Cannot be modified.',
  ])
  expect((await change({ personId: house.jonas.uid, internalNote: null })).status).toBe(204)
  expect(await desk.find(id)).toMatchObject({ personId: house.jonas.uid, internalNote: null })

  expect([(await ask('DELETE', `/${id}`)).status, (await ask('GET', `/${id}`)).status]).toEqual([204, 404])
  expect(await own()).toBeUndefined()
})

test('all six statuses, both ways', async ({ desk, house }) => {
  const times = {
    reserved: ['09:00', '10:00'],
    pending: ['10:15', '11:15'],
    confirmed: ['11:30', '12:30'],
    no_show: ['14:00', '15:00'],
    completed: ['15:15', '16:15'],
    cancelled: ['16:30', '17:30'],
  }
  for (const [status, [from = '', to = '']] of Object.entries(times)) {
    const when = { startTime: utc(house, 0, from), endTime: utc(house, 0, to) }
    const id = await desk.book({ status, ...when })
    expect((await desk.find(id)).status).toBe(status)
    const { items } = businessListShape.parse(
      (await desk.ask('GET', `?status=${status}&clientId=${desk.wish.clientId}`)).json,
    )
    expect(items.map((item) => item.id)).toEqual([id])
  }
  const all = await desk.ask('GET', `?clientId=${desk.wish.clientId}&page=2&limit=4`)
  expect(businessListShape.parse(all.json)).toMatchObject({ total: 6, items: [{}, {}] })
})

test('what is wrong is told in one sentence, and 422', async ({ desk, house }) => {
  const taken = await desk.book()
  const wrong: [Fields, RegExp][] = [
    [{}, /already taken/],
    [{ startTime: 'tomorrow' }, /^startTime: /],
    [{ startTime: undefined }, /^startTime: Is required/],
    [{ endTime: desk.wish.startTime }, /^endTime: /],
    [{ status: 'booked' }, /^status: /],
    [{ amount: -1 }, /^amount: /],
    [{ amount: '50' }, /^amount: /],
    [{ amount: 0.001 }, /^amount: .*2 decimals/],
    [{ amount: 1e300 }, /^amount: /],
    [{ clientId: randomUUID() }, /^clientId: No such client/],
    [{ clientId: 7 }, /^clientId: /],
    [{ locationId: randomUUID() }, /^locationId: No such location/],
    [{ serviceId: randomUUID() }, /^serviceId: No such service/],
    [{ personId: randomUUID() }, /^personId: No such person/],
    [{ personId: house.sofia.uid }, /^personId: /],
    [{ internalNote: 'a\0b' }, /^internalNote: /],
    [{ notifyClient: 'yes' }, /^notifyClient: /],
    [{ startTime: utc(house, 0, '03:00'), endTime: utc(house, 0, '04:00') }, /outside working hours/],
    [{ startTime: '2020-01-06T10:00:00Z', endTime: '2020-01-06T11:00:00Z' }, /passed|soon/],
  ]
  for (const [changes, words] of wrong) {
    const answer = await desk.ask('POST', '', { ...desk.wish, ...changes })
    expect([answer.status, Object.keys(answer.json as object)], JSON.stringify(changes)).toEqual([
      422,
      ['message'],
    ])
    expect(message(answer)).toMatch(words)
  }
  for (const query of ['limit=0', 'limit=x', 'status=booked', 'startDate=5', 'page=1&offset=2', 'clientId=7'])
    expect((await desk.ask('GET', `?${query}`)).status, query).toBe(422)
  expect((await desk.ask('PUT', `/${taken}`, { endTime: '2020-01-06T11:00:00Z' })).status).toBe(422)
  expect((await desk.ask('POST', '', '{')).status).toBe(422)
  expect((await desk.ask('PATCH', `/${taken}`)).status).toBe(405)
  expect((await dialect({})('GET', '')).status).toBe(401)
})

test('free times: the days, the people and the slots of a service at a location', async ({ desk, house }) => {
  const { ask, wish } = desk
  const query = (more: Fields) =>
    `/availability?${new URLSearchParams({ locationId: wish.locationId, serviceId: wish.serviceId, ...more } as Record<string, string>)}`
  const free = async (more: Fields) =>
    businessAvailabilityShape.strict().parse((await ask('GET', query(more))).json)

  const day = { startDate: house.monday, endDate: house.monday }
  const before = await free(day)
  expect(before).toMatchObject({ days: [house.monday], limitExceeded: false })
  expect(before.professionals.map(({ firstname }) => firstname).sort()).toEqual(['Anna', 'Jonas'])
  const ten = { startTime: shown(wish.startTime), endTime: shown(wish.endTime) }
  expect(before.slots).toContainEqual({ ...ten, professionalIds: [house.anna.uid, house.jonas.uid] })
  await desk.book()
  const after = await free({ ...day, professionalId: house.anna.uid })
  expect(after.slots.map(({ startTime }) => startTime)).not.toContain(ten.startTime)
  expect(after.professionals.map(({ id }) => id)).toEqual([house.anna.uid])

  expect((await free({})).days[0]?.slice(0, 4)).toBe(house.today.slice(0, 4))
  expect(await free({ startDate: '2190-01-01', endDate: '2190-01-02' })).toMatchObject({
    days: [],
    slots: [],
    limitExceeded: true,
  })
  for (const more of [{ serviceId: '7' }, { locationId: randomUUID() }, { startDate: '5' }])
    expect((await ask('GET', query(more))).status, JSON.stringify(more)).toBe(422)
})

test('of fifty who want one time at once, one gets it', async ({ desk }) => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => desk.ask('POST', '', desk.wish)))
  const won = answers.filter(({ status }) => status === 201)
  for (const { json } of won) await desk.ask('DELETE', `/${(json as { id: string }).id}`)
  expect(won).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 422)).toHaveLength(49)
})

test('another’s booking, and all that belongs to it, is as one that does not exist', async ({ desk }) => {
  const id = await desk.book()
  const cookie = await signIn(stage.url, stage.other, stage.password)
  const other = dialect({ cookie, origin: stage.url })
  const seen = ({ status, text }: Answer) => ({ status, text })
  const [theirs] = businessListShape.parse((await other('GET', '?limit=1')).json).items
  const own = { ...desk.wish, ...{ serviceId: theirs?.serviceId, clientId: theirs?.clientId } }
  const doors: ((uid: string) => Promise<Answer>)[] = [
    (uid) => other('GET', `/${uid}`),
    (uid) => other('PUT', `/${uid}`, { status: 'cancelled' }),
    (uid) => other('DELETE', `/${uid}`),
  ]
  for (const door of doors) expect(seen(await door(id))).toEqual(seen(await door(randomUUID())))
  expect(seen(await other('GET', '/7'))).toEqual({ status: 404, text: '{"message":"Booking not found."}' })
  expect((await other('PUT', '/7', {})).status).toBe(422)
  const named = ['clientId', 'locationId', 'serviceId', 'personId'] as const
  for (const field of named) {
    const create = (uid: unknown) =>
      other('POST', '', { ...own, locationId: theirs?.locationId, personId: undefined, [field]: uid })
    expect(seen(await create(desk.wish[field])), field).toEqual(seen(await create(randomUUID())))
    const list = (uid: unknown) => other('GET', `?${field}=${uid}`)
    expect(seen(await list(desk.wish[field])), field).toEqual(seen(await list(randomUUID())))
  }
  expect((await desk.find(id)).status).toBe('confirmed')
})
