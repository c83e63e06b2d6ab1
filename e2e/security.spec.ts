import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from '@playwright/test'
import pLimit from 'p-limit'
import { signIn } from './api-session'
import { test } from './api-test'
import { stage } from './stage'

/** What no browser is ever told: the server's own secrets, and how passwords are kept. */
async function canaries(): Promise<string[]> {
  const kept = JSON.parse(await readFile(path.join(stage.dataDir, 'secrets.json'), 'utf8'))
  return [kept.nextauthSecret, stage.password, stage.apiKey, 're_journeys', '$argon2']
}

const pages = ['/calendar', '/customers', '/account', '/settings', '/settings/api-keys', '/settings/webhooks']
const few = pLimit(4)

test('no page, no answer of a page’s, no script and no export tells a secret', async () => {
  const cookie = await signIn(stage.url, stage.owner, stage.password)
  const session = cookie.slice(cookie.indexOf('=') + 1)
  const ask = async (address: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(new URL(address, stage.url), { headers: { cookie, ...headers } })
    expect(answer.status, address).toBe(200)
    return answer.text()
  }
  const read = (addresses: string[], headers?: Record<string, string>) =>
    Promise.all(addresses.map((address) => few(() => ask(address, headers))))

  const shown = await read(pages)
  const scripts = new Set(shown.flatMap((html) => html.match(/\/_next\/static\/[^"\\]+\.js/g) ?? []))
  expect(scripts.size).toBeGreaterThan(20)
  const told = [
    ...shown,
    ...(await read(pages, { rsc: '1' })),
    ...(await read([...scripts, '/api/auth/session', '/api/v1/my-profile/export?format=json'])),
  ]
  for (const secret of [...(await canaries()), session]) {
    expect(secret.length).toBeGreaterThan(6)
    expect(told.filter((text) => text.includes(secret))).toHaveLength(0)
  }
})

test('every inline script of a page carries the word of this one answer, also where no page is', async () => {
  const words = new Set<string>()
  const addresses = [
    '/sign-in',
    '/lindenhof',
    '/lindenhof?embed=1&scheme=dark',
    '/b/nobody',
    '/docs/api',
    '/no/where',
  ]
  for (const address of [...addresses, '/sign-in']) {
    const answer = await fetch(new URL(address, stage.url), {
      headers: { 'content-security-policy': "script-src 'nonce-forged'", 'x-daybook-nonce': 'forged' },
    })
    const [, word = ''] = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '') ?? []
    const scripts = (await answer.text()).match(/<script\b[^>]*>/g) ?? []
    const running = scripts.filter((tag) => !tag.includes('application/ld+json'))
    expect(running.length, address).toBeGreaterThan(3)
    expect(
      running.filter((tag) => !tag.includes(`nonce="${word}"`)),
      address,
    ).toEqual([])
    words.add(word)
  }
  expect(words.size).toBe(addresses.length + 1)
})

test('what is too long is refused by every door that takes a body, also where it does not say how long', async () => {
  const doors = {
    '/api/auth/callback/credentials': 'application/x-www-form-urlencoded',
    '/api/auth/session': 'application/json',
    '/api/v1/my-profile/bookings': 'application/json',
    '/api/slots/v1/bookings': 'application/json',
  }
  for (const [address, type] of Object.entries(doors))
    for (const body of [() => 'x'.repeat(200_000), () => new Blob(['x'.repeat(200_000)]).stream()]) {
      const answer = await fetch(`${stage.url}${address}`, {
        method: 'POST',
        body: body(),
        duplex: 'half',
        headers: { 'content-type': type, authorization: `Bearer ${stage.apiKey}` },
      } as RequestInit)
      expect([address, answer.status]).toEqual([address, 413])
    }
})
