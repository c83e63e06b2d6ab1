import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import compression from 'compression'
import { afterEach, expect, test } from 'vitest'
import { inOnePiece } from './in-one-piece'

const servers: ReturnType<typeof createServer>[] = []
afterEach(() => servers.splice(0).map((server) => server.close()))

/** Answers as Next does: headers first, then piece by piece, and an end without a word. */
async function serving(
  type: string,
  pieces: string[],
): Promise<(method: string, coding: string) => Promise<Response>> {
  const compress = compression()
  const answer: RequestListener = (request, response) => {
    if (request.method === 'HEAD') request.method = 'GET'
    compress(request, response, () => {
      inOnePiece(response)
      response.setHeader('Content-Type', type)
      for (const piece of pieces) {
        response.flushHeaders()
        response.write(Buffer.from(piece))
      }
      response.end()
    })
  }
  const server = createServer(answer).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return (method, coding) =>
    fetch(`http://127.0.0.1:${port}`, { method, headers: { 'accept-encoding': coding } })
}

const told = async (response: Response) => [
  response.headers.get('content-length'),
  response.headers.get('content-encoding'),
  await response.text(),
]
const json = 'application/json; charset=utf-8'
const long = JSON.stringify({ text: 'größer '.repeat(400) })

test('what comes in one piece has its length, which HEAD tells without it', async () => {
  const ask = await serving(json, [long])
  const length = String(Buffer.byteLength(long))
  expect(await told(await ask('GET', 'identity'))).toEqual([length, null, long])
  expect(await told(await ask('HEAD', 'identity'))).toEqual([length, null, ''])
})

test.each(['gzip', 'br'])('what travels by %s has none, and HEAD tells by what it would', async (coding) => {
  const ask = await serving(json, [long])
  expect(await told(await ask('GET', coding))).toEqual([null, coding, long])
  expect(await told(await ask('HEAD', coding))).toEqual([null, coding, ''])
  const small = await serving(json, ['{"ts":1}'])
  expect(await told(await small('GET', coding))).toEqual(['8', null, '{"ts":1}'])
  expect(await told(await small('HEAD', coding))).toEqual(['8', null, ''])
})

test('what comes in several pieces, and a page, goes out as it comes', async () => {
  const rows = await serving('text/csv', ['a,b\r\n', '1,2\r\n'])
  expect(await told(await rows('GET', 'identity'))).toEqual([null, null, 'a,b\r\n1,2\r\n'])
  const pieces = await serving(json, ['[1', ',2]'])
  expect(await told(await pieces('GET', 'identity'))).toEqual([null, null, '[1,2]'])
  expect(await told(await pieces('GET', 'gzip'))).toEqual([null, 'gzip', '[1,2]'])
  const page = await serving('text/html', ['<p>'])
  expect(await told(await page('GET', 'identity'))).toEqual([null, null, '<p>'])
})

test('nothing has nothing to be held', async () => {
  const ask = await serving(json, [])
  expect((await told(await ask('GET', 'identity')))[2]).toBe('')
})
