import { randomUUID } from 'node:crypto'
import { bookingIn, profileApi } from '@/e2e/api-client'
import { signIn } from '@/e2e/api-session'
import type { Proven } from '../proven/proof'
import { alternating, counted, okay, type Shop, wordOf } from './shop'
import { keyLimit, type TwoApps } from './two-apps'

/** What one process knows, the other knows: nothing is held in either, so no visitor needs to meet the same one again. */
export const proveSharedState = async (stage: TwoApps, shop: Shop): Promise<Proven[]> => [
  await proveIdempotency(stage, shop),
  await proveRateLimit(stage),
  await proveChangeClock(stage, shop),
  await proveSessions(stage),
]

const keys = 60

async function proveIdempotency(stage: TwoApps, shop: Shop): Promise<Proven> {
  const wrong: string[] = []
  const send = async (index: number, key: string, body: object) =>
    alternating(stage, index).send('POST', 'bookings', { body, headers: { 'idempotency-key': key } })
  await Promise.all(
    Array.from({ length: keys }, async (_, index) => {
      const body = shop.wish({ booking_date: shop.day(400 + index) })
      const key = randomUUID()
      const answers = await Promise.all([send(0, key, body), send(1, key, body)])
      answers.push(await send(index, key, body))
      const ids = new Set(answers.map((answer) => bookingIn(answer).id))
      const replays = answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')
      const changed = await send(index + 1, key, { ...body, visitor_name: 'Somebody else' })
      if (ids.size !== 1 || replays.length !== 2 || changed.status !== 422)
        wrong.push(`${ids.size} bookings, ${replays.length} replays, another body: ${changed.status}`)
    }),
  )
  const { total } = okay(
    await stage.any.get('bookings', { date_from: shop.day(400), date_to: shop.day(400 + keys), limit: 1 }),
  ) as unknown as { total: number }
  if (total !== keys) wrong.push(`${total} bookings for ${keys} keys`)
  return {
    what: 'Two processes: an Idempotency-Key used at one holds at the other',
    tried: `${keys} keys, three times each, twice at once`,
    found: `${total} bookings`,
    wrong,
  }
}

async function proveRateLimit(stage: TwoApps): Promise<Proven> {
  const wish = { body: { name: 'Limited', role: 'viewer' } }
  const { secret } = okay(await stage.any.send('POST', 'api-keys', wish)) as unknown as { secret: string }
  const apps = stage.urls.map((url) => profileApi(url, { authorization: `Bearer ${secret}` }))
  const ask = async (index: number) => wordOf((await apps[index % 2]?.get('bookings/poll')) as never)
  const found = counted(await Promise.all(Array.from({ length: 200 }, (_, index) => ask(index))))
  const expected = `done: ${keyLimit}, 429 rate_limited: ${200 - keyLimit}`
  return {
    what: 'Two processes: a key has its requests per minute once, not once in each',
    tried: `200 requests at once, ${keyLimit} allowed`,
    found,
    wrong: found === expected ? [] : [found],
  }
}

const changes = 100

async function proveChangeClock(stage: TwoApps, shop: Shop): Promise<Proven> {
  const wrong: string[] = []
  const clockAt = async (index: number) =>
    (okay(await alternating(stage, index).get('bookings/poll')) as unknown as { ts: number }).ts
  const body = shop.wish({ booking_date: shop.day(500) })
  const { id } = await stage.any.create(body)
  for (let index = 0; index < changes; index += 1) {
    const before = await clockAt(index + 1)
    await alternating(stage, index).amend(id, { internal_note: `Change ${index}` })
    const after = await clockAt(index + 1)
    const seen = await alternating(stage, index + 1).find(id)
    if (after <= before || seen.internal_note !== `Change ${index}`)
      wrong.push(`${before} → ${after}, ${seen.internal_note} in place of Change ${index}`)
  }
  return {
    what: 'Two processes: what changes at one moves the change clock of the other at once',
    tried: `${changes} changes`,
    found: `${changes - wrong.length} seen`,
    wrong,
  }
}

async function proveSessions({ urls, owner, front }: TwoApps): Promise<Proven> {
  const wrong: string[] = []
  const tries = 6
  for (let index = 0; index < tries; index += 1) {
    const [here, there] = index % 2 ? [urls[1], urls[0]] : urls
    const cookie = await signIn(here, owner.email, owner.password)
    const statusAt = async (url: string) =>
      (await profileApi(url, { cookie, origin: front.url }).get('settings')).status
    const before = await statusAt(there)
    const ended = await signOut(there, cookie)
    const after = await statusAt(here)
    if (before !== 200 || after !== 401) wrong.push(`${before} before, ${after} after (${ended})`)
  }
  return {
    what: 'Two processes: who signs in at one is known at the other; who signs out there is out here',
    tried: `${tries} sessions`,
    found: `${tries - wrong.length} as they must be`,
    wrong,
  }
}

/** As the button does it, through next-auth's form. */
async function signOut(url: string, session: string): Promise<string> {
  const form = await fetch(`${url}/api/auth/csrf`, { headers: { cookie: session } })
  const { csrfToken } = (await form.json()) as { csrfToken: string }
  const own = form.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  const { status } = await fetch(`${url}/api/auth/signout`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: [session, ...own].join('; '), origin: url },
    body: new URLSearchParams({ csrfToken, json: 'true' }),
  })
  return `${status}`
}
