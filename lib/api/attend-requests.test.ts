import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { nonceHeader } from '@/lib/domain/nonce-header'
import { pathHeader } from '@/lib/domain/path-header'
import { attendRequests } from './attend-requests'

test('whoever serves: an answer is careful, and what only a server can know no client can say', async () => {
  const end = attendRequests()
  attendRequests()
  const heard: IncomingMessage[] = []
  const server = createServer((request, response) => {
    heard.push(request)
    response.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const forged = { [pathHeader]: '/elsewhere', [nonceHeader]: 'mine', 'x-daybook-socket': '192.0.2.1' }
  const answer = await fetch(`http://127.0.0.1:${port}/a%zz?b=%zz`, { headers: forged })
  server.close()
  end()
  const { url, headers } = heard[0] ?? {}
  expect(url).toBe('/a%25zz?b=%zz')
  expect(headers).toMatchObject({ [pathHeader]: url, 'x-daybook-socket': '127.0.0.1' })
  const policy = answer.headers.get('content-security-policy')
  expect(policy).toContain(`'nonce-${headers?.[nonceHeader]}' 'strict-dynamic'`)
  expect(answer.headers.get('x-frame-options')).toBe('SAMEORIGIN')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
})
