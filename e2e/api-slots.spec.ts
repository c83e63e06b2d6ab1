import { expect } from '@playwright/test'
import { fixedTimeShape } from '@/lib/wire/profile-time-slot'
import {
  type SlotsBookingJson,
  slotsBookingShape,
  slotsCustomerShape,
  timeSlotShape,
} from '@/lib/wire/slots-shapes'
import { type Answer, answerOf, type Fields, type Method, refusalIn } from './api-client'
import { signIn } from './api-session'
import { dataOf, dialect, newEmail, refused, test } from './slots-desk'
import { stage } from './stage'

test('the examples of the document, one after the other', async ({
  desk: { ask, serviceId, slot, date },
}) => {
  const slots = dataOf(await ask('GET', `time-slots?service_id=${serviceId}&page=1&page_size=10`))
  const page = { current_page: 1, total_pages: 1, total_count: 1, page_size: 10 }
  expect(slots).toEqual({ time_slots: [slot], pagination: page })

  const jane = { name: 'Jane Doe', email: newEmail(), phone: '+12025550185' }
  const answer = await ask('POST', 'bookings', {
    date,
    time_slot_id: slot.id,
    customer_name: jane.name,
    customer_email: jane.email,
    customer_phone: jane.phone,
    message: 'First-time client consultation',
  })
  const booking = slotsBookingShape.strict().parse(dataOf(answer, 201))
  const second = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  const times = { created_at: second, updated_at: second }
  expect(booking).toEqual({
    id: expect.any(Number),
    service_id: serviceId,
    date,
    time_slot_id: slot.id,
    status: 'pending',
    message: 'First-time client consultation',
    ...times,
    customer: { id: expect.any(Number), ...jane, ...times },
  })
  const list = await ask('GET', `bookings?service_id=${serviceId}&page=1&page_size=10`)
  expect(dataOf(list)).toEqual({ bookings: [booking], pagination: page })
  const path = `bookings/${booking.id}`
  expect(dataOf(await ask('GET', path))).toEqual(booking)

  const message = 'First-time client consultation - confirmed by phone'
  const confirmed = { ...booking, status: 'confirmed', message, updated_at: second }
  expect(dataOf(await ask('PATCH', path, { status: 'confirmed', message }))).toEqual(confirmed)
  const because = { status: 'cancelled', cancel_reason: 'Customer requested cancellation' }
  expect(dataOf(await ask('PATCH', path, because))).toEqual({ ...confirmed, ...because })

  const customer = slotsCustomerShape.strict().parse(dataOf(await ask('GET', `${path}/customer`)))
  expect(customer).toEqual(booking.customer)
  const smith = { name: 'Jane Smith', email: newEmail() }
  const changed = { ...customer, ...smith, updated_at: second }
  expect(dataOf(await ask('PATCH', `${path}/customer`, smith))).toEqual(changed)
  expect(dataOf(await ask('GET', `${path}/customer`))).toEqual(changed)

  expect(dataOf(await ask('DELETE', path))).toBe('ok')
  expect(refused(await ask('GET', path))).toEqual([404, 'booking not found'])
  expect(refused(await ask('DELETE', path))).toEqual([404, 'booking not found'])
})

test('of fifty who book one slot at once three get it; who is in it is in it once', async ({
  desk: { ask, slot, date, book, serviceId },
}) => {
  const own = newEmail()
  await book({ date, customer_email: own, customer_name: 'Ann' })
  const again = { date, time_slot_id: slot.id, customer_email: own.toUpperCase() }
  expect(refused(await ask('POST', 'bookings', again))).toEqual([400, 'duplicate booking'])
  const [named] = await ask('GET', `bookings?service_id=${serviceId}&page=1&page_size=1`).then(
    (answer) => (dataOf(answer) as { bookings: SlotsBookingJson[] }).bookings,
  )
  await ask('DELETE', `bookings/${named?.id}`)

  const wishes = Array.from({ length: 50 }, () => ({
    date,
    time_slot_id: slot.id,
    customer_email: newEmail(),
  }))
  const answers = await Promise.all(wishes.map((wish) => ask('POST', 'bookings', wish)))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(3)
  const losers = answers.filter(({ status }) => status !== 201).map(refused)
  expect(losers).toEqual(Array(47).fill([400, 'time slot is full']))
  const left = await ask('GET', `time-slots/${slot.id}?date=${date}`)
  expect(dataOf(left)).toEqual({
    ...slot,
    start_time: `${date} 10:00:00`,
    end_time: `${date} 11:00:00`,
    available: 0,
  })
})

test('the same bookings stand in the owner’s diary, and what is booked there at a slot’s time is in it', async ({
  desk: { ask, serviceId, slot, date, book },
  api,
  house,
}) => {
  const first = await book({ customer_name: 'Ann' })
  const seen = await api.find(first.id)
  expect([seen.product_id, seen.booking_date, seen.start_time, seen.status, seen.visitor_name]).toEqual([
    serviceId,
    date,
    '10:00',
    'pending',
    'Ann',
  ])
  const wish = house.wish({ product_id: serviceId, operator_id: null, visitor_name: 'Bea' })
  const { id } = await api.create(wish)
  const find = async (of: number) => dataOf(await ask('GET', `bookings/${of}`)) as SlotsBookingJson
  expect(await find(id)).toMatchObject({ time_slot_id: slot.id, status: 'confirmed', date })
  const half = house.wish({ product_id: serviceId, operator_id: null, start_time: '10:30' })
  const between = await api.refused(half)
  expect([between.status, between.code]).toEqual([409, 'slot_taken'])

  await api.setStatus(id, { status: 'completed' })
  expect(await find(id)).toMatchObject({ status: 'confirmed' })
  expect(dataOf(await ask('PATCH', `bookings/${id}`, { status: 'confirmed' }))).toEqual(await find(id))
  await api.setStatus(id, { status: 'cancelled', no_show: true })
  expect(await find(id)).toMatchObject({ status: 'cancelled', cancel_reason: '' })

  await api.move(first.id, { start_time: '12:00' })
  expect(await find(first.id)).toMatchObject({ time_slot_id: null, date })
  const next = house.day(7)
  await api.move(first.id, { start_time: '10:00' })
  expect(dataOf(await ask('PATCH', `bookings/${first.id}`, { date: next }))).toMatchObject({
    date: next,
    time_slot_id: slot.id,
  })
  const tuesday = await ask('PATCH', `bookings/${first.id}`, { date: house.day(8) })
  expect(refused(tuesday)).toEqual([400, 'date: this time slot is not on that day of the week'])
})

test('time slots are added, changed and taken out of the offer', async ({
  desk: { ask, serviceId, slot, date, book },
}) => {
  const evening = {
    service_id: serviceId,
    days_of_week: [5, 0],
    start_time: '2023-01-01 17:00:00',
    end_time: '2023-01-01 18:30:00',
  }
  const added = timeSlotShape.strict().parse(dataOf(await ask('POST', 'time-slots', evening), 201))
  expect(added).toMatchObject({ ...evening, day_of_week: 5, max_bookings: 1 })
  const path = `time-slots/${added.id}`
  expect(dataOf(await ask('PATCH', path, { max_bookings: 4, end_time: '18:00' }))).toMatchObject({
    end_time: '2023-01-01 18:00:00',
    max_bookings: 4,
  })
  expect(refused(await ask('POST', 'time-slots', { ...evening, end_time: '18:00' }))).toEqual([
    400,
    'start_time: this service has a time slot at that time already',
  ])
  const { id } = await book()
  expect(refused(await ask('PATCH', `time-slots/${slot.id}`, { start_time: '09:00' }))[0]).toBe(400)
  for (const each of [path, `time-slots/${slot.id}`]) expect(dataOf(await ask('DELETE', each))).toBe('ok')
  expect(refused(await ask('GET', path))).toEqual([404, 'time slot not found'])
  expect(dataOf(await ask('GET', `bookings/${id}`))).toMatchObject({ time_slot_id: slot.id })
  expect(refused(await ask('POST', 'bookings', { date, time_slot_id: slot.id }))).toEqual([
    404,
    'time slot not found',
  ])
})

test('the native API has the same time slots as its services’ fixed times', async ({
  desk: { ask, serviceId, slot },
  api,
}) => {
  const path = `services/${serviceId}/time-slots`
  const clock = async () => ((await api.get('bookings/poll')).json as { ts: number }).ts
  const fixedTime = ({ status, json, text }: Answer, expected = 200) => {
    expect(status, text).toBe(expected)
    return fixedTimeShape.strict().parse((json as { time_slot: unknown }).time_slot)
  }
  const before = await clock()
  const body = { weekdays: [7, 2], start_time: '22:00', end_time: '24:00', capacity: 2 }
  const added = fixedTime(await api.send('POST', path, { body }), 201)
  expect(added).toMatchObject({ ...body, weekdays: [2, 7], product_id: serviceId })
  expect(await clock()).toBeGreaterThan(before)
  const shown = dataOf(await ask('GET', `time-slots/${added.id}`))
  expect(shown).toMatchObject({ days_of_week: [2, 0], end_time: '2023-01-02 00:00:00', max_bookings: 2 })
  expect(fixedTime(await api.send('PATCH', `${path}/${added.id}`, { body: { capacity: 5 } })).capacity).toBe(
    5,
  )
  const all = (await api.get(path)).json as { time_slots: { id: number }[] }
  expect(all.time_slots.map(({ id }) => id)).toEqual([slot.id, added.id])

  const bad: [string, Fields, string][] = [
    ['POST', { ...body, weekdays: [8] }, '/weekdays/0'],
    ['POST', { ...body, weekdays: [2, 2] }, '/weekdays'],
    ['POST', { ...body, start_time: '25:00' }, '/start_time'],
    ['POST', { ...body, end_time: '21:00' }, '/end_time'],
    ['POST', { ...body, weekdays: [2] }, '/start_time'],
    ['PATCH', { capacity: 0 }, '/capacity'],
  ]
  for (const [method, wrong, pointer] of bad) {
    const to = method === 'POST' ? path : `${path}/${added.id}`
    const refusal = refusalIn(await api.send(method as Method, to, { body: wrong }))
    expect([refusal.status, refusal.errors[0]?.pointer], JSON.stringify(wrong)).toEqual([422, pointer])
  }
  const elsewhere = `services/${serviceId - 1}/time-slots/${added.id}`
  expect((await api.send('DELETE', elsewhere)).status).toBe(404)
  expect((await api.send('DELETE', `${path}/${added.id}`)).status).toBe(200)
  expect((await api.get(`${path}/${added.id}`)).status).toBe(404)
})

test('bad values are refused in the words of the dialect', async ({
  desk: { ask, serviceId, slot, date, book },
}) => {
  const { id } = await book()
  const bad: [Method, string, unknown, number, RegExp][] = [
    [
      'GET',
      'bookings',
      undefined,
      400,
      /^service_id: is required; page: is required; page_size: is required$/,
    ],
    ['GET', `bookings?service_id=${serviceId}&page=0&page_size=10`, undefined, 400, /^page: /],
    ['GET', `bookings?service_id=${serviceId}&page=1&page_size=101`, undefined, 400, /^page_size: /],
    ['GET', `bookings?service_id=x&page=1&page_size=10`, undefined, 400, /^service_id: /],
    ['GET', `time-slots?service_id=${serviceId}&page=1`, undefined, 400, /^page_size: is required$/],
    ['POST', 'bookings', {}, 400, /^date: is required; time_slot_id: is required$/],
    ['POST', 'bookings', { date: '2027-02-30', time_slot_id: slot.id }, 400, /^date: /],
    ['POST', 'bookings', { date, time_slot_id: '1' }, 400, /^time_slot_id: /],
    ['POST', 'bookings', { date, time_slot_id: 9_999_999_999 }, 400, /^time_slot_id: /],
    ['POST', 'bookings', { date, time_slot_id: slot.id, customer_email: 'jane' }, 400, /^customer_email: /],
    [
      'POST',
      'bookings',
      { date, time_slot_id: slot.id, customer_phone: '0171 555' },
      400,
      /^customer_phone: /,
    ],
    ['POST', 'bookings', { date, time_slot_id: slot.id, customer_phone: '+1202' }, 400, /^customer_phone: /],
    ['POST', 'bookings', { date, time_slot_id: slot.id, message: 'a\0b' }, 400, /^message: /],
    ['POST', 'bookings', { date: '2020-01-06', time_slot_id: slot.id }, 400, /^this time is too soon$/],
    ['POST', 'bookings', '{', 400, /^the body is not valid JSON$/],
    ['PATCH', `bookings/${id}`, { status: 'cancelled' }, 400, /^cancel_reason: is required/],
    ['PATCH', `bookings/${id}`, { status: 'completed' }, 400, /^status: /],
    ['PATCH', `bookings/${id}`, { cancel_reason: 'Why not' }, 400, /^cancel_reason: /],
    ['PATCH', `bookings/${id}/customer`, { name: '' }, 400, /^name: /],
    ['PATCH', `bookings/${id}/customer`, { phone: '12' }, 400, /^phone: /],
    ['PUT', `bookings/${id}`, {}, 405, /^PUT is not possible here$/],
    ['GET', 'bookings/0', undefined, 404, /^booking not found$/],
    ['GET', 'bookings/99999999999', undefined, 404, /^booking not found$/],
    ['PATCH', 'bookings/x', { message: '' }, 404, /^booking not found$/],
    ['GET', 'nothing', undefined, 404, /./],
    [
      'POST',
      'time-slots',
      { service_id: serviceId },
      400,
      /^start_time: is required; end_time: is required$/,
    ],
    [
      'PATCH',
      `time-slots/${slot.id}`,
      { end_time: '09:00' },
      400,
      /^end_time: must be later than the start$/,
    ],
    ['PATCH', `time-slots/${slot.id}`, { max_bookings: 0 }, 400, /^max_bookings: /],
  ]
  for (const [method, path, body, status, words] of bad) {
    const [is, error] = refused(await ask(method, path, body))
    expect(error, `${method} ${path} ${JSON.stringify(body)}`).toMatch(words)
    expect(is).toBe(status)
  }
  const nobody = dialect({})
  expect(refused(await nobody('GET', `bookings/${id}`))[0]).toBe(401)
  const typed = await fetch(`${stage.url}/api/slots/v1/bookings`, {
    method: 'POST',
    headers: { authorization: `Bearer ${stage.apiKey}`, 'content-type': 'text/plain' },
    body: '{}',
  })
  expect(refused(await answerOf(typed))[0]).toBe(415)
})

test('another’s bookings and slots are answered, byte for byte, as ones that do not exist', async ({
  desk: { ask, serviceId, slot, date, book },
}) => {
  const booking = await book()
  const cookie = await signIn(stage.url, stage.other, stage.password)
  const other = dialect({ cookie, origin: stage.url })
  const none = 2_147_483_000
  const doors: ((booking: number, slot: number, service: number) => [Method, string, unknown?])[] = [
    (of) => ['GET', `bookings/${of}`],
    (of) => ['PATCH', `bookings/${of}`, { message: 'Mine' }],
    (of) => ['PATCH', `bookings/${of}`, { date: '2027-01-05', status: 'confirmed' }],
    (of) => ['DELETE', `bookings/${of}`],
    (of) => ['GET', `bookings/${of}/customer`],
    (of) => ['PATCH', `bookings/${of}/customer`, { name: 'Mine' }],
    (_, of) => ['GET', `time-slots/${of}`],
    (_, of) => ['GET', `time-slots/${of}?date=${date}`],
    (_, of) => ['PATCH', `time-slots/${of}`, { max_bookings: 9 }],
    (_, of) => ['DELETE', `time-slots/${of}`],
    (_, of) => ['POST', 'bookings', { date, time_slot_id: of }],
    (_, __, of) => ['GET', `bookings?service_id=${of}&page=1&page_size=10`],
    (_, __, of) => ['GET', `time-slots?service_id=${of}&page=1&page_size=10&date=${date}`],
    (_, __, of) => [
      'POST',
      'time-slots',
      { service_id: of, day_of_week: 2, start_time: '08:00', end_time: '09:00' },
    ],
  ]
  for (const door of doors) {
    const [theirs, missing] = await Promise.all([
      other(...door(booking.id, slot.id, serviceId)),
      other(...door(none, none, none)),
    ])
    expect([theirs.status, theirs.text], door.toString()).toEqual([missing.status, missing.text])
  }
  expect(dataOf(await ask('GET', `bookings/${booking.id}`))).toEqual(booking)
  expect(dataOf(await ask('GET', `time-slots/${slot.id}`))).toEqual(slot)
})
