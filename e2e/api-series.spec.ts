import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { batchShape, outcomeShape } from '@/lib/wire/profile-batch'
import { occurrenceShape, type SeriesJson, seriesShape } from '@/lib/wire/profile-series'
import { errorShape } from '@/lib/wire/profile-shapes'
import { type Answer, type Fields, type Method, type ProfileApi, profileApi, refusalIn } from './api-client'
import { signIn } from './api-session'
import { test as base, type House } from './api-test'
import { lettersTo, newAddress } from './mails'
import { stage } from './stage'

const nobody = 2_147_483_000
const weekly = 'FREQ=WEEKLY;COUNT=4'

/** Makes series of massages with Anna from the empty Monday on, and has them gone after the story. */
const test = base.extend<{ repeat: (changes?: Fields) => Promise<SeriesJson> }>({
  repeat: async ({ api, house }, use) => {
    const made: SeriesJson[] = []
    await use(async (changes = {}) => {
      const answer = await send(api, house, changes)
      expect(answer.status, answer.text).toBe(201)
      const { series } = answer.json as { series: SeriesJson }
      made.push(series)
      return seriesShape.strict().parse(series)
    })
    for (const { bookings } of made)
      await Promise.all(bookings.map(({ id }) => api.send('DELETE', `bookings/${id}`)))
  },
})

const send = (api: ProfileApi, house: House, changes: Fields) =>
  api.send('POST', 'series', {
    body: house.wish({ rule: weekly, send_notification: false, ...changes }),
  })

const find = async (api: ProfileApi, id: number) =>
  ((await api.get(`series/${id}`)).json as { series: SeriesJson }).series

const places = ({ bookings }: SeriesJson) =>
  bookings.map(({ booking_date, start_time, status }) => `${booking_date} ${start_time} ${status}`)

const clock = async (api: ProfileApi) => ((await api.get('bookings/poll')).json as { ts: number }).ts

test('a series is one booking after the other, each with the series’ number, and can be found again', async ({
  api,
  house,
  repeat,
}) => {
  const before = await clock(api)
  const series = await repeat({ rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=3', except: [house.day(14)] })
  expect(places(series)).toEqual([`${house.monday} 10:00 confirmed`, `${house.day(28)} 10:00 confirmed`])
  expect(new Set(series.bookings.map(({ series_id }) => series_id))).toEqual(new Set([series.id]))
  expect(await find(api, series.id)).toEqual(series)
  expect(await clock(api)).toBeGreaterThan(before)
})

test('what is no rule, has no end or no date, or is too much, is said at the rule', async ({
  api,
  house,
}) => {
  const wrong: [string, string][] = [
    ['every week', 'invalid'],
    ['FREQ=YEARLY;COUNT=2', 'invalid'],
    ['FREQ=HOURLY;COUNT=2', 'invalid'],
    ['FREQ=WEEKLY;BYSETPOS=1;COUNT=2', 'invalid'],
    ['FREQ=WEEKLY;INTERVAL=0;COUNT=2', 'invalid'],
    ['FREQ=WEEKLY;COUNT=2.5', 'invalid'],
    ['FREQ=WEEKLY;COUNT=2;COUNT=3', 'invalid'],
    ['FREQ=WEEKLY;COUNT=2;UNTIL=20300101', 'invalid'],
    ['FREQ=WEEKLY;UNTIL=20300230', 'invalid'],
    ['FREQ=WEEKLY', 'endless'],
    [`FREQ=DAILY;UNTIL=${house.day(-1).replaceAll('-', '')}`, 'empty'],
    ['FREQ=DAILY;COUNT=105', 'too_big'],
    ['FREQ=MONTHLY;INTERVAL=12;COUNT=9', 'too_big'],
  ]
  for (const [rule, code] of wrong)
    for (const dry_run of [true, false])
      expect(refusalIn(await send(api, house, { rule, dry_run })), rule).toMatchObject({
        status: 422,
        errors: [{ pointer: '/rule', code }],
      })
  for (const [fields, pointer] of [
    [{ rule: '' }, '/rule'],
    [{ rule: 7 }, '/rule'],
    [{ rule: 'x'.repeat(301) }, '/rule'],
    [{ rule: 'FREQ=DAILY;COUNT=1', except: [house.monday] }, '/except'],
    [{ except: ['soon'] }, '/except/0'],
    [{ dry_run: 'yes' }, '/dry_run'],
    [{ visitor_name: '' }, '/visitor_name'],
    [{ product_id: nobody }, '/product_id'],
  ] as const) {
    const refused = refusalIn(await send(api, house, fields))
    expect([refused.status, refused.errors[0]?.pointer], JSON.stringify(fields)).toEqual([422, pointer])
  }
})

test('one date that cannot be had refuses all, and says which; a dry run says it before, and changes nothing', async ({
  api,
  house,
}) => {
  await api.create(house.wish({ booking_date: house.day(7), send_notification: false }))
  const total = async () =>
    ((await api.get('bookings/stats')).json as { stats: { total: number } }).stats.total
  const before = [await total(), await clock(api)]

  const { occurrences } = (await send(api, house, { dry_run: true })).json as { occurrences: unknown[] }
  const dates = occurrences.map((one) => occurrenceShape.strict().parse(one))
  expect(dates.map(({ date, refused }) => [date, refused?.code ?? null])).toEqual([
    [house.monday, null],
    [house.day(7), 'slot_taken'],
    [house.day(14), null],
    [house.day(21), null],
  ])
  expect(dates[1]?.refused?.conflicts).toMatchObject([{ type: 'booking', overridable: true }])

  const refused = refusalIn(await send(api, house, {}))
  expect(refused).toMatchObject({ status: 409, code: 'slot_taken', conflicts: [{ type: 'booking' }] })
  expect(refused.message).toContain(house.day(7))
  expect([await total(), await clock(api)]).toEqual(before)
})

test('the way past the rules is for one date what it is for a booking', async ({ api, house, repeat }) => {
  await api.create(house.wish({ booking_date: house.day(7), send_notification: false }))
  const { bookings } = await repeat({ override: true })
  expect(bookings.map(({ overbooked }) => overbooked)).toEqual([false, true, false, false])
})

test('a request sent twice under one key makes one series, moves it once, and is answered the same', async ({
  api,
  house,
}) => {
  const twice = async (method: Method, path: string, body: Fields) => {
    const sending = { body, headers: { 'idempotency-key': randomUUID() } }
    const [first, again] = [await api.send(method, path, sending), await api.send(method, path, sending)]
    expect(first.status, first.text).toBe(201)
    expect([again.status, again.json]).toEqual([201, first.json])
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    return first
  }
  const made = await twice('POST', 'series', house.wish({ rule: weekly, send_notification: false }))
  const { series } = made.json as { series: SeriesJson }
  const booking_id = series.bookings[0]?.id
  try {
    const body = { booking_id, scope: 'all', start_time: '11:15', send_notification: false }
    await twice('PUT', `series/${series.id}/reschedule`, body)
    expect(places(await find(api, series.id))[0]).toBe(`${house.monday} 11:15 confirmed`)
  } finally {
    await Promise.all(series.bookings.map(({ id }) => api.send('DELETE', `bookings/${id}`)))
  }
})

test('one mail tells of a whole series', async ({ api, repeat }) => {
  const address = newAddress()
  const { bookings } = await repeat({ visitor_email: address, send_notification: true })
  await expect.poll(() => lettersTo(address), { timeout: 20_000 }).toHaveLength(1)
  const owed = await Promise.all(bookings.map(({ id }) => api.get(`bookings/${id}/timeline`)))
  const mails = owed.map(
    ({ json }) =>
      (json as { timeline: { kind: string }[] }).timeline.filter(({ kind }) => kind === 'delivery').length,
  )
  expect(mails).toEqual([1, 0, 0, 0])
})

test('this and the following move as far, all or none, and are put back as one', async ({
  api,
  house,
  repeat,
}) => {
  const series = await repeat()
  const [, chosen] = series.bookings
  const move = (body: Fields) =>
    api.send('PUT', `series/${series.id}/reschedule`, {
      body: { booking_id: chosen?.id, version: chosen?.version, scope: 'following', ...body },
    })
  const before = await clock(api)
  const tried = (await move({ start_time: '11:00', dry_run: true })).json as { outcomes: unknown[] }
  const outcomes = tried.outcomes.map((one) => outcomeShape.parse(one))
  expect(outcomes.map(({ refused, after }) => [refused, after.start_time])).toEqual(
    Array(3).fill([null, '11:00']),
  )
  expect(await find(api, series.id)).toEqual(series)
  expect(await clock(api)).toBe(before)

  const inTheWay = await api.create(house.wish({ booking_date: house.day(14), start_time: '15:00' }))
  const refused = refusalIn(await move({ start_time: '15:00' }))
  expect(refused).toMatchObject({ status: 409, items: [{ booking_id: series.bookings[2]?.id }] })
  expect(await find(api, series.id)).toEqual(series)
  await api.send('DELETE', `bookings/${inTheWay.id}`)

  const moved = await move({ booking_date: house.day(8), start_time: '15:00' })
  expect(moved.status, moved.text).toBe(201)
  expect(places(await find(api, series.id))).toEqual([
    `${house.monday} 10:00 confirmed`,
    ...[8, 15, 22].map((day) => `${house.day(day)} 15:00 confirmed`),
  ])
  const { batch } = moved.json as { batch: { uid: string; undo_until: string } }
  expect(Date.parse(batch.undo_until)).toBeGreaterThan(Date.now() - 5000)
  const undone = await api.send('POST', `batches/${batch.uid}/undo`, { body: {} })
  expect(batchShape.strict().parse((undone.json as { batch: unknown }).batch)).toMatchObject({
    kind: 'series',
  })
  expect(places(await find(api, series.id))).toEqual(places(series))
})

test('somebody’s change of the chosen booking meanwhile is not overwritten', async ({ api, repeat }) => {
  const { id, bookings } = await repeat()
  const [first] = bookings
  await api.amend(first?.id ?? 0, { visitor_note: 'Changed' })
  const body = { booking_id: first?.id, version: first?.version, scope: 'all', reason: 'Too late' }
  expect(refusalIn(await api.send('PUT', `series/${id}/cancel`, { body })).status).toBe(412)
  const now = await find(api, id)
  expect(now.bookings.every(({ status }) => status === 'confirmed')).toBe(true)
})

test('all that are to come are cancelled; what was cancelled before keeps its reason', async ({
  api,
  repeat,
}) => {
  const { id, bookings } = await repeat()
  const [first, second] = bookings
  await api.setStatus(second?.id ?? 0, { status: 'cancelled', reason: 'Ill', send_notification: false })
  const body = { booking_id: first?.id, scope: 'all', reason: 'Moved away', send_notification: false }
  expect((await api.send('PUT', `series/${id}/cancel`, { body })).status).toBe(201)
  const now = await find(api, id)
  expect(now.bookings.map(({ status, cancel_reason }) => [status, cancel_reason])).toEqual([
    ['cancelled', 'Moved away'],
    ['cancelled', 'Ill'],
    ['cancelled', 'Moved away'],
    ['cancelled', 'Moved away'],
  ])
})

test('what is wrong in a change is said at its field', async ({ api, repeat }) => {
  const { id, bookings } = await repeat()
  const right = { booking_id: bookings[0]?.id, scope: 'all' }
  for (const [verb, fields, pointer] of [
    ['cancel', { scope: 'some' }, '/scope'],
    ['cancel', { scope: undefined }, '/scope'],
    ['cancel', { booking_id: 'first' }, '/booking_id'],
    ['cancel', { version: 0 }, '/version'],
    ['cancel', { reason: 'x'.repeat(2001) }, '/reason'],
    ['reschedule', { start_time: '25:00' }, '/start_time'],
    ['reschedule', { booking_date: '2027-02-30' }, '/booking_date'],
    ['reschedule', { duration_minutes: 0 }, '/duration_minutes'],
    ['reschedule', { operator_id: 'Anna' }, '/operator_id'],
  ] as const) {
    const refused = refusalIn(
      await api.send('PUT', `series/${id}/${verb}`, { body: { ...right, ...fields } }),
    )
    expect([refused.status, refused.errors[0]?.pointer], JSON.stringify(fields)).toEqual([422, pointer])
  }
  const elsewhere = await api.send('PUT', `series/${id}/cancel`, { body: { ...right, booking_id: nobody } })
  expect(refusalIn(elsewhere).status).toBe(404)
})

test.describe('of another business', () => {
  /** Everything of an answer that a client sees, but for the name of the request and the number that was asked for. */
  const seen = ({ status, text }: Answer) => ({
    status,
    text: text.replace(/"request_id":"[^"]*"/, '').replace(/"booking_id":\d+/g, ''),
  })

  test('a series, its bookings and a class’s seats are answered as missing ones', async ({
    api,
    house,
    repeat,
  }) => {
    const cookie = await signIn(stage.url, stage.other, stage.password)
    const other = profileApi(stage.url, { cookie, origin: stage.url })
    const series = await repeat()
    const joined = await api.create({
      product_id: house.yoga.id,
      booking_date: house.monday,
      start_time: '17:30',
      visitor_name: 'Ada North',
      send_notification: false,
    })
    const seat = joined.participants[0]?.id ?? 0
    const part = { booking_id: series.bookings[0]?.id, scope: 'all' }
    const doors: [Method, (id: number, seat: number) => string, object?][] = [
      ['GET', (id) => `series/${id}`],
      ['PUT', (id) => `series/${id}/cancel`, part],
      ['PUT', (id) => `series/${id}/cancel`, { ...part, dry_run: true }],
      ['PUT', (id) => `series/${id}/reschedule`, { ...part, start_time: '11:00' }],
    ]
    for (const [method, path, body] of doors) {
      const ask = (id: number) => other.send(method, path(id, 0), { body })
      const answer = await ask(series.id)
      expect(refusalIn(answer).status).toBe(404)
      expect(seen(answer)).toEqual(seen(await ask(nobody)))
    }
    for (const [door, body] of [
      ['status', { status: 'cancelled' }],
      ['move', { booking_id: series.bookings[0]?.id }],
    ] as const) {
      const path = (id: number, of: number) => `bookings/${id}/participants/${of}/${door}`
      const answer = await other.send('PUT', path(joined.id, seat), { body })
      expect(refusalIn(answer).status).toBe(404)
      expect(seen(answer)).toEqual(seen(await other.send('PUT', path(nobody, nobody), { body })))
      expect(refusalIn(await api.send('PUT', path(joined.id, nobody), { body })).status).toBe(404)
    }
    expect(await find(api, series.id)).toEqual(series)
    expect(await api.find(joined.id)).toEqual(joined)
  })
})

test('a seat is left, come back to, missed and moved, and the class counts along', async ({ api, house }) => {
  const place = (visitor_name: string, booking_date: string) =>
    api.create({
      product_id: house.yoga.id,
      booking_date,
      start_time: '17:30',
      visitor_name,
      visitor_email: newAddress(),
      send_notification: false,
    })
  await place('Ada North', house.monday)
  const full = await place('Ben South', house.monday)
  const target = await place('Cleo West', house.day(2))
  const [ada] = full.participants
  const seat = (door: string, body: Fields) =>
    api.send('PUT', `bookings/${full.id}/participants/${ada?.id}/${door}`, {
      body: { send_notification: false, ...body },
    })
  const states = async (id: number) =>
    (await api.find(id)).participants.map(({ name, status, no_show }) => [name, status, no_show])

  expect((await seat('status', { status: 'cancelled', reason: 'Ill' })).status).toBe(200)
  expect(await states(full.id)).toEqual([
    ['Ada North', 'cancelled', false],
    ['Ben South', 'confirmed', false],
  ])
  expect(refusalIn(await seat('move', { booking_id: target.id }))).toMatchObject({
    code: 'invalid_transition',
  })
  expect((await seat('status', { status: 'confirmed' })).status).toBe(200)
  expect((await seat('status', { status: 'no_show' })).status).toBe(200)
  expect((await states(full.id))[0]).toEqual(['Ada North', 'cancelled', true])
  expect((await seat('status', { status: 'confirmed' })).status).toBe(200)
  for (const [door, body, pointer] of [
    ['status', { status: 'reserved' }, '/status'],
    ['status', {}, '/status'],
    ['move', {}, '/booking_id'],
    ['move', { booking_id: full.id }, '/booking_id'],
  ] as const) {
    const refused = errorShape.parse((await seat(door, body)).json)
    expect(refused.error.errors[0]?.pointer, JSON.stringify(body)).toBe(pointer)
  }
  expect((await seat('move', { booking_id: target.id })).status).toBe(200)
  expect(await states(full.id)).toEqual([['Ben South', 'confirmed', false]])
  expect(await states(target.id)).toEqual([
    ['Ada North', 'confirmed', false],
    ['Cleo West', 'confirmed', false],
  ])
})
