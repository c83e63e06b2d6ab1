import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientAddress, noteSocketAddresses } from './client-address'

const server = createServer((request, response) => {
  const headers = Object.entries(request.headers).map(
    ([name, value]) => [name, String(value)] as [string, string],
  )
  response.end(String(clientAddress(new Headers(headers))))
})

/** The address our server sees for a request with these headers. */
async function seen(headers: Record<string, string> = {}, trustedProxies = 0): Promise<string> {
  process.env.TRUSTED_PROXIES = String(trustedProxies)
  const { port } = server.address() as AddressInfo
  return (await fetch(`http://127.0.0.1:${port}`, { headers })).text()
}

const headers = (socket: string) => new Headers({ 'x-daybook-socket': socket })

test('what a client says of itself counts for nothing where sockets are not noted', () => {
  expect(clientAddress(headers('1.2.3.4'))).toBeNull()
})

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
})
afterAll(() => {
  server.close()
  end()
})

let end = () => {}

test('the address is the socket’s, whatever headers a client sends', async () => {
  end = noteSocketAddresses()
  expect(await seen()).toBe('127.0.0.1')
  expect(await seen({ 'x-daybook-socket': '1.2.3.4', 'x-forwarded-for': '5.6.7.8' })).toBe('127.0.0.1')
})

test('behind trusted proxies it is the one that the outermost of them saw', async () => {
  noteSocketAddresses()
  const forged = { 'x-forwarded-for': '6.6.6.6, 203.0.113.9, 10.0.0.1' }
  expect(await seen({ 'x-forwarded-for': '203.0.113.9' }, 1)).toBe('203.0.113.9')
  expect(await seen(forged, 2)).toBe('203.0.113.9')
})

test.each([
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:1:2:ffff::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('%s counts as %s', (socket, network) => {
  process.env.TRUSTED_PROXIES = '0'
  noteSocketAddresses()
  expect(clientAddress(headers(socket))).toBe(network)
})
