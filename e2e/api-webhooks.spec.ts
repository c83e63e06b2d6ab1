import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { webhookEvents } from '@/lib/domain/webhook'
import {
  eventDeliveriesShape,
  eventDeliveryDetailShape,
  type WebhookJson,
  webhookShape,
} from '@/lib/wire/profile-webhook'
import { type Answer, type ProfileApi, profileApi, refusalIn } from './api-client'
import { signIn } from './api-session'
import { test as base } from './api-test'
import { stage } from './stage'
import { startWebhookReceiver, verified, type WebhookReceiver } from './webhook-receiver'

/** Stories with somebody's server that listens. */
const test = base.extend<{ receiver: WebhookReceiver }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn which fixtures are needed.
  receiver: async ({}, use) => {
    const receiver = await startWebhookReceiver()
    await use(receiver)
    await receiver.close()
  },
})

const nobody = 2_147_483_000
const clockOf = async (api: ProfileApi) => ((await api.get('bookings/poll')).json as { ts: number }).ts
const bare = (text: string) => text.replace(/"request_id":"[^"]*"/, '')

const webhookIn = ({ json }: Answer) =>
  webhookShape.strict().parse((json as { webhook: unknown }).webhook) satisfies WebhookJson

async function made(api: ProfileApi, body: object) {
  const answer = await api.send('POST', 'webhooks', { body })
  expect(answer.status, answer.text).toBe(201)
  const { secret } = answer.json as { secret: string }
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  return { ...webhookIn(answer), secret }
}

const deliveriesOf = async (api: ProfileApi, id: number, query = '') => {
  const answer = await api.get(`webhooks/${id}/deliveries${query && `?${query}`}`)
  return eventDeliveriesShape.strict().parse(answer.json).deliveries
}

test('what happens to a booking is told, signed, to whoever listens for it', async ({
  api,
  house,
  receiver,
}) => {
  const before = await clockOf(api)
  const { secret, ...hook } = await made(api, { url: receiver.url, events: [...webhookEvents].reverse() })
  expect(hook).toMatchObject({ state: 'active', dialect: 'profile', events: webhookEvents, waiting: 0 })
  expect(await clockOf(api)).toBeGreaterThan(before)
  expect((await api.get(`webhooks/${hook.id}`)).text).not.toContain(secret)
  expect((await api.get('webhooks')).text).not.toContain(secret)

  const { id } = await api.create(house.wish({ send_notification: false }))
  await api.move(id, { start_time: '15:00', send_notification: false })
  await api.amend(id, { internal_note: 'likes tea' })
  await api.setStatus(id, { status: 'cancelled', send_notification: false })
  const shown = await api.find(id)
  await api.send('DELETE', `bookings/${id}`)
  const told = () =>
    receiver.received
      .map((one) => verified(secret, one))
      .filter(({ data }) => data.booking.id === id)
      .map(({ type, data }) => [type, data.version])
  await expect.poll(told).toEqual([
    ['booking.created', 1],
    ['booking.rescheduled', 2],
    ['booking.updated', 3],
    ['booking.cancelled', 4],
    ['booking.deleted', 5],
  ])
  const bodies = receiver.received
    .map((one) => verified(secret, one).data)
    .filter(({ booking }) => booking.id === id)
  expect(bodies[1]?.previous).toMatchObject({ start_time: '10:00', end_time: '11:00' })
  expect(bodies[2]?.previous).toEqual({ internal_note: '' })
  expect(bodies[3]).toMatchObject({ booking: shown, previous: { status: 'confirmed' } })

  const sent = await deliveriesOf(api, hook.id)
  const last = sent.find(({ booking_id, type }) => booking_id === id && type === 'booking.deleted')
  const detail = (await api.get(`webhooks/${hook.id}/deliveries/${last?.id}`)).json as { delivery: object }
  expect(eventDeliveryDetailShape.strict().parse(detail.delivery)).toMatchObject({
    type: 'booking.deleted',
    state: 'sent',
    last_status: 204,
    request: { url: receiver.url, body: expect.stringContaining(`"id":${id},`) },
    answers: [{ status: 204, error: null, body: '' }],
  })

  receiver.received.length = 0
  await api.send('POST', `webhooks/${hook.id}/deliveries/${last?.id}/replay`)
  await expect
    .poll(() => receiver.received.map(({ headers }) => headers['webhook-id']))
    .toContain(last?.message_id)
  receiver.received.length = 0
  const range = { from: hook.created_at, to: new Date(Date.now() + 60_000).toISOString(), states: ['sent'] }
  const replayed = await api.send('POST', `webhooks/${hook.id}/replay`, { body: range })
  expect(replayed.status).toBe(202)
  expect((replayed.json as { replayed: number }).replayed).toBeGreaterThanOrEqual(5)
  await expect.poll(() => told().length).toBe(5)
  expect((await api.send('DELETE', `webhooks/${hook.id}`)).status).toBe(200)
  expect((await api.get(`webhooks/${hook.id}`)).status).toBe(404)
})

test('a class tells who joined and who left', async ({ api, house, receiver }) => {
  const hook = await made(api, { url: receiver.url, events: ['participant.joined', 'participant.left'] })
  const seat = (visitor_name: string) =>
    house.wish({
      product_id: house.yoga.id,
      operator_id: house.sofia.id,
      start_time: '17:30',
      visitor_name,
      send_notification: false,
    })
  await api.create(seat('Una'))
  const { id, participants } = await api.create(seat('Dora'))
  const dora = participants.at(-1)
  await api.send('PUT', `bookings/${id}/participants/${dora?.id}/status`, {
    body: { status: 'cancelled', send_notification: false },
  })
  await expect
    .poll(() =>
      receiver.received
        .map((one) => verified(hook.secret, one))
        .filter(({ data }) => data.booking.id === id)
        .map(({ type, data }) => [type, data.participant?.id, data.participant?.name]),
    )
    .toEqual([
      ['participant.joined', dora?.id, 'Dora'],
      ['participant.left', dora?.id, 'Dora'],
    ])
  await api.send('DELETE', `webhooks/${hook.id}`)
})

test('a webhook is tried, changed, disabled, enabled and given another secret', async ({ api, receiver }) => {
  const key = { 'idempotency-key': randomUUID() }
  const wish = { url: receiver.url, events: ['booking.created'] }
  const first = await api.send('POST', 'webhooks', { body: wish, headers: key })
  const again = await api.send('POST', 'webhooks', { body: wish, headers: key })
  expect(webhookIn(again)).toEqual(webhookIn(first))
  expect((again.json as { secret: unknown }).secret).toBeNull()
  const { id } = webhookIn(first)
  const path = `webhooks/${id}`

  receiver.answer((_, response) => void response.writeHead(200).end('thanks'))
  const tried = await api.send('POST', `${path}/test`)
  const { delivery_id } = tried.json as { delivery_id: number }
  expect(tried.headers.get('location')).toBe(`/api/v1/my-profile/${path}/deliveries/${delivery_id}`)
  await expect
    .poll(async () => (await api.get(`${path}/deliveries/${delivery_id}`)).json)
    .toMatchObject({ delivery: { state: 'sent', answers: [{ status: 200, body: 'thanks' }] } })
  const rotated = await api.send('POST', `${path}/rotate`)
  const { secret } = rotated.json as { secret: string }
  expect(webhookIn(rotated).previous_secret_until).not.toBeNull()
  receiver.clear()
  await api.send('POST', `${path}/test`)
  await expect.poll(() => receiver.received.length).toBe(1)
  const [one] = receiver.received
  if (!one) throw new Error('nothing arrived')
  expect(verified(secret, one)).toEqual(verified((first.json as { secret: string }).secret, one))
  expect(verified(secret, one).type).toBe('webhook.test')

  const off = webhookIn(
    await api.send('PATCH', path, { body: { enabled: false, events: ['booking.deleted'] } }),
  )
  expect(off).toMatchObject({ state: 'disabled', disabled_because: 'owner', events: ['booking.deleted'] })
  for (const verb of ['test', `deliveries/${delivery_id}/replay`])
    expect(refusalIn(await api.send('POST', `${path}/${verb}`))).toMatchObject({
      status: 409,
      code: 'invalid_transition',
    })
  expect(webhookIn(await api.send('PATCH', path, { body: { enabled: true } }))).toMatchObject({
    state: 'active',
    disabled_at: null,
    events: ['booking.deleted'],
  })
  await api.send('DELETE', path)
})

test('wrong values are refused field by field; another’s webhook is as one that is not there', async ({
  api,
  receiver,
}) => {
  const right = { url: receiver.url, events: ['booking.created'] }
  for (const [change, pointer] of [
    [{ url: 'nowhere' }, '/url'],
    [{ url: 'ftp://example.com/' }, '/url'],
    [{ url: 'https://me:secret@example.com/' }, '/url'],
    [{ url: `https://example.com/${'x'.repeat(2000)}` }, '/url'],
    [{ url: 'https://example.com/\0' }, '/url'],
    [{ events: [] }, '/events'],
    [{ events: ['booking.eaten'] }, '/events/0'],
    [{ dialect: 'klingon' }, '/dialect'],
  ] as const) {
    const refused = refusalIn(await api.send('POST', 'webhooks', { body: { ...right, ...change } }))
    expect([refused.status, refused.errors[0]?.pointer], pointer).toEqual([422, pointer])
  }
  const { id } = await made(api, right)
  const event = await api.send('POST', `webhooks/${id}/test`)
  const { delivery_id } = event.json as { delivery_id: number }
  for (const [body, pointer] of [
    [{ from: 'yesterday', to: '2026-12-01T00:00:00Z' }, '/from'],
    [{ from: '2026-12-02T00:00:00Z', to: '2026-12-01T00:00:00Z' }, '/to'],
    [{ from: '2026-12-01T00:00:00Z', to: '2026-12-02T00:00:00Z', states: ['lost'] }, '/states/0'],
  ] as const)
    expect(refusalIn(await api.send('POST', `webhooks/${id}/replay`, { body }))).toMatchObject({
      status: 422,
      errors: [{ pointer }],
    })
  for (const query of ['state=lost', 'limit=0', 'after=x'])
    expect(refusalIn(await api.get(`webhooks/${id}/deliveries`, query)).status).toBe(422)

  const cookie = await signIn(stage.url, stage.other, stage.password)
  const other = profileApi(stage.url, { cookie, origin: stage.url })
  const range = { from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' }
  for (const [method, path, body] of [
    ['GET', '', undefined],
    ['PATCH', '', { enabled: false }],
    ['DELETE', '', undefined],
    ['POST', '/rotate', undefined],
    ['POST', '/test', undefined],
    ['POST', '/replay', range],
    ['GET', '/deliveries', undefined],
    ['GET', `/deliveries/${delivery_id}`, undefined],
    ['POST', `/deliveries/${delivery_id}/replay`, undefined],
  ] as const) {
    const ask = (of: number) => other.send(method, `webhooks/${of}${path}`, body ? { body } : {})
    const [theirs, missing] = await Promise.all([ask(id), ask(nobody)])
    expect([theirs.status, bare(theirs.text)], path).toEqual([404, bare(missing.text)])
  }
  await api.send('DELETE', `webhooks/${id}`)
})
