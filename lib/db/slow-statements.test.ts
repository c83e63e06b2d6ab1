import { beforeEach, expect, test } from 'vitest'
import { pool, prisma } from './client'
import { duringRequest } from './request-at-hand'
import { heardLines } from './test-log'
import { query, transaction } from './transaction'

const lines = heardLines()
beforeEach(() => {
  process.env.SLOW_QUERY_MS = '40'
  lines.length = 0
})
const told = () => lines.map((line) => JSON.parse(line))

test('a slow statement is told by its name and text, with the request it was sent for, and without its values', async () => {
  await duringRequest('req_slow', () =>
    query('nap', "SELECT pg_sleep($1), $2::text,\n 'canary''s' AS own", [0.06, 'canary']),
  )
  expect(told()).toEqual([
    expect.objectContaining({
      level: 'warn',
      requestId: 'req_slow',
      statement: 'nap',
      text: "SELECT pg_sleep($1), $2::text, '…' AS own",
    }),
  ])
  expect(told()[0].ms).toBeGreaterThanOrEqual(40)
  expect(lines.join()).not.toContain('canary')
})

test('also one that fails, whoever sent it, and in whatever way', async () => {
  await expect(
    transaction((tx) => tx.query('fail-late', 'SELECT 1 / $1::int FROM pg_sleep(0.06)', [0])),
  ).rejects.toMatchObject({ code: '22012' })
  await pool().query('SELECT pg_sleep(0.06)')
  await prisma().$queryRaw`SELECT pg_sleep(${0.06}::float8)::text`
  const texts = told().map(({ text }) => text)
  expect(texts.some((text) => text.includes('1 / $1::int'))).toBe(true)
  expect(texts.filter((text) => /^SELECT pg_sleep/.test(text))).toHaveLength(2)
})

test('what is quick enough is not told', async () => {
  process.env.SLOW_QUERY_MS = '30000'
  await pool().query('SELECT pg_sleep(0.06)')
  expect(lines).toEqual([])
})
