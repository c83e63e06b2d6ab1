import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { query } from '@/lib/db/transaction'
import { type Role, roles } from '@/lib/domain/actor'
import type { WebhookEvent } from '@/lib/domain/webhook'
import { sendTestEvent } from '@/lib/engine/send-test-event'
import { type House, openHouse, refusal } from '@/lib/engine/test-house'
import { eventDeliveries, eventDelivery, replayEvent, replayEvents } from './webhook-deliveries'
import { addWebhook, changeWebhook, findWebhook, removeWebhook, rotateSecret, webhooks } from './webhooks'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => void vi.unstubAllEnvs())

const events: WebhookEvent[] = ['booking.created']
const wish = { url: 'https://hooks.example.com/daybook#part', events, dialect: 'profile' as const }
const added = async () => (await addWebhook(house.owner, wish)).webhook

/** Everything that can be done with webhooks. */
const verbs = (id: number, delivery: number) => ({
  list: (role: Role) => webhooks(as(role)),
  find: (role: Role) => findWebhook(as(role), id),
  add: (role: Role) => addWebhook(as(role), wish),
  change: (role: Role) => changeWebhook(as(role), id, {}),
  rotate: (role: Role) => rotateSecret(as(role), id),
  test: (role: Role) => sendTestEvent(as(role), id),
  deliveries: (role: Role) => eventDeliveries(as(role), id, { states: null, limit: 5, after: null }),
  delivery: (role: Role) => eventDelivery(as(role), id, delivery),
  replay: (role: Role) => replayEvent(as(role), id, delivery),
  replayAll: (role: Role) => replayEvents(as(role), id, { from: new Date(0), to: new Date(), states: null }),
  remove: (role: Role) => removeWebhook(as(role), id),
})
const as = (role: Role) => ({ ...house.owner, kind: 'api_key' as const, role })

describe('webhooks', () => {
  it('are the owner’s and the manager’s matter, whoever else holds a key', async () => {
    for (const role of roles) {
      const { id } = await added()
      const outcomes = Object.entries(verbs(id, await sendTestEvent(house.owner, id)))
      for (const [name, verb] of outcomes) {
        const attempt = verb(role)
        if (role === 'owner' || role === 'manager') await attempt
        else expect([name, (await refusal(attempt)).reason]).toEqual([name, 'forbidden'])
      }
    }
  })

  it('go to addresses that anybody may be asked at, and nowhere else', async () => {
    expect((await added()).url).toBe('https://hooks.example.com/daybook')
    const { id } = await added()
    for (const url of [
      'http://hooks.example.com/',
      'https://localhost/',
      'https://2130706433/',
      'https://[::ffff:10.0.0.1]/',
      'https://169.254.169.254/latest/meta-data',
      'https://hooks.example.com:22/',
      'https://me@hooks.example.com/',
    ]) {
      const objection = { details: { faults: [{ field: 'url' }] } }
      expect(await refusal(addWebhook(house.owner, { ...wish, url })), url).toMatchObject(objection)
      expect(await refusal(changeWebhook(house.owner, id, { url })), url).toMatchObject(objection)
    }
  })

  it('may be anywhere while the operator tries things out', async () => {
    vi.stubEnv('WEBHOOKS_ALLOW_PRIVATE', '1')
    const { webhook } = await addWebhook(house.owner, { ...wish, url: 'http://127.0.0.1:25/x' })
    expect(webhook.url).toBe('http://127.0.0.1:25/x')
  })

  it('that failed begin anew at another address', async () => {
    const { id } = await added()
    await query(
      'test-fail',
      `UPDATE webhook SET failing_since = now(), rest_until = now() + interval '1 hour' WHERE id = $1`,
      [id],
    )
    expect((await changeWebhook(house.owner, id, { events })).failingSince).not.toBeNull()
    const { failingSince } = await changeWebhook(house.owner, id, { url: 'https://hooks.example.com/new' })
    expect(failingSince).toBeNull()
  })

  it('are not without number', async () => {
    const busy = await openHouse()
    for (let count = 0; count < 20; count += 1) await addWebhook(busy.owner, wish)
    expect((await refusal(addWebhook(busy.owner, wish))).details.faults).toMatchObject([{ code: 'too_many' }])
  })
})
