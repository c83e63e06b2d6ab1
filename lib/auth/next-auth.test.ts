import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth from 'next-auth'
import { beforeEach, expect, test } from 'vitest'
import { query } from '@/lib/db/transaction'
import { nextAuthOptions } from './next-auth'
import { newMember, request } from './test-accounts'
import { who } from './who'

process.env.NEXTAUTH_URL = 'http://127.0.0.1:3000'

beforeEach(() => query('', 'DELETE FROM rate_limit'))

interface Answer {
  setCookies: string[]
  location: string
  body: unknown
}

/** Sends one request through next-auth as it stands behind /api/auth. */
async function ask(
  method: string,
  path: string[],
  cookies: Map<string, string>,
  body?: object,
): Promise<Answer> {
  const headers: Record<string, string | string[]> = {}
  const sent: unknown[] = []
  const response = {
    status: () => response,
    getHeader: (name: string) => headers[name],
    setHeader(name: string, value: string | string[]) {
      headers[name] = value
      return response
    },
    json: (value: unknown) => sent.push(value),
    send: (value: unknown) => sent.push(value),
    end: () => {},
  }
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const asked = {
    method,
    query: { nextauth: path },
    cookies: Object.fromEntries(cookies),
    headers: { cookie },
    body,
  }
  await NextAuth(
    asked as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    nextAuthOptions(),
  )
  return {
    setCookies: [headers['Set-Cookie'] ?? []].flat(),
    location: String(headers.Location ?? ''),
    body: sent[0],
  }
}

/** A browser as far as cookies go. */
function visitor() {
  const jar = new Map<string, string>()

  async function send(method: string, path: string[], body?: object): Promise<Answer> {
    const answer = await ask(method, path, jar, body)
    for (const line of answer.setCookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/Max-Age=0/.test(line)) jar.delete(name)
      else jar.set(name, decodeURIComponent(value))
    }
    return answer
  }

  async function post(path: string[], body: object): Promise<Answer> {
    const { body: page } = await send('GET', ['csrf'])
    return send('POST', path, { ...body, ...(page as { csrfToken: string }) })
  }

  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  return {
    jar,
    cookie,
    post,
    get: (...path: string[]) => send('GET', path),
    signIn: (credentials: object) => post(['callback', 'credentials'], credentials),
    asks: () => who(request({ cookie: cookie() })),
  }
}

test('the right password opens a session whose cookie scripts and other sites do not get', async () => {
  const { credentials, userId } = await newMember()
  const browser = visitor()
  const { setCookies, location } = await browser.signIn({ ...credentials, callbackUrl: '/account' })
  const session = setCookies.find((line) => line.startsWith('next-auth.session-token='))
  expect(session).toMatch(/Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/)
  expect(location).toBe('/account')
  expect(await browser.asks()).toMatchObject({ kind: 'user', id: userId })
})

test('a wrong password, and a form without the page’s token, open none', async () => {
  const { credentials } = await newMember()
  const browser = visitor()
  const { location } = await browser.signIn({ ...credentials, password: 'a guess' })
  expect(new URL(location).searchParams.get('error')).toBe('unauthenticated')
  const { setCookies } = await ask('POST', ['callback', 'credentials'], new Map(), credentials)
  expect(setCookies.filter((line) => line.includes('session-token'))).toEqual([])
  await expect(browser.asks()).rejects.toMatchObject({ reason: 'unauthenticated' })
})

test('sign-out ends the session, also for whoever copied its cookie', async () => {
  const { credentials } = await newMember()
  const browser = visitor()
  await browser.signIn(credentials)
  const copied = browser.cookie()
  await browser.post(['signout'], {})
  expect(browser.jar.has('next-auth.session-token')).toBe(false)
  await expect(who(request({ cookie: copied }))).rejects.toMatchObject({ reason: 'unauthenticated' })
})

test('signing in again in the same browser ends the session before', async () => {
  const { credentials } = await newMember()
  const browser = visitor()
  await browser.signIn(credentials)
  const before = browser.cookie()
  await browser.signIn(credentials)
  await expect(who(request({ cookie: before }))).rejects.toMatchObject({ reason: 'unauthenticated' })
  expect(await browser.asks()).toMatchObject({ kind: 'user' })
})

test('no update of the session changes whom it names', async () => {
  const [{ credentials, userId }, other] = [await newMember('viewer'), await newMember('owner')]
  const browser = visitor()
  await browser.signIn(credentials)
  const wish = {
    sub: String(other.userId),
    id: other.userId,
    role: 'owner',
    user: { id: other.userId },
    sid: 'x',
  }
  await browser.post(['session'], { ...wish, data: wish })
  expect(await browser.asks()).toMatchObject({ id: userId, role: 'viewer' })
})

test('the session tells scripts nothing but that it is there, and nothing once it has ended', async () => {
  const { credentials, userId } = await newMember()
  const browser = visitor()
  await browser.signIn(credentials)
  expect((await browser.get('session')).body).toEqual({ expires: expect.any(String) })
  await query('', 'UPDATE session SET ended_at = now() WHERE user_id = $1', [userId])
  expect((await browser.get('session')).body).toEqual({})
  expect(browser.jar.has('next-auth.session-token')).toBe(false)
})

test.each(['https://evil.example/', '//evil.example', 'http://127.0.0.1:3000.evil.example/'])(
  'nobody is led from sign-in to %s',
  async (callbackUrl) => {
    const { credentials } = await newMember()
    const { location } = await visitor().signIn({ ...credentials, callbackUrl })
    expect(location).toMatch(/^\/(?![/\\])/)
  },
)

test('served by https, the cookie is bound to it and to this host', async () => {
  process.env.APP_URL = process.env.NEXTAUTH_URL = 'https://daybook.example'
  const { credentials } = await newMember()
  const { setCookies } = await visitor().signIn(credentials)
  process.env.APP_URL = process.env.NEXTAUTH_URL = 'http://127.0.0.1:3000'
  const session = setCookies.find((line) => line.startsWith('__Host-next-auth.session-token='))
  expect(session).toMatch(/Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/)
})
