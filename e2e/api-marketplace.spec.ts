import { expect } from '@playwright/test'
import { calendarEventsShape, customerBookingShape } from '@/lib/wire/marketplace-shapes'
import type { ServiceJson } from '@/lib/wire/profile-shapes'
import { type Fields, type ProfileApi, profileApi } from './api-client'
import { signIn } from './api-session'
import type { House } from './api-test'
import { newAddress } from './mails'
import {
  ask,
  at,
  type Headers,
  key,
  newCustomer,
  refusalIn,
  seen,
  slug,
  test,
  tokenFor,
} from './marketplace-api'
import { stage } from './stage'

const nobody = 2_147_483_000

test('a customer sees their booking, cancels it once, and may not when it is late', async ({
  api,
  house,
  booked,
}) => {
  const { booking, mine } = booked
  const path = `bookings/customer/${booking.id}`
  const answer = await ask('GET', path, mine)
  expect(answer.status).toBe(200)
  expect(customerBookingShape.strict().parse(answer.json)).toEqual({
    from_date: booking.starts_at,
    to_date: booking.ends_at,
    service_name: 'Classic massage',
    cancel_deadline: house.massage.cancel_deadline_hours,
    formatted_location: expect.stringContaining(', '),
    price: { amount: booking.price, currency: 'EUR', formatted: `€${(booking.price / 100).toFixed(2)}` },
    price_type: 'per_booking',
    merchant_name: house.settings.name,
    is_cancelled: false,
  })
  const body = { booking_id: booking.id, merchant_name: slug }
  for (const wrong of [
    undefined,
    '{',
    '[]',
    {},
    { booking_id: booking.id },
    { merchant_name: slug },
    { ...body, booking_id: String(booking.id) },
    { ...body, booking_id: booking.id + 1 },
    { ...body, merchant_name: 'music-school' },
    { ...body, merchant_name: 5 },
    { ...body, merchant_name: '\0' },
  ])
    expect(refusalIn(await ask('DELETE', path, mine, wrong)), JSON.stringify(wrong)).toMatchObject({
      status: 400,
      message: expect.stringMatching(/\w/),
    })
  const cancelled = await ask('DELETE', path, mine, body)
  expect([cancelled.status, cancelled.text]).toEqual([200, ''])
  expect(await api.find(booking.id)).toMatchObject({ status: 'cancelled', cancelled_by: 'visitor' })
  expect((await ask('GET', path, mine)).json).toMatchObject({ is_cancelled: true })
  expect(refusalIn(await ask('DELETE', path, mine, body))).toMatchObject({
    status: 409,
    code: 'invalid_transition',
  })
  const soon = await api.create(
    house.wish({
      booking_date: house.today,
      start_time: '23:59',
      override: true,
      visitor_email: newAddress(),
    }),
  )
  const late = await ask('DELETE', `bookings/customer/${soon.id}`, await tokenFor(api, soon.customer_id), {
    booking_id: soon.id,
    merchant_name: slug,
  })
  expect(refusalIn(late)).toMatchObject({ status: 409, code: 'deadline_passed' })
})

test('a merchant moves, notes and cancels; what is taken, outside or wrong is refused', async ({
  api,
  house,
  booked,
}) => {
  const { booking, mine } = booked
  const path = `bookings/merchant/${booking.id}`
  const body = {
    merchant_note: 'Client requested room with natural light',
    from_date: at(house, house.day(1), 15 * 60),
    to_date: at(house, house.day(1), 16 * 60),
  }
  const changed = await ask('PATCH', path, key, body)
  expect([changed.status, changed.text]).toEqual([200, ''])
  expect(await api.find(booking.id)).toMatchObject({
    booking_date: house.day(1),
    start_time: '15:00',
    internal_note: body.merchant_note,
  })
  expect((await ask('PATCH', path, key, { ...body, merchant_note: '' })).status).toBe(200)
  expect(await api.find(booking.id)).toMatchObject({ internal_note: '', start_time: '15:00' })
  const taken = await api.create(house.wish({ booking_date: house.day(1), start_time: '10:00' }))
  const refused: [string, Fields | string | undefined, number, string?][] = [
    ['taken', { ...body, from_date: taken.starts_at, to_date: taken.ends_at }, 409, 'slot_taken'],
    [
      'outside hours',
      { ...body, from_date: at(house, house.day(1), 1200), to_date: at(house, house.day(1), 1260) },
      409,
      'outside_hours',
    ],
    ['over', { ...body, from_date: '2020-03-02T09:00:00Z', to_date: '2020-03-02T10:00:00Z' }, 409],
    ['no body', undefined, 400],
    ['no JSON', '{', 400],
    ['no note', { ...body, merchant_note: undefined }, 400],
    ['a note that is none', { ...body, merchant_note: null }, 400],
    ['NUL', { ...body, merchant_note: 'a\0' }, 400],
    ['no start', { ...body, from_date: undefined }, 400],
    ['no zone', { ...body, from_date: '2027-03-15T14:00:00' }, 400],
    ['a number', { ...body, to_date: 1 }, 400],
    ['reversed', { ...body, from_date: body.to_date, to_date: body.from_date }, 400],
    ['nothing long', { ...body, to_date: body.from_date }, 400],
    ['years', { ...body, to_date: '2199-01-01T00:00:00Z' }, 400],
    ['seconds', { ...body, to_date: body.to_date.replace(':00.000Z', ':30Z') }, 400],
  ]
  for (const [name, wrong, status, code] of refused)
    expect(refusalIn(await ask('PATCH', path, key, wrong)), name).toMatchObject({
      status,
      ...(code && { code }),
    })
  for (const wrong of [undefined, {}, { cancellation_reason: null }, { cancellation_reason: 1 }, '"x"'])
    expect(refusalIn(await ask('DELETE', path, key, wrong)).status, JSON.stringify(wrong)).toBe(400)
  expect(await api.find(booking.id)).toMatchObject({ status: 'confirmed', start_time: '15:00' })
  const reason = 'Employee called in sick, unable to provide service'
  const cancelled = await ask('DELETE', path, key, { cancellation_reason: reason })
  expect([cancelled.status, cancelled.text]).toEqual([200, ''])
  const after = await api.find(booking.id)
  expect(after).toMatchObject({ status: 'cancelled', cancel_reason: reason, cancelled_by: 'owner' })
  expect((await ask('GET', `bookings/customer/${booking.id}`, mine)).json).toMatchObject({
    is_cancelled: true,
    cancelled_by_merchant_on: after.cancelled_at,
    cancellation_reason: reason,
  })
  expect((await ask('DELETE', path, key, { cancellation_reason: '' })).status).toBe(409)
  expect((await ask('PATCH', path, key, { ...body, from_date: taken.ends_at })).status).toBe(409)
})

test('the calendar holds what takes time between two instants: bookings, and blocked times', async ({
  api,
  house,
  booked,
}) => {
  const { booking } = booked
  const gone = await api.create(house.wish({ start_time: '12:00' }))
  await api.setStatus(gone.id, { status: 'cancelled' })
  const blocked = await api.send('POST', 'blocked-times', {
    body: {
      operator_id: house.anna.id,
      name: 'Lunch Break',
      icon: 'utensils',
      start_date: house.monday,
      end_date: house.monday,
      start_time: '13:00',
      end_time: '14:00',
    },
  })
  const block = (blocked.json as { blocked_time: { id: number; starts_at: string } }).blocked_time
  const events = async (start: string, end: string) => {
    const answer = await ask('GET', `bookings/calendar/events?${new URLSearchParams({ start, end })}`, key)
    expect(answer.status).toBe(200)
    return calendarEventsShape.strict().parse(answer.json)
  }
  const day = await events(at(house, house.monday, 0), at(house, house.monday, 1440))
  expect(day.bookings).toContainEqual({
    id: booking.id,
    from_date: booking.starts_at,
    to_date: booking.ends_at,
    customer_note: '',
    merchant_note: '',
    service_name: 'Classic massage',
    service_color: house.massage.color,
    service_duration: 60,
    price: expect.objectContaining({ amount: booking.price, currency: 'EUR' }),
    cost: expect.objectContaining({ amount: house.massage.cost }),
    first_name: 'Vera',
    last_name: 'Visitor',
    phone_number: '+49 30 1',
  })
  expect(day.bookings.map(({ id }) => id)).not.toContain(gone.id)
  expect(day.blocked_times).toContainEqual(
    expect.objectContaining({ id: block.id, employee_id: house.anna.id, all_day: false, icon: 'utensils' }),
  )
  // Half-open: what ends when the range begins is not in it, what begins a minute before its end is.
  const idsIn = async (start: string, end: string) => (await events(start, end)).bookings.map(({ id }) => id)
  expect(await idsIn(booking.ends_at, at(house, house.monday, 1440))).not.toContain(booking.id)
  expect(await idsIn(at(house, house.monday, 0), at(house, house.monday, 601))).toContain(booking.id)
  expect(await idsIn(at(house, house.monday, 0), at(house, house.monday, 600))).not.toContain(booking.id)
  const [start, end] = ['2027-03-01T00:00:00Z', '2027-03-31T23:59:59Z']
  for (const query of [
    {},
    { start },
    { end },
    { start: end, end: start },
    { start, end: start },
    { start: '2027-03-01', end },
    { start: 'x', end },
    { start: '', end },
    { start, end: '2028-03-31T23:59:59Z' },
    { start: '2027-02-30T00:00:00Z', end },
    { start: '\0', end },
  ])
    expect(
      refusalIn(
        await ask('GET', `bookings/calendar/events?${new URLSearchParams(query as Fields as never)}`, key),
      ),
      JSON.stringify(query),
    ).toMatchObject({ status: 400, code: 'validation_failed' })
  await api.send('DELETE', `blocked-times/${block.id}`)
})

test('a class of three: fifty come at once, three get in; they leave one by one', async ({ api, house }) => {
  test.slow()
  const service = await classService(api, house)
  const first = await api.create(
    house.wish({ product_id: service.id, start_time: '09:00', visitor_email: newAddress() }),
  )
  const customers = await Promise.all(
    Array.from({ length: 50 }, (_, index) => newCustomer(api, `Guest ${index}`)),
  )
  const join = (who: Headers) =>
    ask('POST', 'bookings/customer', who, { merchant_name: slug, booking_id: first.id, customer_note: 'Hi' })
  const answers = await Promise.all(customers.map(join))
  const inside = customers.filter((_, index) => answers[index]?.status === 201)
  expect(inside).toHaveLength(2)
  for (const answer of answers.filter(({ status }) => status !== 201))
    expect(refusalIn(answer)).toMatchObject({ status: 409, code: 'capacity_reached' })
  const joined = answers.find(({ status }) => status === 201)
  expect(joined?.headers.get('location')).toBe(`/api/marketplace/bookings/customer/${first.id}`)
  expect(joined?.json).toMatchObject({ id: first.id, price_type: 'per_person', is_cancelled: false })
  const path = `bookings/customer/${first.id}`
  const numbers = async (who: Headers) => {
    const { current_participants, min_participants, max_participants, is_cancelled } = customerBookingShape
      .strict()
      .parse((await ask('GET', path, who)).json)
    return [current_participants, min_participants, max_participants, is_cancelled]
  }
  const [one, two] = inside as [Headers, Headers]
  expect(await numbers(one)).toEqual([3, 2, 3, false])
  expect(refusalIn(await join(one))).toMatchObject({ status: 409 })
  const leave = (who: Headers) => ask('DELETE', path, who, { booking_id: first.id, merchant_name: slug })
  expect((await leave(one)).status).toBe(200)
  expect(await numbers(one)).toEqual([2, 2, 3, true])
  expect(await numbers(two)).toEqual([2, 2, 3, false])
  expect((await leave(one)).status).toBe(409)
  const other = await Promise.all([join(customers[0] as Headers), join(customers[1] as Headers)])
  expect(other.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(1)
  expect(refusalIn(await ask('GET', path, await newCustomer(api, 'Stranger'))).status).toBe(404)
  await api.send('PATCH', `services/${service.id}`, { body: { archived: true } })
})

test('a customer books what is offered, as themselves', async ({ api, house }) => {
  const mine = await newCustomer(api, 'Paula Plan')
  const body = {
    merchant_name: slug,
    service_id: house.massage.id,
    employee_id: house.anna.id,
    from_date: at(house, house.monday, 900),
    to_date: at(house, house.monday, 960),
  }
  const book = (changes: Fields = {}) => ask('POST', 'bookings/customer', mine, { ...body, ...changes })
  const made = await book()
  expect(made.status).toBe(201)
  const { id, ...shown } = made.json as Fields
  expect((await ask('GET', `bookings/customer/${id}`, mine)).json).toEqual(shown)
  expect(await api.find(id as number)).toMatchObject({ visitor_name: 'Paula Plan', source: 'visitor' })
  const refused: [Fields, number][] = [
    [{}, 409],
    [{ from_date: at(house, house.monday, 100), to_date: undefined }, 409],
    [{ from_date: '2020-01-01T09:00:00Z', to_date: undefined }, 409],
    [{ to_date: at(house, house.monday, 990) }, 400],
    [{ service_id: undefined }, 400],
    [{ service_id: nobody }, 400],
    [{ service_id: 'x' }, 400],
    [{ from_date: undefined }, 400],
    [{ from_date: 'soon' }, 400],
    [{ merchant_name: 'music-school' }, 400],
    [{ merchant_name: undefined }, 400],
    [{ booking_id: 1 }, 400],
    [{ customer_note: 'x'.repeat(5001) }, 400],
    [{ answers: [] }, 400],
  ]
  for (const [changes, status] of refused)
    expect(refusalIn(await book(changes)).status, JSON.stringify(changes)).toBe(status)
  const noClass = { merchant_name: slug, booking_id: id }
  expect(refusalIn(await ask('POST', 'bookings/customer', mine, noClass)).status).toBe(404)
  await api.send('DELETE', `bookings/${id}`)
})

test('another business’s bookings, and another customer’s, are as ones that do not exist', async ({
  api,
  booked,
}) => {
  const { booking } = booked
  const cookie = await signIn(stage.url, stage.other, stage.password)
  const other = profileApi(stage.url, { cookie, origin: stage.url })
  const merchant = { cookie, origin: stage.url }
  const { customers } = (await other.get('customers', { limit: 1 })).json as { customers: { id: number }[] }
  const theirs = await tokenFor(other, customers[0]?.id ?? 0)
  const stranger = await newCustomer(api, 'Stranger')
  const change = { merchant_note: 'Mine', from_date: booking.starts_at, to_date: booking.ends_at }
  const doors: [string, string, Headers, ((id: number) => Fields)?][] = [
    ['PATCH', 'merchant', merchant, () => change],
    ['DELETE', 'merchant', merchant, () => ({ cancellation_reason: '' })],
    ['GET', 'customer', theirs],
    ['DELETE', 'customer', theirs, (id) => ({ booking_id: id, merchant_name: slug })],
    ['DELETE', 'customer', theirs, (id) => ({ booking_id: id, merchant_name: 'music-school' })],
    ['DELETE', 'customer', theirs, () => ({ booking_id: booking.id, merchant_name: slug })],
    ['GET', 'customer', stranger],
    ['DELETE', 'customer', stranger, (id) => ({ booking_id: id, merchant_name: slug })],
  ]
  for (const [method, side, who, body] of doors) {
    const asked = async (id: number) => seen(await ask(method, `bookings/${side}/${id}`, who, body?.(id)))
    const answer = await asked(booking.id)
    if (body?.(1).booking_id !== booking.id) expect(answer, `${method} ${side}`).toEqual(await asked(nobody))
    expect([400, 404], `${method} ${side}`).toContain(answer.status)
  }
  const join = async (who: Headers, id: number, name: string) =>
    seen(await ask('POST', 'bookings/customer', who, { merchant_name: name, booking_id: id }))
  const { slug: own } = ((await other.get('settings')).json as { settings: { slug: string } }).settings
  expect(await join(theirs, booking.id, own)).toEqual(await join(theirs, nobody, own))
  for (const id of ['0', 'x', '1e3', '99999999999', '%00'])
    expect((await ask('GET', `bookings/customer/${id}`, stranger)).status, id).toBe(404)
  expect(await api.find(booking.id)).toEqual(booking)
})

test('who comes in by what: nobody, a stranger, the wrong side, and a token that was taken back', async ({
  api,
  booked,
}) => {
  const { booking, mine } = booked
  const sides: [string, string, Headers][] = [
    ['GET', `bookings/customer/${booking.id}`, key],
    ['POST', 'bookings/customer', key],
    ['PATCH', `bookings/merchant/${booking.id}`, mine],
    ['GET', 'bookings/calendar/events', mine],
  ]
  for (const [method, path, wrongSide] of sides) {
    const body = method === 'GET' ? undefined : {}
    const none: Headers[] = [{}, { authorization: 'Bearer cu_live_1-1-1-xxxxxxxxxxxxxxxxxxxxxx' }]
    for (const headers of none)
      expect(refusalIn(await ask(method, path, headers, body)), path).toMatchObject({
        status: 401,
        code: 'unauthenticated',
      })
    expect(refusalIn(await ask(method, path, wrongSide, body)), path).toMatchObject({ status: 403 })
  }
  const path = `bookings/customer/${booking.id}`
  for (const method of ['PUT', 'PATCH']) {
    const answer = await ask(method, path, mine, {})
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, DELETE, HEAD, OPTIONS'])
  }
  expect(refusalIn(await ask('GET', 'bookings', key)).status).toBe(404)
  const twice = await tokenFor(api, booking.customer_id)
  expect(twice).toEqual(mine)
  await api.send('DELETE', `customers/${booking.customer_id}/token`)
  expect((await ask('GET', path, mine)).status).toBe(401)
  expect((await ask('GET', path, await tokenFor(api, booking.customer_id))).status).toBe(200)
})

/** A class of three that needs two, with Anna. */
async function classService(api: ProfileApi, { anna }: House): Promise<ServiceJson> {
  const { json } = await api.send('POST', 'services', {
    body: {
      kind: 'group',
      name: `Pottery ${newAddress().slice(5, 13)}`,
      duration_minutes: 60,
      capacity_min: 2,
      capacity_max: 3,
      price: 4000,
      price_type: 'per_person',
      operator_ids: [anna.id],
    },
  })
  return (json as { service: ServiceJson }).service
}
