import { tmpdir } from 'node:os'
import { afterEach, expect, test, vi } from 'vitest'
import { heardLines } from './test-log'
import { query, transaction } from './transaction'

afterEach(() => vi.restoreAllMocks())

/** A file system without any room, on every Linux. */
const full = '/proc'

let clock = 1e9
/** The database's files are there from now on, and the last look at the disk was long ago. */
function keptIn(folder: string) {
  vi.stubEnv('DATABASE_FOLDER', folder)
  clock += 5000
  vi.spyOn(performance, 'now').mockReturnValue(clock)
}

const change = () => transaction((tx) => tx.query('', 'SELECT 1 AS one'))

test('while the disk is all but full changes are refused and reads go on; with room again both do', async () => {
  const lines = heardLines()
  keptIn(full)
  await expect(change()).rejects.toMatchObject({ reason: 'unavailable', details: { retryAfter: 30 } })
  await expect(change()).rejects.toMatchObject({ reason: 'unavailable' })
  expect(await query('', 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  expect(lines).toEqual([expect.stringContaining('is full')])
  keptIn(tmpdir())
  expect(await change()).toEqual([{ one: 1 }])
  expect(lines).toEqual([expect.anything(), expect.stringContaining('has room again')])
})

test('whose database is on another machine is not kept waiting for this one’s disk', async () => {
  keptIn('')
  expect(await change()).toEqual([{ one: 1 }])
})
