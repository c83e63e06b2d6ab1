import { Readable } from 'node:stream'
import { expect } from '@playwright/test'
import { answerOf, type Method, type ProfileApi, profileApi, refusalIn } from './api-client'
import { test } from './api-test'
import { stage } from './stage'

const methods: Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

test('a path that is none of ours is 404 in the envelope', async ({ api }) => {
  for (const path of [
    '../my-profile',
    'booking',
    'bookings/1/2',
    'bookings/1/statuses',
    '../my-profiles',
    '../../v1/x/y',
  ])
    for (const method of methods)
      expect(refusalIn(await api.send(method, path)), `${method} ${path}`).toMatchObject({
        status: 404,
        code: 'not_found',
      })
})

test('an id that cannot be one is a missing booking', async ({ api }) => {
  const wishes: [Method, string, object?][] = [
    ['GET', ''],
    ['PATCH', '', { price: 1 }],
    ['DELETE', ''],
    ['PUT', '/status', { status: 'confirmed' }],
    ['PUT', '/reschedule', { start_time: '10:00' }],
    ['POST', '/notify'],
    ['GET', '/timeline'],
  ]
  for (const id of [
    '0',
    '-1',
    '01',
    '1.5',
    '1e3',
    '2147483648',
    '99999999999999999999',
    'x',
    '%20',
    '%00',
    '%F0%9F%92%A9',
  ])
    for (const [method, path, body] of wishes) {
      const answer = await api.send(method, `bookings/${id}${path}`, { body })
      expect(refusalIn(answer), `${method} ${id}${path}`).toMatchObject({
        status: 404,
        code: 'not_found',
        message: 'Booking not found.',
      })
    }
})

test('401 comes before anything of the request is read', async ({ api, house }) => {
  const { id } = await api.create(house.wish())
  const wrong = [
    '',
    'Bearer',
    'Bearer x',
    `Bearer ${stage.apiKey}x`,
    'Basic b3duZXI6cGFzc3dvcmQ=',
    stage.apiKey,
  ]
  const requests: [Method, string, object][] = [
    ['GET', 'bookings?limit=x', {}],
    ['POST', 'bookings', { body: '{', headers: { 'content-type': 'text/plain' } }],
    ['PUT', `bookings/${id}/status`, { body: '[' }],
    ['GET', 'bookings/x', {}],
    ['DELETE', 'bookings/grid', {}],
    ['GET', 'nowhere', {}],
  ]
  for (const authorization of [undefined, ...wrong]) {
    const stranger = profileApi(stage.url, authorization === undefined ? {} : { authorization })
    for (const [method, path, sending] of requests) {
      const answer = await stranger.send(method, path, sending)
      expect(refusalIn(answer), `${method} ${path} ${authorization}`).toMatchObject({
        status: 401,
        code: 'unauthenticated',
      })
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/)
    }
  }
})

test('the word Bearer is read in any case, and a key beside a cookie counts alone', async ({ house }) => {
  expect(house.settings.slug).toBeTruthy()
  for (const authorization of [`bearer ${stage.apiKey}`, `BEARER  ${stage.apiKey}`]) {
    const api = profileApi(stage.url, { authorization, cookie: 'next-auth.session-token=x' })
    expect((await api.get('settings')).status).toBe(200)
  }
})

test('a body is JSON, says so, and is at most 64 KiB', async ({ api, house }) => {
  const { id } = await api.create(house.wish())
  const doors: [Method, string][] = [
    ['POST', 'bookings'],
    ['PATCH', `bookings/${id}`],
    ['PUT', `bookings/${id}/status`],
    ['PUT', `bookings/${id}/reschedule`],
    ['PATCH', 'settings'],
  ]
  const refused = async ([method, path]: [Method, string], body: string, type: string) =>
    refusalIn(await api.send(method, path, { body, headers: { 'content-type': type } }))
  for (const door of doors) {
    for (const body of ['', '{', '{"a":}', 'null x', "{'a':1}", '\uFEFF{', '{"a":1'])
      expect(await refused(door, body, 'application/json')).toMatchObject({ status: 400, code: 'malformed' })
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      '',
    ])
      expect(await refused(door, '{}', type)).toMatchObject({ status: 415, code: 'unsupported_media_type' })
    const big = JSON.stringify({ visitor_note: 'x'.repeat(64 * 1024) })
    expect(await refused(door, big, 'application/json')).toMatchObject({ status: 413, code: 'too_large' })
  }
  const note = await api.send('PATCH', `bookings/${id}`, {
    body: { visitor_note: 'Grüße' },
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
  expect(note.status).toBe(200)
})

test('a large body that does not say its length is refused, and the next request is answered', async ({
  api,
}) => {
  for (const kilobytes of [65, 2000]) {
    const pieces = Array.from({ length: kilobytes }, () => new TextEncoder().encode(' '.repeat(1024)))
    const response = await fetch(`${stage.url}/api/v1/my-profile/bookings`, {
      method: 'POST',
      headers: { authorization: `Bearer ${stage.apiKey}`, 'content-type': 'application/json' },
      body: Readable.toWeb(Readable.from(pieces)),
      duplex: 'half',
    } as unknown as RequestInit)
    expect(refusalIn(await answerOf(response)).code).toBe('too_large')
    expect((await api.get('bookings/poll')).status).toBe(200)
  }
})

test('every answer of the API may be kept by nobody else, and names its request', async ({ api }) => {
  const requests: [ProfileApi, string][] = [
    [api, 'bookings/poll'],
    [api, 'bookings/x'],
    [profileApi(stage.url, {}), 'bookings'],
  ]
  for (const [client, path] of requests) {
    const answer = await client.get(path)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('x-request-id')).toMatch(/^req_/)
    expect(answer.headers.get('x-powered-by')).toBeNull()
  }
})
