import { afterEach, expect, test, vi } from 'vitest'
import { newKey, newMember } from '@/lib/auth/test-accounts'
import { pool, prisma } from '@/lib/db/client'
import { Refused } from '@/lib/domain/refusal'
import { metricsReply } from './metrics-reply'
import { profile } from './profile'
import type { Handler } from './speak'

afterEach(() => vi.unstubAllEnvs())

const token = 'a token for the tests'.replaceAll(' ', '-')
const read = (given?: string, worker: boolean | null = true) =>
  metricsReply(
    new Request('http://api/api/metrics', given ? { headers: { authorization: `Bearer ${given}` } } : {}),
    worker,
  )

test('without METRICS_TOKEN there is nothing there, and nothing is counted', async () => {
  expect((await read()).status).toBe(404)
  expect((await read('anything')).status).toBe(404)
})

test('only who has the token reads them', async () => {
  vi.stubEnv('METRICS_TOKEN', token)
  for (const wrong of [undefined, 'x', `${token}x`, token.toUpperCase()])
    expect((await read(wrong)).status).toBe(401)
  const answer = await read(token)
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
    200,
    'text/plain; version=0.0.4; charset=utf-8',
    'no-store',
  ])
})

test('they tell of requests by operation, of refusals, of what is owed, and of the process', async () => {
  vi.stubEnv('METRICS_TOKEN', token)
  const { profileId } = await newMember()
  const { text } = await newKey(profileId)
  const owe = (kind: string, channel: string, minutes: number) =>
    prisma().delivery.create({
      data: {
        profileId,
        kind,
        channel,
        recipient: 'a@example.com',
        payload: {},
        idempotencyKey: `${kind}-${minutes}`,
        dueAt: new Date(Date.now() - minutes * 60_000),
      },
    })
  await Promise.all([owe('confirmed', 'email', 10), owe('moved', 'email', 2), owe('later', 'email', -30)])
  const ask = (handler: Handler, id: string) =>
    handler(
      new Request(`http://api/api/v1/my-profile/things/${id}`, {
        headers: { authorization: `Bearer ${text}` },
      }),
      { params: Promise.resolve({ id }) },
    )
  const found = profile({ act: async () => 1, show: () => ({ body: {} }) })
  const lost = profile({
    act: async () => {
      throw new Refused('not_found', 'No.')
    },
    show: () => ({}),
  })
  for (const id of ['1', '2', '3']) await ask(found, id)
  await ask(lost, '4')
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000)
  const numbers = await (await read(token)).text()
  vi.restoreAllMocks()

  const operation = 'dialect="profile",route="/api/v1/my-profile/things/{id}",method="GET"'
  const lines = numbers.split('\n')
  const numberOf = (name: string) =>
    Number(
      lines
        .find((line) => line.startsWith(`${name} `))
        ?.split(' ')
        .at(-1),
    )
  expect(numberOf(`daybook_request_duration_seconds_count{${operation},status="2xx"}`)).toBe(3)
  expect(numberOf(`daybook_request_duration_seconds_count{${operation},status="4xx"}`)).toBe(1)
  expect(numberOf('daybook_refusals_total{dialect="profile",code="not_found"}')).toBe(1)
  expect(numberOf('daybook_deliveries_owed{kind="mail"}')).toBe(3)
  expect(numberOf('daybook_deliveries_due{kind="mail"}')).toBe(2)
  expect(numberOf('daybook_deliveries_owed{kind="webhook"}')).toBe(0)
  expect(numberOf('daybook_deliveries_oldest_due_seconds{kind="mail"}')).toBeCloseTo(600, -1.5)
  expect(numberOf('daybook_deliveries_oldest_due_seconds{kind="webhook"}')).toBe(0)
  expect(numberOf('daybook_pool_connections{state="total"}')).toBe(pool().totalCount)
  expect(numberOf('daybook_pool_connections{state="waiting"}')).toBe(0)
  expect([numberOf('daybook_worker_up'), numberOf('daybook_database_up')]).toEqual([1, 1])
  expect(numbers).toMatch(/daybook_build_info\{version="\d+\.\d+\.\d+"\} 1/)
  for (const name of ['nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes'])
    expect(numberOf(name)).toBeGreaterThan(0)
})
