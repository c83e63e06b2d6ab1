import { gzipSync } from 'node:zlib'
import { expect } from '@playwright/test'
import { test } from './api-test'
import { stage } from './stage'

const send = async (path: string, body: BodyInit, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${stage.url}${path}`, { method: 'POST', body, headers, redirect: 'manual' })
  return { status: answer.status, json: await answer.json().catch(() => null) }
}
const withKey = () => ({ authorization: `Bearer ${stage.apiKey}`, 'content-type': 'application/json' })

test('nobody makes the server unpack, hold or descend into what it need not', async ({ api }) => {
  const packed = { ...withKey(), 'content-encoding': 'gzip' }
  const customers = '/api/v1/my-profile/customers'
  expect(await send(customers, gzipSync('{"name":"Packed"}'), packed)).toMatchObject({ status: 400 })
  const bomb = gzipSync(Buffer.alloc(50_000_000))
  expect(await send('/api/v1/my-profile/imports', bomb, packed)).toMatchObject({ status: 400 })

  const deep = '['.repeat(30_000) + ']'.repeat(30_000)
  const within = `{"name":"Deep","note":${'{"a":'.repeat(8_000)}1${'}'.repeat(8_000)}}`
  for (const body of [deep, within])
    expect(await send(customers, body, withKey())).toMatchObject({ status: 422 })
  const file = { kind: 'calcom', content: deep }
  expect(await send('/api/v1/my-profile/imports', JSON.stringify(file), withKey())).toMatchObject({
    status: 422,
  })

  // What a page is sent as a form is held to be looked at: never more than some.
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(30_000_000)]))
  expect((await send('/sign-in', form)).status).toBe(400)
  expect((await api.get('bookings/poll')).status).toBe(200)
})

test('a name that every object has is a name like any other', async ({ api }) => {
  const body =
    '{"name":"Ordinary","__proto__":{"note":"from nowhere"},"constructor":{"prototype":{"note":"x"}}}'
  const made = await send('/api/v1/my-profile/customers', body, withKey())
  expect(made).toMatchObject({ status: 201, json: { customer: { name: 'Ordinary', note: null } } })
  const id = (made.json as { customer: { id: number } }).customer.id
  const plain = await api.get(`customers/${id}`)
  expect(plain.json).toMatchObject({ customer: { note: null } })
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    expect((await api.get('customers', { sort: name })).status).toBe(422)
    expect((await fetch(`${stage.url}/api/openapi/${name}.json`)).status).toBe(404)
    expect((await fetch(`${stage.url}/api/v1/public/${name}`)).status).toBe(404)
  }
  await api.send('POST', `customers/${id}/erase`, { body: { cancel_upcoming: true } })
})
