import { expect } from '@playwright/test'
import { z } from 'zod'
import { errorShape } from '@/lib/wire/profile-shapes'
import { holdShape, publicBookingShape, publicPageShape, publicSlotShape } from '@/lib/wire/public-shapes'
import { answerOf, type Fields, profileApi } from './api-client'
import { signIn } from './api-session'
import { test } from './api-test'
import { linkFor, newAddress } from './mails'
import { stage } from './stage'

/** The public API as anybody sees it: no credential of any kind. */
const base = () => `${stage.url}/api/v1/public/lindenhof`

async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(path.startsWith('http') ? path : `${base()}${path}`, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  return answerOf(response)
}

const pointersOf = (json: unknown) => errorShape.parse(json).error.errors.map(({ pointer }) => pointer)
const hold = async (body: Fields) => {
  const { status, json } = await ask('POST', '/holds', body)
  expect(status).toBe(201)
  return z.object({ success: z.literal(true), hold: holdShape.strict() }).parse(json).hold
}

test('what a business shows is what everybody may know, and nothing more', async () => {
  const { status, json, headers } = await ask('GET', '')
  expect(status).toBe(200)
  const { profile } = z.object({ profile: publicPageShape.strict() }).parse(json)
  expect(profile).toMatchObject({ slug: 'lindenhof', timezone: 'Europe/Berlin', auto_confirm: true })
  expect(profile.services.map(({ name }) => name)).toContain('Classic massage')
  expect(JSON.stringify(json)).not.toMatch(/"cost"|buffer|internal|@/)
  expect(headers.get('access-control-allow-origin')).toBe('*')
  const asked = await ask('OPTIONS', '/bookings')
  expect([asked.status, asked.headers.get('access-control-allow-methods')]).toEqual([204, 'POST, OPTIONS'])
})

test('an address that is none, and a page that was taken down, answer alike', async ({ api }) => {
  const nowhere = await ask('GET', `${stage.url}/api/v1/public/nobody-at-all`)
  await api.send('PATCH', 'settings', { body: { public_page: false } })
  const hidden = await ask('GET', '')
  const page = await fetch(`${stage.url}/lindenhof`)
  await api.send('PATCH', 'settings', { body: { public_page: true } })
  const bare = (text: string) => text.replace(/req_[\w-]+/, '')
  expect([nowhere.status, bare(nowhere.text)]).toEqual([hidden.status, bare(hidden.text)])
  expect([hidden.status, page.status]).toEqual([404, 404])
})

test('an address that is the product’s own cannot be a business’s', async ({ api }) => {
  for (const slug of ['calendar', 'api', 'b']) {
    const refused = await api.send('PATCH', 'settings', { body: { slug } })
    expect([refused.status, errorShape.parse(refused.json).error.errors[0]]).toMatchObject([
      422,
      { pointer: '/slug', code: 'reserved' },
    ])
  }
})

test('a time is kept by one visitor, seen by the owner as being booked, and given back', async ({
  api,
  house,
}) => {
  const wish = { product_id: house.massage.id, operator_id: house.anna.id, booking_date: house.monday }
  const poll = async () => (await api.get('bookings/poll')).text
  const before = await poll()
  const kept = await hold({ ...wish, start_time: '10:00' })
  expect(kept).toMatchObject({ operator_id: house.anna.id, price: 6900, currency: 'eur' })
  expect(kept.expires_in).toBeGreaterThan(295)
  expect(await poll()).not.toBe(before)
  const { json: grid } = await api.get('bookings/grid', { date_from: house.monday, date_to: house.monday })
  expect((grid as { bookings: unknown[] }).bookings).toMatchObject([
    { visitor_name: '', status: 'pending', source: 'visitor' },
  ])
  const list = await api.get('bookings', { date_from: house.monday, date_to: house.monday })
  expect(list.json).toMatchObject({ bookings: [], total: 0 })

  const late = await ask('POST', '/holds', { ...wish, start_time: '10:15' })
  const { code, conflicts, suggestions } = errorShape.parse(late.json).error
  expect([late.status, code, conflicts, suggestions.length]).toEqual([409, 'slot_taken', [], 3])
  const moved = await hold({ ...wish, start_time: '10:15', replaces: kept.token })
  for (const token of [kept.token, moved.token, 'nonsense'])
    expect((await ask('DELETE', `/holds/${token}`)).status).toBe(204)
  const { json } = await ask(
    'GET',
    `/availability?product_id=${house.massage.id}&date_from=${house.monday}&date_to=${house.monday}`,
  )
  const { slots } = z.object({ slots: z.array(publicSlotShape.strict()) }).parse(json)
  expect(slots.map(({ start_time }) => start_time)).toContain('10:00')
})

test('a booking needs a name, an address and what the service asks; whoever is signed in does not matter', async ({
  api,
  house,
}) => {
  const question = { id: 'q1', label: 'Any allergies?', type: 'text', required: true, options: [] }
  await api.send('PATCH', `services/${house.physio.id}`, { body: { questions: [question] } })
  const wish = { product_id: house.physio.id, booking_date: house.monday, start_time: '09:00' }
  const wrong = { visitor_name: ' ', visitor_email: 'no address', visitor_phone: 'call me' }
  const empty = await ask('POST', '/bookings', { ...wish, ...wrong })
  expect([empty.status, pointersOf(empty.json)]).toEqual([
    422,
    ['/visitor_name', '/visitor_email', '/visitor_phone'],
  ])
  const email = newAddress()
  const typed = { ...wish, visitor_name: '<b>Vera</b> =1+1', visitor_email: email }
  const unanswered = await ask('POST', '/bookings', typed)
  expect([unanswered.status, pointersOf(unanswered.json)]).toEqual([422, ['/answers/q1']])

  const cookie = await signIn(stage.url, stage.other, stage.password)
  const body = { ...typed, answers: { q1: 'Nuts' }, locale: 'de' }
  const sent = await ask('POST', '/bookings', body, { cookie, origin: 'https://elsewhere.example' })
  expect(sent.status).toBe(201)
  const { booking } = z.object({ booking: publicBookingShape.strict() }).parse(sent.json)
  expect(booking).toMatchObject({ status: 'confirmed', start_time: '09:00', price: 4500 })
  expect(await linkFor(email)).toBe(booking.manage_url)
  const { json } = await api.get('bookings', { search: email, date_from: house.today })
  const [found] = (json as { bookings: { id: number }[] }).bookings
  expect(found).toMatchObject({
    visitor_name: '<b>Vera</b> =1+1',
    source: 'visitor',
    answers: [{ id: 'q1', label: 'Any allergies?', answer: 'Nuts' }],
  })
  await api.send('DELETE', `bookings/${found?.id}`)
  await api.send('PATCH', `services/${house.physio.id}`, { body: { questions: [] } })
})

test('who fills in what no person sees is told that it worked, and nothing is booked', async ({
  api,
  house,
}) => {
  const email = newAddress()
  const sent = await ask('POST', '/bookings', {
    product_id: house.massage.id,
    booking_date: house.monday,
    start_time: '10:00',
    visitor_name: 'Spam',
    visitor_email: email,
    website: 'https://spam.example',
  })
  expect([sent.status, (sent.json as { booking: Fields }).booking.manage_url]).toEqual([201, null])
  expect((await api.get('bookings', { search: email, date_from: house.today })).json).toMatchObject({
    total: 0,
  })
})

test('wrong values are refused at their fields, and what belongs to another business is not there', async ({
  house,
}) => {
  const other = profileApi(stage.url, { cookie: await signIn(stage.url, stage.other, stage.password) })
  const { json } = await other.get('services')
  const [foreign] = (json as { services: { id: number }[] }).services
  const wish = { product_id: house.massage.id, booking_date: house.monday, start_time: '10:00' }
  for (const [body, pointer] of [
    [{ ...wish, product_id: foreign?.id }, '/product_id'],
    [{ ...wish, product_id: 2_000_000_000 }, '/product_id'],
    [{ ...wish, booking_date: '2026-02-30' }, '/booking_date'],
    [{ ...wish, start_time: '25:00' }, '/start_time'],
    [{ ...wish, start_time: null }, '/start_time'],
    [{ ...wish, operator_id: 'Anna' }, '/operator_id'],
    [{ ...wish, operator_id: 2_000_000_000 }, '/operator_id'],
    [{ product_id: house.cottage.id, booking_date: house.monday }, '/checkout_date'],
  ] as const) {
    const { status, json: refused } = await ask('POST', '/holds', body)
    expect([status, pointersOf(refused)]).toEqual([422, [pointer]])
  }
  expect((await ask('POST', '/holds', '{')).status).toBe(400)
  expect((await ask('PUT', '/bookings', {})).headers.get('allow')).toBe('POST, OPTIONS')
  const soon = { ...wish, booking_date: house.today, start_time: '00:00' }
  expect(errorShape.parse((await ask('POST', '/holds', soon)).json).error.conflicts).toEqual([])
  for (const query of [
    '',
    '?product_id=x',
    `?product_id=${house.massage.id}&date_from=2026-01-01&date_to=2027-01-01`,
  ])
    expect((await ask('GET', `/availability${query}`)).status).toBe(422)
})
