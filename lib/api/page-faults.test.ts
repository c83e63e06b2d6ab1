import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { heardLines } from '@/lib/db/test-log'
import { Refused } from '@/lib/domain/refusal'
import { attendRequests } from './attend-requests'
import { notePageFault } from './page-faults'

const endings: (() => unknown)[] = []
afterEach(() => {
  for (const end of endings.splice(0)) end()
})

/** Asks for a page whose making fails, as the framework answers it. */
async function askFor(path: string, error: Error) {
  endings.push(attendRequests())
  const server = createServer((request, response) => {
    notePageFault(error, request.headers, '/[slug]')
    response.statusCode = 500
    response.end('This did not work.')
  }).listen(0, '127.0.0.1')
  endings.push(() => server.close())
  await once(server, 'listening')
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)
}

test('a page that cannot be made because the database is away says so, and when to come again', async () => {
  const lines = heardLines()
  const answer = await askFor('/lindenhof?name=Vera', new Refused('unavailable', 'The database is away.'))
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ level: 'error', route: '/[slug]', msg: 'page failed' }),
  ])
  expect(lines.join()).not.toContain('Vera')
})

test('any other fault stays one', async () => {
  heardLines()
  const answer = await askFor('/lindenhof', new Error('A mistake.'))
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([500, null])
})
