import { beforeAll, describe, expect, it } from 'vitest'
import * as eventsDoor from '@/app/api/marketplace/bookings/calendar/events/route'
import * as customerDoor from '@/app/api/marketplace/bookings/customer/[id]/route'
import * as merchantDoor from '@/app/api/marketplace/bookings/merchant/[id]/route'
import * as tokenDoor from '@/app/api/v1/my-profile/customers/[id]/token/route'
import { createApiKeySecret, storeApiKey } from '@/lib/auth/api-key'
import { prisma } from '@/lib/db/client'
import type { Role } from '@/lib/domain/actor'
import { addDays } from '@/lib/domain/local-time'
import { book } from '@/lib/engine/book'
import { find } from '@/lib/engine/find'
import { daysOf, type House, openHouse, visitor } from '@/lib/engine/test-house'
import type { CalendarEventsJson } from '@/lib/wire/marketplace-shapes'
import type { Handler } from './speak'

let house: House
let someDay: ReturnType<typeof daysOf>
beforeAll(async () => {
  house = await openHouse()
  someDay = daysOf(house)
})

/** A key of the house's; a staff key is Ada's. */
async function keyOf(role: Role, scopes: string[] = []): Promise<string> {
  const secret = createApiKeySecret()
  const id = await storeApiKey(prisma(), { profileId: house.profileId, name: role, role, secret })
  const staffId = role === 'staff' ? house.ada.id : null
  await prisma().apiKey.updateMany({ where: { profileId: house.profileId, id }, data: { staffId, scopes } })
  return secret
}

interface Asked {
  key?: string
  id?: number
  body?: object
  query?: string
}

async function ask(handler: Handler, method: string, { key, id, body, query = '' }: Asked) {
  const request = new Request(`http://127.0.0.1/api/marketplace/x${query}`, {
    method,
    headers: {
      ...(key && { authorization: `Bearer ${key}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  const response = await handler(request, { params: Promise.resolve(id ? { id: String(id) } : {}) })
  const text = await response.text()
  return { status: response.status, text, json: text ? JSON.parse(text) : undefined }
}

const rest = { merchant_note: 'Seen', cancellation_reason: '' }
const timesOf = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => ({
  from_date: startsAt.toISOString(),
  to_date: endsAt.toISOString(),
})

describe('what a role may do', () => {
  it.each([
    ['owner', 200],
    ['manager', 200],
    ['front_desk', 200],
    ['staff', 200],
    ['viewer', 403],
  ] as const)('a key of the role %s changes and cancels: %i', async (role, status) => {
    const booking = await book(house.owner, someDay())
    const key = await keyOf(role)
    const body = { ...rest, ...timesOf(booking) }
    const changed = await ask(merchantDoor.PATCH, 'PATCH', { key, id: booking.id, body })
    const cancelled = await ask(merchantDoor.DELETE, 'DELETE', { key, id: booking.id, body })
    expect([changed.status, cancelled.status]).toEqual([status, status])
    if (status === 200) expect([changed.text, cancelled.text]).toEqual(['', ''])
    else expect(changed.json).toEqual({ message: expect.stringContaining('viewer'), code: 'forbidden' })
    const { status: now } = await find(house.owner, booking.id)
    expect(now).toBe(status === 200 ? 'cancelled' : 'confirmed')
  })

  it('a key that is only for reading reads', async () => {
    const booking = await book(house.owner, someDay())
    const key = await keyOf('owner', ['bookings.read', 'setup.read'])
    const body = { ...rest, ...timesOf(booking) }
    expect((await ask(merchantDoor.PATCH, 'PATCH', { key, id: booking.id, body })).status).toBe(403)
    expect((await eventsFor(key)).bookings.length).toBeGreaterThan(0)
  })

  it('staff see, change and cancel what is in their own calendar, and nothing of a colleague’s', async () => {
    const date = someDay().date
    const [own, other] = [
      await book(house.owner, someDay({ date })),
      await book(house.owner, someDay({ date, staffId: house.ben.id, visitor: visitor('Bert Other') })),
    ]
    const block = { profileId: house.profileId, startsAt: own.endsAt, endsAt: addHour(own.endsAt) }
    for (const staffId of [house.ada.id, house.ben.id, null])
      await prisma().blockedTime.create({ data: { ...block, staffId, name: `Of ${staffId}` } })
    const key = await keyOf('staff')
    const seen = await eventsFor(key)
    const ids = seen.bookings.map(({ id }) => id)
    expect(ids).toContain(own.id)
    expect(ids).not.toContain(other.id)
    expect(seen.bookings.map(({ cost }) => cost)).toEqual(seen.bookings.map(() => null))
    expect(seen.blocked_times.map(({ name, employee_id }) => [name, employee_id])).toEqual([
      [`Of ${house.ada.id}`, house.ada.id],
      ['Of null', house.ada.id],
    ])
    const body = { ...rest, ...timesOf(other) }
    for (const [method, door] of [
      ['PATCH', merchantDoor.PATCH],
      ['DELETE', merchantDoor.DELETE],
    ] as const) {
      const missing = await ask(door, method, { key, id: 2_000_000_000, body })
      expect(missing.status).toBe(404)
      expect((await ask(door, method, { key, id: other.id, body })).text).toBe(missing.text)
    }
  })

  it('tokens are given by who may write customers', async () => {
    const { customerId } = await book(house.owner, someDay())
    for (const [role, status] of [
      ['front_desk', 200],
      ['staff', 403],
      ['viewer', 403],
    ] as const)
      for (const [method, door] of [
        ['POST', tokenDoor.POST],
        ['DELETE', tokenDoor.DELETE],
      ] as const) {
        const answer = await ask(door, method, { key: await keyOf(role), id: customerId ?? 0 })
        expect(answer.status, `${role} ${method}`).toBe(status)
      }
  })
})

describe('two sides', () => {
  it('a customer’s token opens nothing of the merchants’, and a merchant’s key nothing of the customers’', async () => {
    const booking = await book(house.owner, someDay({ visitor: visitor('Two Sides') }))
    const key = await keyOf('owner')
    const { json } = await ask(tokenDoor.POST, 'POST', { key, id: booking.customerId ?? 0 })
    const id = booking.id
    const body = { ...rest, ...timesOf(booking) }
    const refused = [
      await ask(merchantDoor.PATCH, 'PATCH', { key: json.token, id, body }),
      await ask(merchantDoor.DELETE, 'DELETE', { key: json.token, id, body }),
      await ask(eventsDoor.GET, 'GET', { key: json.token }),
      await ask(customerDoor.GET, 'GET', { key, id }),
      await ask(customerDoor.DELETE, 'DELETE', { key, id, body }),
    ]
    expect(refused.map(({ status, json: { code } }) => `${status} ${code}`)).toEqual(
      refused.map(() => '403 forbidden'),
    )
    expect((await ask(customerDoor.GET, 'GET', { key: json.token, id })).status).toBe(200)
    expect((await ask(customerDoor.GET, 'GET', { id })).status).toBe(401)
    expect((await ask(eventsDoor.GET, 'GET', {})).status).toBe(401)
  })
})

describe('a merchant’s change', () => {
  it('is made whole, or not at all', async () => {
    const key = await keyOf('owner')
    const [one, two] = [someDay(), someDay()]
    const [booking, taken] = [await book(house.owner, one), await book(house.owner, two)]
    const body = { merchant_note: 'Room with light', ...timesOf(taken) }
    const patch = (changes: object) =>
      ask(merchantDoor.PATCH, 'PATCH', { key, id: booking.id, body: { ...body, ...changes } })
    expect(await patch({})).toMatchObject({ status: 409, json: { code: 'slot_taken' } })
    const early = { from_date: `${one.date}T03:00:00Z`, to_date: `${one.date}T04:00:00Z` }
    expect(await patch(early)).toMatchObject({ status: 409, json: { code: 'outside_hours' } })
    expect(await find(house.owner, booking.id)).toMatchObject({ version: 1, startsAt: booking.startsAt })
    const next = { from_date: taken.endsAt.toISOString(), to_date: addHour(taken.endsAt).toISOString() }
    expect(await patch(next)).toMatchObject({ status: 200, text: '' })
    const moved = await find(house.owner, booking.id)
    expect(moved).toMatchObject({ startsAt: taken.endsAt, internalNote: 'Room with light' })
    expect((await patch({ ...next, merchant_note: '' })).status).toBe(200)
    expect((await find(house.owner, booking.id)).internalNote).toBe('')
  })

  it('of a stay goes by its dates', async () => {
    const key = await keyOf('owner')
    const stay = { serviceId: house.cabin.id, staffId: null, minute: null }
    const date = house.monday
    const booking = await book(house.owner, someDay({ ...stay, date, checkoutDate: addDays(date, 2) }))
    const body = {
      merchant_note: '',
      from_date: `${addDays(date, 1)}T14:00:00Z`,
      to_date: `${addDays(date, 4)}T09:00:00Z`,
    }
    expect((await ask(merchantDoor.PATCH, 'PATCH', { key, id: booking.id, body })).status).toBe(200)
    const moved = await find(house.owner, booking.id)
    expect((moved.endsAt.getTime() - moved.startsAt.getTime()) / 86_400_000).toBeGreaterThan(2.5)
    expect(moved.price).toBe(27_000)
  })
})

async function eventsFor(key: string): Promise<CalendarEventsJson> {
  const query = `?start=${house.monday}T00:00:00Z&end=${addDays(house.monday, 60)}T00:00:00Z`
  const { status, json } = await ask(eventsDoor.GET, 'GET', { key, query })
  expect(status).toBe(200)
  return json
}

const addHour = (date: Date) => new Date(date.getTime() + 3_600_000)
