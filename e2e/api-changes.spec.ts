import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { bookingIn, type Method, type ProfileApi, refusalIn } from './api-client'
import { gridOf, test } from './api-test'

const poll = async (api: ProfileApi) => ((await api.get('bookings/poll')).json as { ts: number }).ts

test.describe('the change clock', () => {
  test('moves on with every change, however many there are in one second', async ({ api, house }) => {
    const seen = [await poll(api)]
    const changed = async () => seen.push(await poll(api))
    const { id } = await api.create(house.wish({ status: 'pending' }))
    await changed()
    await api.setStatus(id, { status: 'confirmed' })
    await changed()
    await api.move(id, { start_time: '11:00' })
    await changed()
    await api.amend(id, { visitor_note: 'By bicycle' })
    await changed()
    await api.send('PATCH', 'settings', { body: { undo_seconds: house.settings.undo_seconds } })
    await changed()
    await api.send('DELETE', `bookings/${id}`)
    await changed()
    for (const [index, ts] of seen.entries()) if (index > 0) expect(ts).toBeGreaterThan(seen[index - 1] ?? 0)
    expect((await gridOf(api)).ts).toBe(seen.at(-1))
  })

  test('counts two changes that happen at once as two', async ({ api, house }) => {
    const before = await poll(api)
    await Promise.all([
      api.create(house.wish()),
      api.create(house.wish({ operator_id: house.jonas.id })),
      api.create(house.wish({ operator_id: house.jonas.id, booking_date: house.day(1) })),
    ])
    expect(await poll(api)).toBeGreaterThanOrEqual(before + 3)
  })

  test('stands still for what changes nothing', async ({ api, house }) => {
    const booking = await api.create(house.wish())
    const before = await poll(api)
    expect(await api.setStatus(booking.id, { status: 'confirmed' })).toEqual(booking)
    expect(await api.move(booking.id, { start_time: '10:00', booking_date: house.monday })).toEqual(booking)
    expect(await api.move(booking.id, {})).toEqual(booking)
    expect(await api.amend(booking.id, { visitor_name: 'Vera Visitor' })).toEqual(booking)
    await api.refused(house.wish())
    await api.get('bookings/grid')
    expect(await poll(api)).toBe(before)
  })
})

test('a grid that did not change is not sent again', async ({ api, house }) => {
  const grid = (etag?: string) =>
    api.send('GET', 'bookings/grid', { ...(etag && { headers: { 'if-none-match': etag } }) })
  const first = await grid()
  const etag = first.headers.get('etag') ?? ''
  expect(etag).toMatch(/^"[\w-]+"$/)
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = await grid(known)
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag])
  }
  expect((await grid('"other"')).text).toBe(first.text)
  await api.create(house.wish())
  const changed = await grid(etag)
  expect(changed.status).toBe(200)
  expect(changed.headers.get('etag')).not.toBe(etag)
})

test.describe('If-Match', () => {
  const writes: [Method, string, object | undefined][] = [
    ['PATCH', '', { visitor_name: 'Somebody else' }],
    ['PUT', '/status', { status: 'cancelled' }],
    ['PUT', '/reschedule', { start_time: '11:00' }],
    ['DELETE', '', undefined],
  ]

  test('of a version that is gone is 412 with the present one, and nothing happens', async ({
    api,
    house,
  }) => {
    const { id } = await api.create(house.wish())
    const present = await api.amend(id, { price: 100 })
    for (const [method, path, body] of writes)
      for (const stale of ['"v1"', '"v3"', '"v999999999"', '"other"', 'v2', 'W/"v2"']) {
        const answer = await api.send(method, `bookings/${id}${path}`, {
          body,
          headers: { 'if-match': stale },
        })
        expect(refusalIn(answer), `${method} ${path} ${stale}`).toMatchObject({
          status: 412,
          code: 'version_mismatch',
        })
        if (/^"v\d+"$/.test(stale)) expect(answer.headers.get('etag')).toBe('"v2"')
      }
    expect(await api.find(id)).toEqual(present)
  })

  test('of the present version lets the write through; so does any version where that is said', async ({
    api,
    house,
  }) => {
    const { id } = await api.create(house.wish())
    const write = (method: Method, path: string, body: object | undefined, version: string) =>
      api.send(method, `bookings/${id}${path}`, { body, headers: { 'if-match': version } })
    for (const [index, [method, path, body]] of writes.slice(0, 1).entries()) {
      const answer = await write(method, path, body, `"v${index + 1}"`)
      expect(answer.headers.get('etag')).toBe(`"v${index + 2}"`)
    }
    expect((await write('PUT', '/reschedule', { start_time: '11:00' }, '"v2"')).status).toBe(200)
    expect((await write('PUT', '/status', { status: 'cancelled' }, '*')).status).toBe(200)
    expect((await write('DELETE', '', undefined, '"v4"')).status).toBe(200)
  })
})

test.describe('Idempotency-Key', () => {
  const keyed = (api: ProfileApi, method: Method, path: string, body: object | undefined, key: string) =>
    api.send(method, path, { body, headers: { 'idempotency-key': key } })

  test('a write sent twice is done once and answered twice', async ({ api, house }) => {
    const key = randomUUID()
    const first = await keyed(api, 'POST', 'bookings', house.wish(), key)
    const second = await keyed(api, 'POST', 'bookings', house.wish(), key)
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.text).toBe(first.text)
    for (const header of ['location', 'etag'])
      expect(second.headers.get(header)).toBe(first.headers.get(header))
    expect(first.headers.get('idempotency-replayed')).toBeNull()
    expect(second.headers.get('idempotency-replayed')).toBe('true')

    const { id } = bookingIn(first)
    for (const [method, path, body] of [
      ['PUT', 'reschedule', { start_time: '11:00' }],
      ['PUT', 'status', { status: 'cancelled' }],
    ] as const) {
      const change = () => keyed(api, method, `bookings/${id}/${path}`, body, key)
      const done = await change()
      expect([done.status, (await change()).text]).toEqual([200, done.text])
    }
    expect((await api.find(id)).version).toBe(3)
    expect((await keyed(api, 'DELETE', `bookings/${id}`, undefined, key)).status).toBe(200)
    expect((await keyed(api, 'DELETE', `bookings/${id}`, undefined, key)).status).toBe(200)
    expect((await api.send('DELETE', `bookings/${id}`)).status).toBe(404)
  })

  test('the order of a body’s members is no other body; another value is', async ({ api, house }) => {
    const key = randomUUID()
    const wish = house.wish()
    const first = await keyed(api, 'POST', 'bookings', wish, `"${key}"`)
    const reversed = Object.fromEntries(Object.entries(wish).reverse())
    expect((await keyed(api, 'POST', 'bookings', reversed, key)).text).toBe(first.text)
    const other = await keyed(api, 'POST', 'bookings', { ...wish, start_time: '14:00' }, key)
    expect(refusalIn(other)).toMatchObject({ status: 422, code: 'idempotency_mismatch' })
  })

  test('twenty times at once is one booking', async ({ api, house }) => {
    const key = randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => keyed(api, 'POST', 'bookings', house.wish(), key)),
    )
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(201)
    expect(answers.filter(({ headers }) => !headers.get('idempotency-replayed'))).toHaveLength(1)
    const { bookings } = await gridOf(api, { date_from: house.monday, date_to: house.monday })
    expect(bookings).toHaveLength(1)
  })

  test('what was refused may be tried again with the same key', async ({ api, house }) => {
    const standing = await api.create(house.wish())
    const key = randomUUID()
    expect((await keyed(api, 'POST', 'bookings', house.wish(), key)).status).toBe(409)
    await api.setStatus(standing.id, { status: 'cancelled' })
    expect((await keyed(api, 'POST', 'bookings', house.wish(), key)).status).toBe(201)
  })

  test('a key has 1 to 255 printable characters', async ({ api, house }) => {
    for (const key of ['', '""', 'two words', 'x'.repeat(256)])
      expect(refusalIn(await keyed(api, 'POST', 'bookings', house.wish(), key))).toMatchObject({
        status: 422,
        errors: [{ pointer: '/Idempotency-Key' }],
      })
    expect((await keyed(api, 'POST', 'bookings', house.wish(), randomUUID().padEnd(255, 'x'))).status).toBe(
      201,
    )
  })
})
