import { expect } from '@playwright/test'
import { addDays } from '@/lib/domain/local-time'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import { type Answer, type ProfileApi, profileApi, refusalIn } from './api-client'
import { signIn } from './api-session'
import { type House, test } from './api-test'
import { stage } from './stage'

/** A Monday past every other story's weeks. */
const monday = (house: House) => addDays(house.monday, 10 * 7)

let owner: ProfileApi
let other: ProfileApi
test.beforeAll(async () => {
  const session = async (email: string) =>
    profileApi(stage.url, { cookie: await signIn(stage.url, email, stage.password), origin: stage.url })
  owner = await session(stage.owner)
  other = await session(stage.other)
})

const bulk = (api: ProfileApi, body: object) => api.send('POST', 'bookings/bulk', { body })
const ts = async (api: ProfileApi) => ((await api.get('bookings/poll')).json as { ts: number }).ts
const pointers = (answer: Answer) => {
  const { status, errors } = refusalIn(answer)
  return { status, pointers: errors.map(({ pointer }) => pointer) }
}

test.describe('POST bookings/bulk', () => {
  test('tries first, then changes all, and everything can be put back', async ({ api, house }) => {
    const first = await api.create(house.wish({ booking_date: monday(house), send_notification: false }))
    const second = await api.create(
      house.wish({ booking_date: monday(house), start_time: '11:15', send_notification: false }),
    )
    const wish = { action: 'move', minutes: 75, booking_ids: [first.id, { id: second.id, version: 1 }] }
    const before = await ts(api)
    const tried = await bulk(api, { ...wish, dry_run: true })
    expect(tried.status).toBe(200)
    expect(
      (tried.json as { outcomes: { after: BookingJson }[] }).outcomes.map(({ after }) => after.start_time),
    ).toEqual(['11:15', '11:15'])
    // The second one would end after hours: it stays where it is.
    expect(await ts(api)).toBe(before)
    expect((await api.find(first.id)).start_time).toBe('10:00')

    const refused = refusalIn(await bulk(api, wish))
    expect(refused).toMatchObject({ status: 422, code: 'outside_hours' })
    expect(await ts(api)).toBe(before)

    const earlier = await bulk(api, { ...wish, minutes: -60 })
    expect(earlier.status, earlier.text).toBe(201)
    const { batch } = earlier.json as { batch: { uid: string; undo_until: string } }
    expect(Date.parse(batch.undo_until)).toBeGreaterThan(Date.now() - 60_000)
    expect((await api.find(second.id)).start_time).toBe('10:15')
    expect(await ts(api)).toBeGreaterThan(before)
    expect((await api.send('POST', `batches/${batch.uid}/undo`, { body: {} })).status).toBe(200)
    expect([(await api.find(first.id)).start_time, (await api.find(second.id)).start_time]).toEqual([
      '10:00',
      '11:15',
    ])
  })

  test('a booking that was changed meanwhile is told by name, and nothing is done', async ({
    api,
    house,
  }) => {
    const booking = await api.create(
      house.wish({ booking_date: monday(house), status: 'pending', send_notification: false }),
    )
    await api.amend(booking.id, { internal_note: 'Later' })
    const answer = await bulk(api, { action: 'confirm', booking_ids: [{ id: booking.id, version: 1 }] })
    expect(refusalIn(answer)).toMatchObject({
      status: 412,
      code: 'version_mismatch',
      items: [{ booking_id: booking.id, code: 'version_mismatch', version: 2 }],
    })
    expect((await api.find(booking.id)).status).toBe('pending')
  })

  test('says at which field a body is wrong', async ({ api }) => {
    const wrong: [object, string][] = [
      [{ booking_ids: [1] }, '/action'],
      [{ action: 'delete', booking_ids: [1] }, '/action'],
      [{ action: 'confirm' }, '/booking_ids'],
      [{ action: 'confirm', booking_ids: [] }, '/booking_ids'],
      [{ action: 'confirm', booking_ids: [1, { id: 1 }] }, '/booking_ids'],
      [{ action: 'confirm', booking_ids: Array.from({ length: 201 }, (_, id) => id + 1) }, '/booking_ids'],
      [{ action: 'move', booking_ids: [1] }, '/minutes'],
      [{ action: 'move', booking_ids: [1], minutes: 0 }, '/minutes'],
      [{ action: 'move', booking_ids: [1], minutes: 1.5 }, '/minutes'],
      [{ action: 'cancel', booking_ids: [1], reason: 'x'.repeat(2001) }, '/reason'],
      [{ action: 'cancel', booking_ids: [1], send_notification: 'no' }, '/send_notification'],
      [{ action: 'cancel', booking_ids: [1], dry_run: 'yes' }, '/dry_run'],
    ]
    for (const [body, pointer] of wrong)
      expect(pointers(await bulk(api, body)), JSON.stringify(body)).toEqual({
        status: 422,
        pointers: [pointer],
      })
  })

  test('another’s booking is answered as one that does not exist', async ({ api, house }) => {
    const { id } = await api.create(house.wish({ booking_date: monday(house) }))
    const ask = async (booking: number) => {
      const { request_id: _, ...refused } = refusalIn(
        await bulk(other, { action: 'cancel', booking_ids: [booking] }),
      )
      return JSON.stringify(refused).replaceAll(String(booking), 'ID')
    }
    expect(await ask(id)).toBe(await ask(2_147_483_000))
    expect((await api.find(id)).status).toBe('confirmed')
  })
})

test.describe('GET bookings', () => {
  const list = async (api: ProfileApi, query: Record<string, string | number>) =>
    (await api.get('bookings', query)).json as { bookings: BookingJson[]; total: number }

  test('takes several statuses, and every other filter', async ({ api }) => {
    const all = await list(api, { status: 'pending,cancelled', limit: 200 })
    expect(new Set(all.bookings.map(({ status }) => status))).toEqual(new Set(['pending', 'cancelled']))
    const filters: [Record<string, string | number>, (b: BookingJson) => boolean][] = [
      [{ kind: 'rental' }, (b) => b.kind === 'rental'],
      [{ no_show: 'true' }, (b) => b.no_show],
      [{ no_show: 'false', status: 'cancelled' }, (b) => b.status === 'cancelled' && !b.no_show],
      [{ price_min: 5000, price_max: 6500 }, (b) => b.price >= 5000 && b.price <= 6500],
      [{ overbooked: 'false' }, (b) => !b.overbooked],
      [{ source: all.bookings[0]?.source ?? '' }, (b) => b.source === all.bookings[0]?.source],
    ]
    const whole = (await list(api, {})).total
    for (const [query, wanted] of filters) {
      const { bookings, total } = await list(api, { ...query, limit: 200 })
      expect(bookings.length, JSON.stringify(query)).toBeGreaterThan(0)
      expect(bookings.every(wanted), JSON.stringify(query)).toBe(true)
      expect(total).toBeLessThanOrEqual(whole)
    }
  })

  test('sorts, and a cursor of one order is none of another', async ({ api }) => {
    const page = await api.get('bookings', { sort: '-price', limit: 5 })
    const { bookings, next_cursor } = page.json as { bookings: BookingJson[]; next_cursor: string }
    const prices = bookings.map(({ price }) => price)
    expect(prices).toEqual([...prices].sort((a, b) => b - a))
    const next = await api.get('bookings', { sort: '-price', limit: 5, after: next_cursor })
    expect((next.json as { bookings: BookingJson[] }).bookings[0]?.price).toBeLessThanOrEqual(
      prices.at(-1) ?? 0,
    )
    for (const sort of ['price', 'starts_at', '-status'])
      expect(pointers(await api.get('bookings', { sort, after: next_cursor }))).toEqual({
        status: 422,
        pointers: ['/after'],
      })
  })

  test('whatever is written in a cursor, it is a page or a refusal', async ({ api }) => {
    const places: unknown[] = [
      ['price', false, 1, '2026-02-31T00:00:00Z', 1],
      ['price', false, 3e9, '2026-02-01T00:00:00Z', 1],
      ['price', false, 1, '+275760-09-13T00:00:00.000Z', 1],
      ['price', false, null, 'x', {}],
      ['price', false],
      {},
      'price',
    ]
    for (const place of places) {
      const after = Buffer.from(JSON.stringify(place)).toString('base64url')
      const { status } = await api.get('bookings', { sort: 'price', after })
      expect([200, 422], JSON.stringify(place)).toContain(status)
    }
  })

  test('says which filter is wrong', async ({ api }) => {
    const wrong: [string, string][] = [
      ['status=pending,unknown', '/status'],
      ['status=pending,', '/status'],
      ['kind=flight', '/kind'],
      ['customer_id=0', '/customer_id'],
      ['price_min=-1', '/price_min'],
      ['price_min=5&price_max=4', '/price_max'],
      ['created_from=2026-02-30', '/created_from'],
      ['created_from=2026-02-02&created_to=2026-02-01', '/created_to'],
      ['no_show=maybe', '/no_show'],
      ['overbooked=1', '/overbooked'],
      ['sort=visitor', '/sort'],
      ['sort=--price', '/sort'],
    ]
    for (const [query, pointer] of wrong)
      expect(pointers(await api.get('bookings', query)), query).toEqual({ status: 422, pointers: [pointer] })
  })
})

test('GET bookings/export is the filtered list as a file, with formulas made inert', async ({
  api,
  house,
}) => {
  const name = '=HYPERLINK("http://x.example")'
  const booking = await api.create(
    house.wish({ booking_date: monday(house), visitor_name: name, visitor_note: 'One\n@two', price: 1250 }),
  )
  const answer = await api.get('bookings/export', {
    search: 'HYPERLINK',
    columns: 'id,date,start_time,visitor_name,visitor_note,price,currency',
  })
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toContain('bookings.csv')
  expect(answer.text.replace('\uFEFF', '')).toBe(
    `id,date,start_time,visitor_name,visitor_note,price,currency\r\n${booking.id},${monday(house)},10:00,"'=HYPERLINK(""http://x.example"")","One\n@two",12.50,EUR\r\n`,
  )
  expect(pointers(await api.get('bookings/export', { columns: 'id,password' }))).toEqual({
    status: 422,
    pointers: ['/columns'],
  })
  expect(pointers(await api.get('bookings/export', { sort: 'x' }))).toEqual({
    status: 422,
    pointers: ['/sort'],
  })
  const everything = (await api.get('bookings/export')).text.split('\r\n')
  const { total } = (await api.get('bookings', { limit: 1 })).json as { total: number }
  expect(everything).toHaveLength(total + 2)
})

test.describe('views', () => {
  const name = () => `View ${Math.random().toString(36).slice(2)}`

  test('belong to somebody: kept, changed, forgotten; nobody else has them, and a key has none', async ({
    api,
  }) => {
    const kept = await owner.send('POST', 'views', {
      body: { page: 'bookings', name: name(), query: '?status=pending' },
    })
    expect(kept.status, kept.text).toBe(201)
    const { view } = kept.json as { view: { id: number; name: string } }
    const changed = await owner.send('PATCH', `views/${view.id}`, { body: { query: '?staff=1' } })
    expect(changed.json).toMatchObject({ view: { name: view.name, query: '?staff=1' } })
    const listed = (await owner.get('views', { page: 'bookings' })).json as { views: { id: number }[] }
    expect(listed.views.map(({ id }) => id)).toContain(view.id)

    for (const id of [view.id, 2_147_483_000])
      for (const [method, body] of [
        ['PATCH', { name: 'Mine' }],
        ['DELETE', undefined],
      ] as const)
        expect(refusalIn(await other.send(method, `views/${id}`, { body }))).toMatchObject({
          status: 404,
          message: 'View not found.',
        })
    expect(refusalIn(await api.get('views', { page: 'bookings' }))).toMatchObject({
      status: 403,
      code: 'forbidden',
    })
    expect((await owner.send('DELETE', `views/${view.id}`)).status).toBe(204)
    expect((await owner.send('DELETE', `views/${view.id}`)).status).toBe(404)
  })

  test('say at which field they are wrong', async () => {
    const wrong: [object, string][] = [
      [{ name: 'x', query: '' }, '/page'],
      [{ page: 'calendar', name: 'x', query: '' }, '/page'],
      [{ page: 'bookings', name: ' ', query: '' }, '/name'],
      [{ page: 'bookings', name: 'x'.repeat(61), query: '' }, '/name'],
      [{ page: 'bookings', name: 'x' }, '/query'],
      [{ page: 'bookings', name: 'x', query: 'x'.repeat(2001) }, '/query'],
    ]
    for (const [body, pointer] of wrong)
      expect(pointers(await owner.send('POST', 'views', { body })), JSON.stringify(body)).toEqual({
        status: 422,
        pointers: [pointer],
      })
    expect(pointers(await owner.get('views'))).toEqual({ status: 422, pointers: ['/page'] })
  })
})
