import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { customerShape } from '@/lib/wire/profile-customer'
import {
  type DeliveryJson,
  deliveriesShape,
  deliveryDetailShape,
  deliveryShape,
} from '@/lib/wire/profile-delivery'
import { type ProfileApi, profileApi, refusalIn } from './api-client'
import { signIn } from './api-session'
import { test } from './api-test'
import { lettersTo, newAddress } from './mails'
import { stage } from './stage'

const nobody = 2_147_483_000

const listed = async (api: ProfileApi, query: Record<string, string | number>) => {
  const answer = await api.get('deliveries', query)
  expect(answer.status, answer.text.slice(0, 500)).toBe(200)
  return deliveriesShape.strict().parse(answer.json)
}

const read = async (api: ProfileApi, id: number) => {
  const { json } = await api.get(`deliveries/${id}`)
  return deliveryDetailShape.strict().parse((json as { delivery: unknown }).delivery)
}

const states = async (api: ProfileApi, booking_id: number) =>
  (await listed(api, { booking_id })).deliveries.map(({ kind, state }) => `${kind} ${state}`)

test('a mail is found with its content, sent again while it is true, and no longer', async ({
  api,
  house,
}) => {
  const address = newAddress()
  const { id, visitor_name } = await api.create(house.wish({ visitor_email: address }))
  await expect.poll(() => states(api, id)).toEqual(['confirmed sent'])
  const { deliveries, total, next_cursor } = await listed(api, { search: address.toUpperCase() })
  expect([total, next_cursor]).toEqual([1, null])
  const mail = deliveries[0] as DeliveryJson
  expect(mail).toMatchObject({
    kind: 'confirmed',
    recipient: address,
    booking_id: id,
    attempts: 1,
    visitor_name,
  })
  expect(mail.product_name).toBe(house.massage.name)

  const [sent] = await lettersTo(address)
  expect(await read(api, mail.id)).toMatchObject({
    ...mail,
    subject: sent?.subject,
    text: sent?.text,
    html: sent?.html,
    resendable: true,
    not_resendable_because: null,
  })

  const key = { 'idempotency-key': randomUUID() }
  const answer = await api.send('POST', `deliveries/${mail.id}/resend`, { headers: key })
  expect(answer.status).toBe(201)
  const again = deliveryShape.strict().parse((answer.json as { delivery: unknown }).delivery)
  expect(again).toMatchObject({ resend_of: mail.id, kind: 'confirmed', recipient: address })
  expect(answer.headers.get('location')).toBe(`/api/v1/my-profile/deliveries/${again.id}`)
  const replayed = await api.send('POST', `deliveries/${mail.id}/resend`, { headers: key })
  expect(replayed.text).toBe(answer.text)
  await expect.poll(() => states(api, id)).toEqual(['confirmed sent', 'confirmed sent'])
  expect((await lettersTo(address)).map(({ text }) => text)).toEqual([sent?.text, sent?.text])

  await api.setStatus(id, { status: 'cancelled', send_notification: false })
  expect(refusalIn(await api.send('POST', `deliveries/${mail.id}/resend`))).toMatchObject({
    status: 409,
    code: 'invalid_transition',
  })
  expect(await read(api, mail.id)).toMatchObject({ resendable: false, not_resendable_because: 'outdated' })
})

test('the list is read page by page, newest first, by state and kind', async ({ api }) => {
  const first = await listed(api, { limit: 3, state: 'sent,not_sent', kind: 'confirmed,cancelled' })
  expect(first.deliveries).toHaveLength(3)
  expect(first.total).toBeGreaterThan(6)
  const next = { limit: 3, state: 'sent,not_sent', kind: 'confirmed,cancelled' }
  const second = await listed(api, { ...next, after: first.next_cursor ?? '' })
  const ids = [...first.deliveries, ...second.deliveries].map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => b - a))
  expect(ids).toHaveLength(6)
  for (const { kind, state } of second.deliveries) {
    expect(['confirmed', 'cancelled']).toContain(kind)
    expect(['sent', 'not_sent']).toContain(state)
  }
  for (const [query, pointer] of [
    ['state=posted', '/state'],
    ['state=sent,', '/state'],
    ['kind=A%20B', '/kind'],
    ['kind=zzz', '/kind'],
    ['kind=confirmed,zzz', '/kind'],
    ['booking_id=0', '/booking_id'],
    ['limit=201', '/limit'],
    ['offset=-1', '/offset'],
    ['after=x', '/after'],
    ['search=%00', '/search'],
  ])
    expect(refusalIn(await api.get('deliveries', query)), query).toMatchObject({
      status: 422,
      errors: [{ pointer }],
    })
})

test('another’s messages are as ones that do not exist, and what lets people in is not read here', async ({
  api,
}) => {
  const cookie = await signIn(stage.url, stage.other, stage.password)
  const other = profileApi(stage.url, { cookie, origin: stage.url })
  const { deliveries } = await listed(api, { limit: 1 })
  const theirs = deliveries[0]?.id ?? 0
  const seen = async (method: 'GET' | 'POST', path: string) => {
    const { status, text } = await other.send(method, path)
    return [status, text.replace(/"request_id":"[^"]*"/, '')]
  }
  for (const [method, path] of [
    ['GET', ''],
    ['POST', '/resend'],
  ] as const)
    expect(await seen(method, `deliveries/${theirs}${path}`)).toEqual(
      await seen(method, `deliveries/${nobody}${path}`),
    )
  expect((await listed(other, { search: deliveries[0]?.recipient ?? '' })).total).toBe(0)

  const email = newAddress()
  await api.send('POST', 'invitations', { body: { email, role: 'viewer' } })
  const [invitation] = (await listed(api, { search: email })).deliveries
  expect(await read(api, invitation?.id ?? 0)).toMatchObject({
    kind: 'invitation',
    text: null,
    html: null,
    resendable: false,
    not_resendable_because: 'secret',
  })
})

test('mails to a customer can be allowed again, and nobody forbids them by hand', async ({ api }) => {
  const added = await api.send('POST', 'customers', { body: { name: 'Bo', email: newAddress() } })
  const customer = customerShape.strict().parse((added.json as { customer: unknown }).customer)
  expect(customer).toMatchObject({ mail_bounced_at: null, mail_complained_at: null })
  const path = `customers/${customer.id}`
  expect(refusalIn(await api.send('PATCH', path, { body: { mail_blocked: true } }))).toMatchObject({
    status: 422,
    errors: [{ pointer: '/mail_blocked' }],
  })
  for (const key of ['mail_bounced_at', 'mail_complained_at'])
    expect(
      refusalIn(await api.send('PATCH', path, { body: { [key]: new Date().toISOString() } })),
    ).toMatchObject({
      status: 422,
      errors: [{ pointer: `/${key}` }],
    })
  expect((await api.send('PATCH', path, { body: { mail_blocked: false } })).json).toMatchObject({ customer })
  await api.send('POST', `${path}/erase`, { body: {} })
})

test('nobody but Resend tells what became of a mail', async () => {
  for (const body of ['', '{', JSON.stringify({ type: 'email.complained', data: { email_id: 'x' } })]) {
    const answer = await fetch(`${stage.url}/api/webhooks/resend`, { method: 'POST', body })
    expect([401, 404]).toContain(answer.status)
  }
  expect((await fetch(`${stage.url}/api/webhooks/resend`)).status).toBe(405)
})
