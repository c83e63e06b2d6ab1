import { once } from 'node:events'
import { request as ask, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import compression from 'compression'
import { afterEach, expect, test } from 'vitest'
import { apiDoor } from './api-door'
import type { ApiRoute } from './api-routes'

const servers: ReturnType<typeof createServer>[] = []
afterEach(() => servers.splice(0).map((server) => server.close()))

/** Serves one route at /api/it, and says 404 to what the door leaves. */
async function serving(route: ApiRoute): Promise<string> {
  const door = apiDoor((pathname) =>
    pathname === '/api/it' ? { load: async () => route, params: {} } : null,
  )
  const compress = compression()
  const server = createServer((request, response) =>
    compress(request, response, async () => {
      if (!(await door(request, response))) response.writeHead(404).end()
    }),
  ).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/it`
}

/** A route of one method. */
const on = (method: string, answer: ApiRoute[string]): ApiRoute => ({ [method]: answer })

const told = async (response: Response) => [
  response.headers.get('content-length'),
  response.headers.get('content-encoding'),
  await response.text(),
]
const headers = { 'content-type': 'application/json; charset=utf-8' }
const long = JSON.stringify({ text: 'größer '.repeat(400) })
const coded = (coding: string) => ({ headers: { 'accept-encoding': coding } })

test('what is whole has its length, which HEAD tells without it', async () => {
  const url = await serving(on('GET', () => new Response(long, { headers })))
  const length = String(Buffer.byteLength(long))
  expect(await told(await fetch(url, coded('identity')))).toEqual([length, null, long])
  expect(await told(await fetch(url, { method: 'HEAD', ...coded('identity') }))).toEqual([length, null, ''])
})

test.each(['gzip', 'br'])('what travels by %s has none, and HEAD tells by what it would', async (coding) => {
  const url = await serving(on('GET', () => new Response(long, { headers })))
  expect(await told(await fetch(url, coded(coding)))).toEqual([null, coding, long])
  expect(await told(await fetch(url, { method: 'HEAD', ...coded(coding) }))).toEqual([null, coding, ''])
  const small = await serving(on('GET', () => Response.json({ ts: 1 })))
  expect(await told(await fetch(small, coded(coding)))).toEqual(['8', null, '{"ts":1}'])
})

test('what comes in pieces goes out as it comes, and ends when nobody listens any more', async () => {
  let isEnded: (value: unknown) => void = () => {}
  const ended = new Promise((resolve) => {
    isEnded = resolve
  })
  let pieces = 0
  const endless = () =>
    new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(Buffer.alloc(100_000, String(pieces++ % 10))),
      cancel: isEnded,
    })
  const url = await serving(on('GET', () => new Response(endless())))
  const answer = await fetch(url, coded('identity'))
  const reader = answer.body?.getReader()
  expect((await reader?.read())?.value?.[0]).toBe('0'.charCodeAt(0))
  await reader?.cancel()
  await ended
  expect(pieces).toBeLessThan(1000)
})

test('a route gets method, path, query, headers and body, and says what and how it wants', async () => {
  const echo: ApiRoute[string] = async (request) => {
    const { pathname, search } = new URL(request.url)
    const heard = [request.method, pathname + search, request.headers.get('x-mine'), await request.text()]
    const answer = Response.json(heard, { status: 201 })
    answer.headers.append('Set-Cookie', 'a=1')
    answer.headers.append('Set-Cookie', 'b=2')
    return answer
  }
  const url = await serving(on('POST', echo))
  const answer = await fetch(`${url}?a=%20b`, {
    method: 'POST',
    body: 'größer',
    headers: { 'x-mine': 'yes' },
  })
  expect(answer.status).toBe(201)
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  expect(await answer.json()).toEqual(['POST', '/api/it?a=%20b', 'yes', 'größer'])
})

test('a body that no one wanted to read does not stand before the next request of its connection', async () => {
  const url = await serving({
    ...on('POST', () => new Response(null, { status: 401 })),
    ...on('GET', () => new Response('next')),
  })
  const body = 'x'.repeat(2_000_000)
  const first = await fetch(url, { method: 'POST', body })
  expect([first.status, await first.text()]).toEqual([401, ''])
  expect(await (await fetch(url)).text()).toBe('next')
})

test('what it does not know is left: other paths, other methods, and addresses that are no path', async () => {
  const url = await serving(on('GET', () => new Response('known')))
  expect((await fetch(`${url}s`)).status).toBe(404)
  expect((await fetch(url, { method: 'DELETE' })).status).toBe(404)
  const { port } = new URL(url)
  const odd = ask({ port, path: 'http://elsewhere.example/api/it', host: '127.0.0.1' }).end()
  const [answer] = await once(odd, 'response')
  answer.resume()
  expect(answer.statusCode).toBe(404)
})
