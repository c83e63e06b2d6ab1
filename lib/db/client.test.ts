import { afterEach, expect, test, vi } from 'vitest'
import { startProxy } from '@/scripts/prove/faults/tcp-proxy'
import { closeDatabase, longestSilence } from './client'
import { query, transaction } from './transaction'

afterEach(async () => {
  vi.useRealTimers()
  await closeDatabase()
})

test.each([
  ['a question', () => query('', 'SELECT 1')],
  ['a transaction', () => transaction((tx) => tx.query('', 'SELECT 1'))],
])('%s to a database that has gone silent is refused in time, and the next finds it', async (_, ask) => {
  const direct = new URL(process.env.DATABASE_URL ?? '')
  const proxy = await startProxy({ host: direct.hostname, port: Number(direct.port) })
  const through = new URL(direct)
  through.host = `127.0.0.1:${proxy.port}`
  vi.stubEnv('DATABASE_URL', through.href)
  try {
    await Promise.all([query('', 'SELECT pg_sleep(0.1)'), query('', 'SELECT pg_sleep(0.1)')])
    proxy.silence()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const failed = expect(ask()).rejects.toMatchObject({ reason: 'unavailable' })
    await vi.advanceTimersByTimeAsync(longestSilence)
    await failed
    vi.useRealTimers()
    // The other connection was as silent, and nobody had to wait for it.
    expect(await query('', 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  } finally {
    await closeDatabase()
    await proxy.close()
  }
})
