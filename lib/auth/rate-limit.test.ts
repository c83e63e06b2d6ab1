import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import { query } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { countRequest } from './rate-limit'

beforeAll(() => {
  process.env.RATE_LIMIT_PER_MINUTE = '10'
})

const key = (id: number): Actor => ({
  profileId: 1,
  kind: 'api_key',
  id,
  name: 'Test',
  role: 'owner',
  staffId: null,
  canViewAll: true,
  scopes: null,
})

test('of 25 requests at once, exactly the limit passes, each with its own place', async () => {
  const answers = await Promise.allSettled(Array.from({ length: 25 }, () => countRequest(key(1))))
  const passed = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value?.remaining] : []))
  expect(passed).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0])
})

test('a refusal says how long to wait', async () => {
  for (let used = 0; used < 10; used++) await countRequest(key(2))
  const refusal = await countRequest(key(2)).catch((error) => error)
  expect(refusal).toMatchObject({ reason: 'rate_limited' })
  expect(refusal.details.retryAfter).toBeGreaterThan(0)
  expect(refusal.details.retryAfter).toBeLessThanOrEqual(60)
})

/** Another process: says when it is ready, counts 20 requests of a key at once when told, and answers how many passed. */
const counting = (actor: Actor) => `
  const { tsImport } = await import('tsx/esm/api')
  const { countRequest } = await tsImport('./lib/auth/rate-limit.ts', 'file://${process.cwd()}/')
  console.log('ready')
  process.stdin.once('data', async () => {
    const asked = Array.from({ length: 20 }, () => countRequest(${JSON.stringify(actor)}))
    const passed = (await Promise.allSettled(asked)).filter(({ status }) => status === 'fulfilled')
    console.log(passed.length)
    process.exit()
  })`

test('of 40 requests of one key to two processes at once, exactly the limit passes', async () => {
  const children = [1, 2].map(() =>
    spawn(process.execPath, ['--input-type=module', '-e', counting(key(7))], {
      stdio: ['pipe', 'pipe', 'inherit'],
    }),
  )
  await Promise.all(children.map(({ stdout }) => once(stdout, 'data')))
  for (const { stdin } of children) stdin.write('go')
  const passed = await Promise.all(children.map(({ stdout }) => text(stdout)))
  expect(passed.reduce((sum, count) => sum + Number(count), 0)).toBe(10)
})

test('what other processes counted counts', async () => {
  await countRequest(key(3))
  await query('', `UPDATE rate_limit SET points = points + 7 WHERE key = 'key:1:3'`)
  expect(await countRequest(key(3))).toMatchObject({ limit: 10, remaining: 1 })
})

test('one key over its limit does not hinder another, nor sessions', async () => {
  await Promise.allSettled(Array.from({ length: 11 }, () => countRequest(key(4))))
  await expect(countRequest(key(4))).rejects.toMatchObject({ reason: 'rate_limited' })
  expect(await countRequest(key(5))).toMatchObject({ remaining: 9 })
  expect(await countRequest({ ...key(4), kind: 'user' })).toBeNull()
})

test('a new minute begins anew', async () => {
  await countRequest(key(6))
  await query('', `UPDATE rate_limit SET points = 9, expire = expire - 61000 WHERE key = 'key:1:6'`)
  expect(await countRequest(key(6))).toMatchObject({ remaining: 9 })
})
