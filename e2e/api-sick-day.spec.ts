import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { batchShape } from '@/lib/wire/profile-batch'
import { planShape } from '@/lib/wire/profile-sick-day'
import { type Fields, profileApi, refusalIn } from './api-client'
import { signIn } from './api-session'
import { gridOf, type House, test } from './api-test'
import { stage } from './stage'

/** A Tuesday of their own: others close and open the house's empty week. Anna works 9–13 and 14–18, Jonas 8–16:30. */
const dayOf = ({ day }: House) => day(8)

const scopeOf = (id: number, date: string): Fields => ({
  scope: { operator_id: id },
  date_from: date,
  date_to: date,
})

/** Blocked time that outlived the undo time of a story that failed. */
test.afterEach(async ({ api, house }) => {
  const { blocked_times } = await gridOf(api, { date_from: dayOf(house), date_to: dayOf(house) })
  for (const { id, name } of blocked_times)
    if (name === 'Flu') await api.send('DELETE', `blocked-times/${id}`)
})

test('a sick day is planned without a change, committed as one, and undone as one', async ({
  api,
  house,
}) => {
  const date = dayOf(house)
  const first = await api.create(house.wish({ booking_date: date, visitor_email: 'first@example.org' }))
  const second = await api.create(house.wish({ booking_date: date, start_time: '15:00' }))
  const before = await gridOf(api, { date_from: date, date_to: date })

  const planned = await api.send('POST', 'sick-day/plan', { body: scopeOf(house.anna.id, date) })
  const plan = planShape.strict().parse(planned.json)
  expect(plan.items.map(({ booking }) => booking.id)).toEqual([first.id, second.id])
  expect(plan.items[0]?.messages[0]?.recipient).toBe('first@example.org')
  expect(plan.loads.map(({ operator_id }) => operator_id)).toContain(house.anna.id)
  expect((await gridOf(api, { date_from: date, date_to: date })).ts).toBe(before.ts)

  const items = [
    {
      booking_id: first.id,
      version: first.version,
      action: { type: 'colleague', operator_id: house.jonas.id },
    },
    { booking_id: second.id, version: second.version, action: { type: 'cancel' } },
  ]
  const body = {
    ...scopeOf(house.anna.id, date),
    items,
    block_name: 'Flu',
    reason: 'Anna is ill.',
    tell: true,
  }
  const committed = await api.send('POST', 'sick-day/commit', { body })
  expect(committed.status).toBe(201)
  const { batch } = committed.json as { batch: { uid: string } }
  expect(committed.headers.get('location')).toBe(`/api/v1/my-profile/batches/${batch.uid}`)
  const during = await gridOf(api, { date_from: date, date_to: date })
  expect(during.ts).toBeGreaterThan(before.ts)
  expect(during.blocked_times.map(({ name }) => name)).toContain('Flu')
  expect((await api.find(first.id)).operator_id).toBe(house.jonas.id)
  expect(await api.find(second.id)).toMatchObject({ status: 'cancelled', cancel_reason: 'Anna is ill.' })

  const undone = await api.send('POST', `batches/${batch.uid}/undo`)
  const { batch: ended } = undone.json as { batch: unknown }
  expect(batchShape.strict().parse(ended)).toMatchObject({ kind: 'sick_day', uid: batch.uid })
  const after = await gridOf(api, { date_from: date, date_to: date })
  expect(after.ts).toBeGreaterThan(during.ts)
  expect(after.blocked_times).toEqual(before.blocked_times)
  expect(await api.find(first.id)).toMatchObject({ operator_id: house.anna.id, status: 'confirmed' })
  expect((await api.get(`batches/${batch.uid}`)).json).toMatchObject({ batch: ended })
})

test('a booking that changed meanwhile is named, and nothing is overwritten', async ({ api, house }) => {
  const date = dayOf(house)
  const booking = await api.create(house.wish({ booking_date: date }))
  await api.move(booking.id, { start_time: '11:30', send_notification: false })
  const body = {
    ...scopeOf(house.anna.id, date),
    items: [{ booking_id: booking.id, version: booking.version, action: { type: 'cancel' } }],
  }
  const refused = refusalIn(await api.send('POST', 'sick-day/commit', { body }))
  expect(refused).toMatchObject({
    status: 412,
    code: 'version_mismatch',
    items: [{ booking_id: booking.id, version: 2, changes: [{ type: 'rescheduled' }] }],
  })
  expect((await api.find(booking.id)).status).toBe('confirmed')
})

test('wrong values are named by their pointers', async ({ api, house }) => {
  const good = scopeOf(house.anna.id, dayOf(house))
  const cases: [Fields, string][] = [
    [{ ...good, scope: {} }, '/scope'],
    [{ ...good, scope: { operator_id: 1, product_id: 1 } }, '/scope'],
    [{ ...good, scope: { operator_id: 2_147_483_000 } }, '/scope/operator_id'],
    [{ ...good, scope: { product_id: 2_147_483_000 } }, '/scope/product_id'],
    [{ ...good, date_from: 'tomorrow' }, '/date_from'],
    [{ ...good, date_to: house.day(7) }, '/date_to'],
    [{ ...good, date_to: house.day(40) }, '/date_to'],
    [{ ...good, time_from: '12:00', time_to: '09:00' }, '/time_to'],
    [{ ...good, time_from: '25:00' }, '/time_from'],
    [{ ...good, late_minutes: 0 }, '/late_minutes'],
    [{ ...good, prefer: 'luck' }, '/prefer'],
    [{ ...good, choices: [{ booking_id: 1, action: { type: 'vanish' } }] }, '/choices/0/action/type'],
    [{ ...good, reason: 7 }, '/reason'],
  ]
  for (const [body, pointer] of cases) {
    const refused = refusalIn(await api.send('POST', 'sick-day/plan', { body }))
    expect([refused.status, refused.errors[0]?.pointer], JSON.stringify(body)).toEqual([422, pointer])
  }
  const twice = { booking_id: 1, version: 1, action: { type: 'ask' } }
  const commit = { ...good, items: [twice, twice] }
  const refused = refusalIn(await api.send('POST', 'sick-day/commit', { body: commit }))
  expect([refused.status, refused.errors[0]?.pointer]).toEqual([422, '/items'])
})

test('another’s people, bookings and batches are as ones that do not exist', async ({ api, house }) => {
  const cookie = await signIn(stage.url, stage.other, stage.password)
  const other = profileApi(stage.url, { cookie, origin: stage.url })
  const nobody = 2_147_483_000
  const plain = (text: string, id: number) =>
    text.replace(/"request_id":"[^"]*"/, '').replaceAll(String(id), 'ID')
  const plan = async (id: number) =>
    (await other.send('POST', 'sick-day/plan', { body: scopeOf(id, dayOf(house)) })).text
  expect(plain(await plan(house.anna.id), house.anna.id)).toBe(plain(await plan(nobody), nobody))

  const date = dayOf(house)
  const booking = await api.create(house.wish({ booking_date: date }))
  const commit = async (id: number) => {
    const items = [{ booking_id: id, version: 1, action: { type: 'cancel' } }]
    const body = { scope: { everything: true }, date_from: date, date_to: date, block: false, items }
    return (await other.send('POST', 'sick-day/commit', { body })).text
  }
  expect(plain(await commit(booking.id), booking.id)).toBe(plain(await commit(nobody), nobody))

  const mine = await api.send('POST', 'sick-day/commit', {
    body: {
      ...scopeOf(house.anna.id, date),
      block: false,
      tell: false,
      items: [{ booking_id: booking.id, version: 1, action: { type: 'ask' } }],
    },
  })
  const { batch } = mine.json as { batch: { uid: string } }
  for (const [method, path] of [
    ['GET', ''],
    ['POST', '/undo'],
  ] as const) {
    const foreign = await other.send(method, `batches/${batch.uid}${path}`)
    const none = await other.send(method, `batches/${randomUUID()}${path}`)
    expect(foreign.status).toBe(404)
    expect(plain(foreign.text, 0)).toBe(plain(none.text, 0))
  }
  expect((await api.get(`batches/${batch.uid}`)).json).toMatchObject({ batch: { booking_ids: [booking.id] } })
})
