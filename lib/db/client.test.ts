import { afterEach, expect, test, vi } from 'vitest'
import { startProxy } from '@/scripts/prove/faults/tcp-proxy'
import { closeDatabase, longestSilence } from './client'
import { query } from './transaction'

afterEach(async () => {
  vi.useRealTimers()
  await closeDatabase()
})

test('whose database has gone silent is asked to try again, and finds it by another connection', async () => {
  const direct = new URL(process.env.DATABASE_URL ?? '')
  const proxy = await startProxy({ host: direct.hostname, port: Number(direct.port) })
  const through = new URL(direct)
  through.host = `127.0.0.1:${proxy.port}`
  vi.stubEnv('DATABASE_URL', through.href)
  try {
    await query('', 'SELECT 1')
    proxy.silence()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const failed = expect(query('', 'SELECT 1')).rejects.toMatchObject({ reason: 'unavailable' })
    await vi.advanceTimersByTimeAsync(longestSilence)
    await failed
    vi.useRealTimers()
    expect(await query('', 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  } finally {
    await closeDatabase()
    await proxy.close()
  }
})
