import { statfs } from 'node:fs/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { demandDiskSpace, leastFree } from './disk-space'
import { heardLines } from './test-log'
import { query, transaction } from './transaction'

vi.mock('node:fs/promises', async (original) => ({
  ...(await original<typeof import('node:fs/promises')>()),
  statfs: vi.fn(),
}))

let clock = 1_000_000
afterEach(() => {
  vi.restoreAllMocks()
  vi.mocked(statfs).mockReset()
})

/** Time passes, and so many bytes are free then. */
function free(bytes: number) {
  clock += 5000
  vi.spyOn(performance, 'now').mockReturnValue(clock)
  vi.mocked(statfs).mockResolvedValue({ bavail: bytes / 4096, bsize: 4096 } as never)
}

test('while the disk is all but full changes are refused and reads go on; with room again both do', async () => {
  vi.stubEnv('DATABASE_FOLDER', '/somewhere')
  const lines = heardLines()
  const change = () => transaction((tx) => tx.query('', 'SELECT 1 AS one'))
  free(leastFree - 4096)
  await expect(change()).rejects.toMatchObject({ reason: 'unavailable', details: { retryAfter: 30 } })
  expect(await query('', 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await expect(change()).rejects.toMatchObject({ reason: 'unavailable' })
  expect(lines).toEqual([expect.stringContaining('is full')])
  free(leastFree)
  expect(await change()).toEqual([{ one: 1 }])
})

test('whose database is on another machine is not asked about this one’s disk', async () => {
  vi.stubEnv('DATABASE_FOLDER', '')
  free(0)
  await demandDiskSpace()
  expect(statfs).not.toHaveBeenCalled()
})
