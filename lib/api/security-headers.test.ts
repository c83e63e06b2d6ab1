import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { nonceHeader } from '@/lib/domain/nonce-header'
import { securityHeaders } from './security-headers'

/** What a request for a path is answered with, and what renders the page is told. */
function asked(url: string, appUrl = 'http://127.0.0.1:3000', sent: Record<string, string> = {}) {
  const said: OutgoingHttpHeaders = {}
  const request = { url, headers: { ...sent } } as unknown as IncomingMessage
  const setHeader = (name: string, value: string) => {
    said[name] = value
  }
  securityHeaders({ dev: false, appUrl })(request, { setHeader } as unknown as ServerResponse)
  const policy = String(said['Content-Security-Policy'])
  return { said, policy, told: request.headers }
}

const wordIn = (policy: string) => /script-src 'nonce-([\w+/=]{24})' 'strict-dynamic';/.exec(policy)?.[1]

test('every page has a word of its own, which its renderer learns and no client chooses', () => {
  const forged = { [nonceHeader]: 'mine', 'content-security-policy': "script-src 'nonce-mine'" }
  const pages = ['/calendar', '/lindenhof?embed=1', '/b/token', '/', '/nowhere', '/api', '/a%zz'].map((url) =>
    asked(url, undefined, forged),
  )
  for (const { policy, told } of pages) {
    expect(told).toEqual({ [nonceHeader]: wordIn(policy), 'content-security-policy': policy })
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  }
  expect(new Set(pages.map(({ policy }) => wordIn(policy))).size).toBe(pages.length)
})

test('what is no page runs nothing', () => {
  for (const url of ['/api/v1/my-profile/bookings', '/feeds/a.ics', '/_next/static/a.js']) {
    const { policy, told } = asked(url, undefined, { [nonceHeader]: 'mine' })
    expect(policy).toContain("default-src 'none'")
    expect(told[nonceHeader]).toBe('')
  }
})

test.each([
  ['/lindenhof?embed=1', true],
  ['/lindenhof', false],
  ['/lindenhof?embed=0', false],
  ['/lindenhof?embed=1&embed=0', false],
  ['/calendar?embed=1', false],
  ['/?embed=1', false],
  ['/b/token?embed=1', false],
  ['/sign-in?embed=1', false],
  ['/%63alendar?embed=1', false],
  ['//calendar?embed=1', false],
])('%s may stand in another site: %s', (url, may) => {
  const { said, policy } = asked(url)
  expect(policy).toMatch(may ? /^frame-ancestors \*;/ : /^frame-ancestors 'self';/)
  expect('X-Frame-Options' in said).toBe(!may)
})

test('where it is reached by https, a browser comes by nothing else', () => {
  expect(asked('/', 'https://book.example').said).toHaveProperty('Strict-Transport-Security')
  expect(asked('/api/health', 'https://book.example').said).toHaveProperty('Strict-Transport-Security')
  expect(asked('/').said).not.toHaveProperty('Strict-Transport-Security')
})
