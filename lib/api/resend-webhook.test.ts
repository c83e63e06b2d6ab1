import { randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pool } from '@/lib/db/client'
import { changedAt } from '@/lib/engine/changed-at'
import { type House, openHouse } from '@/lib/engine/test-house'
import { hearResend } from './resend-webhook'

const secret = `whsec_${Buffer.from('a secret of 24 bytes ...').toString('base64')}`
const address = 'Vera@Example.org'

let house: House
let providerId: string
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(async () => {
  process.env.RESEND_WEBHOOK_SECRET = secret
  providerId = randomUUID()
  await pool().query('DELETE FROM customer')
  await pool().query(
    `INSERT INTO customer (profile_id, name, email, updated_at) VALUES ($1, 'Vera', $2, now())`,
    [house.profileId, address.toLowerCase()],
  )
  await pool().query(
    `INSERT INTO delivery (profile_id, kind, recipient, payload, idempotency_key, state, provider_id)
     VALUES ($1, 'confirmed', $2, '{}', $3, 'sent', $3)`,
    [house.profileId, address, providerId],
  )
})

const told = (type: string, data: object = {}) => ({
  type,
  created_at: '2026-11-01T10:00:00.000Z',
  data: { email_id: providerId, to: [address], ...data },
})

/** As Resend sends it; `age` in seconds. */
function send(event: object, { age = 0, key = secret, headers = {} as Record<string, string> } = {}) {
  const body = JSON.stringify(event)
  const at = new Date(Date.now() - age * 1000)
  const signed = {
    'svix-id': 'msg_1',
    'svix-timestamp': String(Math.floor(at.getTime() / 1000)),
    'svix-signature': new Webhook(key).sign('msg_1', at, body),
  }
  const request = new Request('http://127.0.0.1/api/webhooks/resend', {
    method: 'POST',
    body,
    headers: { ...signed, ...headers },
  })
  return hearResend(request).then(({ status }) => status)
}

async function known() {
  const { rows } = await pool().query(
    `SELECT d.delivered_at AS delivered, d.bounced_at AS bounced, d.complained_at AS complained, d.reason,
       c.mail_bounced_at IS NOT NULL AS "noMailsBounced", c.mail_complained_at IS NOT NULL AS "noMailsComplained"
     FROM delivery d JOIN customer c ON c.profile_id = d.profile_id WHERE d.provider_id = $1`,
    [providerId],
  )
  return rows[0]
}

const at = new Date('2026-11-01T10:00:00Z')
const nothing = {
  delivered: null,
  bounced: null,
  complained: null,
  reason: null,
  noMailsBounced: false,
  noMailsComplained: false,
}

describe('Resend tells that a mail', () => {
  test('was delivered before we know that it was sent: it is asked to tell it again', async () => {
    const news = { ...told('email.delivered', { email_id: 'new' }), created_at: new Date().toISOString() }
    expect(await send(news)).toBe(503)
    await pool().query(`UPDATE delivery SET provider_id = 'new' WHERE provider_id = $1`, [providerId])
    providerId = 'new'
    expect(await send(news)).toBe(200)
    expect(await known()).toMatchObject({ delivered: expect.any(Date) })
  })

  test('was delivered: once, and the calendars hear of it', async () => {
    const before = await changedAt(house.owner)
    expect(await send(told('email.delivered'))).toBe(200)
    expect(await known()).toEqual({ ...nothing, delivered: at })
    const after = await changedAt(house.owner)
    expect(after).toBeGreaterThan(before)
    expect(await send(told('email.delivered'))).toBe(200)
    expect(await changedAt(house.owner)).toBe(after)
  })

  test('bounced for good: its address gets no more of them, until that is cleared', async () => {
    const bounced = told('email.bounced', { bounce: { type: 'Permanent', message: 'No such user.' } })
    expect(await send(bounced)).toBe(200)
    expect(await known()).toEqual({ ...nothing, bounced: at, reason: 'No such user.', noMailsBounced: true })
    await pool().query('UPDATE customer SET mail_bounced_at = NULL')
    expect(await send(bounced)).toBe(200)
    expect(await known()).toMatchObject({ noMailsBounced: false })
  })

  test('bounced for the moment: the address stays good', async () => {
    await send(told('email.bounced', { bounce: { type: 'Transient', message: 'Mailbox full.' } }))
    expect(await known()).toEqual({ ...nothing, bounced: at, reason: 'Mailbox full.' })
  })

  test('was complained of: its address gets no more of them', async () => {
    await send(told('email.complained'))
    expect(await known()).toEqual({ ...nothing, complained: at, noMailsComplained: true })
  })

  test('of somebody else’s, or something else, is taken and changes nothing', async () => {
    const others = [
      { ...told('email.delivered'), data: { email_id: randomUUID() } },
      told('email.opened'),
      told('email.bounced', { email_id: 7 }),
      [],
    ]
    for (const event of others) expect(await send(event)).toBe(200)
    expect(await known()).toEqual(nothing)
  })
})

describe('who is not Resend', () => {
  test('is not believed: a wrong key, another body, no signature, an old one', async () => {
    const event = told('email.complained')
    expect(await send(event, { key: `whsec_${Buffer.from('another secret').toString('base64')}` })).toBe(401)
    expect(await send(event, { headers: { 'svix-id': 'msg_2' } })).toBe(401)
    expect(await send(event, { headers: { 'svix-signature': '' } })).toBe(401)
    expect(await send(event, { headers: { 'svix-timestamp': 'soon' } })).toBe(401)
    expect(await send(event, { age: 600 })).toBe(401)
    expect(await known()).toEqual(nothing)
  })

  test('finds nothing where no secret is set', async () => {
    process.env.RESEND_WEBHOOK_SECRET = ''
    expect(await send(told('email.complained'))).toBe(404)
    expect(await known()).toEqual(nothing)
  })
})
