import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startWebhookReceiver, verified, type WebhookReceiver } from '@/e2e/webhook-receiver'
import { query } from '@/lib/db/transaction'
import { amend } from '@/lib/engine/amend'
import { book } from '@/lib/engine/book'
import { daysOf, type House, openHouse } from '@/lib/engine/test-house'
import { changeWebhook, findWebhook, removeWebhook, rotateSecret, webhooks } from '@/lib/settings/webhooks'
import { sweep } from './sweep'
import { eventsOf, listen, passWebhookHours, runWebhooks } from './test-webhooks'

let house: House
let fresh: ReturnType<typeof daysOf>
let receiver: WebhookReceiver

beforeAll(async () => {
  receiver = await startWebhookReceiver()
  house = await openHouse()
  fresh = daysOf(house)
})
afterAll(() => receiver.close())

beforeEach(async () => {
  for (const { id } of await webhooks(house.owner)) await removeWebhook(house.owner, id)
  await query('test-forget-jobs', 'DELETE FROM graphile_worker._private_jobs')
  receiver.clear()
})

const booked = () => book(house.owner, fresh({ tell: false }))
const ids = () => receiver.received.map(({ headers }) => headers['webhook-id'])

describe('an event', () => {
  it('arrives signed, with the booking as the API shows it', async () => {
    const { id, secret } = await listen(house, receiver.url)
    const booking = await booked()
    await runWebhooks()
    const [one] = receiver.received
    expect(one?.headers).toMatchObject({ 'content-type': 'application/json' })
    const { type, timestamp, data } = verified(secret, one as NonNullable<typeof one>)
    expect(type).toBe('booking.created')
    expect(Math.abs(Date.now() - Date.parse(timestamp))).toBeLessThan(60_000)
    expect(data).toMatchObject({
      version: 1,
      previous: null,
      booking: { id: booking.id, status: 'confirmed' },
    })
    expect(await eventsOf(id)).toMatchObject([{ state: 'sent', answers: [{ status: 204 }] }])
  })

  it('says the same to every try, whatever became of the booking, under one id', async () => {
    const { secret } = await listen(house, receiver.url, { events: ['booking.created'] })
    receiver.answer((_, response) => void response.writeHead(500).end('no'))
    const { id } = await booked()
    await runWebhooks()
    await amend(house.owner, id, { visitorName: 'Somebody else' }, null)
    receiver.answer()
    await passWebhookHours(1)
    await runWebhooks()
    const [first, second] = receiver.received
    expect(second?.body).toBe(first?.body)
    expect(ids()[1]).toBe(ids()[0])
    expect(verified(secret, second as NonNullable<typeof second>).data.booking.visitor_name).toBe(
      'Vera Visitor',
    )
  })

  it('waits for those before it of the same booking, but not for ever', async () => {
    const { id, secret } = await listen(house, receiver.url)
    receiver.answer(
      ({ body }, response) => void response.writeHead(body.includes('"booking.created"') ? 500 : 204).end(),
    )
    const booking = await booked()
    await amend(house.owner, booking.id, { visitorNote: 'second' }, null)
    const types = () => receiver.received.map((one) => verified(secret, one).type)
    await runWebhooks()
    expect(types()).toEqual(['booking.created'])
    await passWebhookHours(1)
    await runWebhooks()
    expect(types()).toEqual(['booking.created', 'booking.created'])
    await passWebhookHours(1)
    await runWebhooks()
    expect(types()).toEqual(['booking.created', 'booking.created', 'booking.created', 'booking.updated'])
    expect((await eventsOf(id)).map(({ state }) => state)).toEqual(['waiting', 'sent'])
  })

  it('is given up after three days, and says why', async () => {
    const { id } = await listen(house, receiver.url)
    receiver.answer((_, response) => void response.writeHead(503).end('busy'))
    await booked()
    for (let hours = 0; hours < 72; hours += 24) {
      await runWebhooks({ delay: (attempts) => (attempts < 3 ? 0 : null) })
      await passWebhookHours(24)
    }
    const [event] = await eventsOf(id)
    expect(event).toMatchObject({ state: 'failed', reason: 'answered 503', attempts: 3 })
    expect(event?.answers.map(({ status, body }) => [status, body])).toEqual(Array(3).fill([503, 'busy']))
  })
})

describe('an endpoint', () => {
  it('is asked again when it wished, within reason', async () => {
    const { id } = await listen(house, receiver.url)
    receiver.answer((_, response) => void response.writeHead(429, { 'retry-after': '300' }).end())
    await booked()
    await runWebhooks()
    const [event] = await eventsOf(id)
    expect(event?.state).toBe('waiting')
    expect(event?.seconds).toBeGreaterThan(280)
  })

  it('that redirects is not followed', async () => {
    const { id } = await listen(house, receiver.url)
    receiver.answer(
      (_, response) => void response.writeHead(307, { location: `${receiver.url}/other` }).end(),
    )
    await booked()
    await runWebhooks()
    expect(receiver.received.map(({ path }) => path)).toEqual(['/hook'])
    expect(await eventsOf(id)).toMatchObject([{ state: 'waiting', reason: 'answered 307' }])
  })

  it('that says without end is heard to a point, one that never ends its answer as well', async () => {
    const { id } = await listen(house, receiver.url)
    receiver.answer((_, response) => {
      response.writeHead(200)
      const speak = () => {
        while (response.write('x'.repeat(4096))) if (response.destroyed) return
        response.once('drain', speak)
      }
      speak()
    })
    await booked()
    await runWebhooks({ answer: 1 })
    receiver.answer((_, response) => void response.writeHead(200).write('half'))
    await booked()
    await runWebhooks({ answer: 0.3 })
    const events = await eventsOf(id)
    expect(events.map(({ state }) => state)).toEqual(['sent', 'sent'])
    expect(events.map(({ answers }) => answers[0]?.body)).toEqual(['x'.repeat(1000), 'half'])
  })

  it('that does not answer in time costs one try, and its other events wait', async () => {
    const { id } = await listen(house, receiver.url)
    receiver.answer(() => {})
    await booked()
    await booked()
    await runWebhooks({ answer: 0.2, lanes: 1 })
    const [first, second] = await eventsOf(id)
    expect(first).toMatchObject({ state: 'waiting', reason: 'no answer within 0.2 s', attempts: 1 })
    expect(second).toMatchObject({ state: 'waiting', attempts: 0 })
    expect((await findWebhook(house.owner, id)).failingSince).not.toBeNull()
    receiver.answer()
    await runWebhooks()
    expect(receiver.received).toHaveLength(1)
    await passWebhookHours(1)
    await runWebhooks()
    expect((await eventsOf(id)).map(({ state }) => state)).toEqual(['sent', 'sent'])
    expect((await findWebhook(house.owner, id)).failingSince).toBeNull()
  })

  it('that is dead does not keep another waiting', async () => {
    const dead = await listen(house, 'http://127.0.0.1:9/hook')
    const alive = await listen(house, receiver.url)
    await booked()
    await runWebhooks()
    expect(await eventsOf(dead.id)).toMatchObject([{ state: 'waiting' }])
    expect(await eventsOf(alive.id)).toMatchObject([{ state: 'sent' }])
  })

  it('is taken over from a worker that died', async () => {
    const { id } = await listen(house, receiver.url)
    await booked()
    await query('test-lose-jobs', 'DELETE FROM graphile_worker._private_jobs')
    await query(
      'test-die',
      `UPDATE webhook SET lease_token = gen_random_uuid(), lease_until = now() + interval '45 seconds' WHERE id = $1`,
      [id],
    )
    await query(
      'test-die-sending',
      `UPDATE delivery SET state = 'sending', lease_token = gen_random_uuid(), lease_until = now() + interval '25 seconds'
       WHERE webhook_id = $1`,
      [id],
    )
    await sweep()
    await runWebhooks()
    expect(receiver.received).toHaveLength(0)
    await passWebhookHours(1)
    await sweep()
    await runWebhooks()
    expect(await eventsOf(id)).toMatchObject([{ state: 'sent' }])
  })
})

describe('while a secret is rotated', () => {
  it('both sign what is sent; a day later only the new one does', async () => {
    const { id, secret: old } = await listen(house, receiver.url)
    const { secret, webhook } = await rotateSecret(house.owner, id)
    expect(webhook.previousSecretUntil).not.toBeNull()
    await booked()
    await runWebhooks()
    const [first] = receiver.received
    if (!first) throw new Error('nothing arrived')
    expect(verified(old, first)).toEqual(verified(secret, first))
    await passWebhookHours(25)
    await booked()
    await runWebhooks()
    const [, second] = receiver.received
    if (!second) throw new Error('nothing arrived')
    expect(verified(secret, second).type).toBe('booking.created')
    expect(() => verified(old, second)).toThrow('No matching signature')
  })

  it('nothing of a secret can be read in the database', async () => {
    const { id, secret } = await listen(house, receiver.url)
    const [row] = await query<{ stored: Buffer }>(
      'test-stored-secret',
      'SELECT secret_encrypted AS stored FROM webhook WHERE id = $1',
      [id],
    )
    expect(row?.stored.includes(Buffer.from(secret.slice(6)))).toBe(false)
    expect(row?.stored.includes(Buffer.from(secret.slice(6), 'base64'))).toBe(false)
  })
})

describe('an endpoint that is disabled', () => {
  const mails = () =>
    query<{ recipient: string; text: string }>(
      'test-ended-mails',
      `SELECT recipient, payload ->> 'text' AS text FROM delivery WHERE kind = 'webhook_disabled'`,
    )
  beforeEach(async () => {
    await query('test-forget-mails', `DELETE FROM delivery WHERE kind = 'webhook_disabled'`)
  })

  it('by its own 410 gets nothing more, and the business hears of it once', async () => {
    const { id } = await listen(house, receiver.url)
    receiver.answer((_, response) => void response.writeHead(410).end())
    await booked()
    await booked()
    await runWebhooks({ lanes: 1 })
    expect(receiver.received).toHaveLength(1)
    expect(await findWebhook(house.owner, id)).toMatchObject({ disabledBecause: 'gone' })
    expect(await mails()).toMatchObject([
      { recipient: 'house@daybook.test', text: expect.stringContaining(receiver.url) },
    ])
    await booked()
    await runWebhooks()
    expect(receiver.received).toHaveLength(1)
    expect((await eventsOf(id)).map(({ state }) => state)).toEqual(['not_sent', 'not_sent', 'not_sent'])
  })

  it('because it failed for five days can be enabled again', async () => {
    const { id } = await listen(house, receiver.url)
    receiver.answer((_, response) => void response.writeHead(500).end())
    await booked()
    await runWebhooks()
    await passWebhookHours(119)
    await runWebhooks()
    expect((await findWebhook(house.owner, id)).disabledAt).toBeNull()
    await passWebhookHours(2)
    await booked()
    await runWebhooks()
    expect(await findWebhook(house.owner, id)).toMatchObject({ disabledBecause: 'failing' })
    expect(await mails()).toHaveLength(1)
    receiver.clear()
    expect(await changeWebhook(house.owner, id, { enabled: true })).toMatchObject({
      disabledAt: null,
      failingSince: null,
    })
    await booked()
    await runWebhooks()
    expect(receiver.received).toHaveLength(1)
  })
})

describe('a receiver that fails three times in ten', () => {
  it('gets each of a thousand events, verified, under stable ids', async () => {
    const { id, secret } = await listen(house, receiver.url)
    const { id: bookingId } = await booked()
    await query('test-forget-events', 'DELETE FROM delivery WHERE webhook_id = $1', [id])
    await query(
      'test-thousand',
      `INSERT INTO delivery (profile_id, webhook_id, channel, kind, recipient, payload, idempotency_key)
       SELECT $1, $2, 'webhook', 'booking.updated', $3, jsonb_build_object('type', 'booking.updated', 'at', now(),
         'before', NULL, 'participant', NULL, 'review', NULL, 'booking', jsonb_set(to_jsonb(b), '{version}', to_jsonb(n))),
         'event/' || n
       FROM generate_series(1, 1000) n, (
         SELECT id, uid, version, kind, status, starts_at AS "startsAt", ends_at AS "endsAt", timezone, price, currency,
           created_at AS "createdAt", updated_at AS "updatedAt", '[]'::json AS participants
         FROM booking WHERE id = $4) b`,
      [house.profileId, id, receiver.url, bookingId],
    )
    const tried = new Map<string, Set<string>>()
    const accepted = new Map<string, number>()
    let requests = 0
    receiver.answer((one, response) => {
      const key = String(one.headers['webhook-id'])
      const { data } = verified(secret, one)
      tried.set(key, (tried.get(key) ?? new Set()).add(one.body))
      requests += 1
      const fails = (requests * 7) % 10 < 3
      if (!fails) accepted.set(key, data.version)
      response.writeHead(fails ? ([500, 429, 503][requests % 3] ?? 500) : 200).end()
    })
    await sweepSoon()
    await runWebhooks({ delay: () => 0 })
    expect(new Set(accepted.values()).size).toBe(1000)
    expect(tried.size).toBe(1000)
    expect([...tried.values()].every((bodies) => bodies.size === 1)).toBe(true)
    expect(requests).toBeGreaterThan(1400)
    expect(new Set((await eventsOf(id)).map(({ state }) => state))).toEqual(new Set(['sent']))
  })

  const sweepSoon = async () => {
    await passWebhookHours(1)
    await sweep()
  }
})
