import { afterEach, expect, test, vi } from 'vitest'
import { pool } from './client'
import { query, type Tx, transaction, write } from './transaction'

afterEach(() => void vi.restoreAllMocks())

/** A statement whose answer passes through several hands, and so arrives after that of one sent later. */
const slowly = async (tx: Tx, text: string) => {
  const [rows] = await Promise.all([tx.query('', text)])
  return Promise.resolve(rows)
}

test('of statements that were sent together the first that failed tells why', async () => {
  const failed = transaction((tx) => Promise.all([slowly(tx, 'SELECT 1 / 0'), tx.query('', 'SELECT 1')]))
  await expect(failed).rejects.toMatchObject({ code: '22012' })
})

test('who waits for a lock for too long is asked to try again, whatever was sent behind it', async () => {
  const holder = await pool().connect()
  await holder.query('BEGIN; LOCK TABLE profile IN ACCESS EXCLUSIVE MODE')
  try {
    const waiting = transaction(async (tx) => {
      await tx.query('', "SET LOCAL lock_timeout = '50ms'")
      await Promise.all([slowly(tx, 'SELECT FROM profile FOR UPDATE'), tx.query('', 'SELECT 1')])
    })
    await expect(waiting).rejects.toMatchObject({ reason: 'unavailable' })
  } finally {
    await holder.query('ROLLBACK')
    holder.release()
  }
})

test('after a step was taken back, a later failure is told as what it is', async () => {
  const failed = transaction(async (tx) => {
    await tx.query('', 'SAVEPOINT step')
    await tx.query('', 'SELECT 1 / 0').catch(() => {})
    await tx.query('', 'ROLLBACK TO SAVEPOINT step')
    await Promise.all([slowly(tx, "SELECT 'x'::int"), tx.query('', 'SELECT 1')])
  })
  await expect(failed).rejects.toMatchObject({ code: '22P02' })
})

test('whose connection was lost between two statements is asked to try again', async () => {
  const failed = transaction(async (tx) => {
    const [own] = await tx.query<{ pid: number }>('', 'SELECT pg_backend_pid() AS pid')
    await query('', 'SELECT pg_terminate_backend($1)', [own?.pid])
    await expect.poll(() => tx.query('', 'SELECT 1').catch(String)).toMatch('not queryable')
    await tx.query('', 'SELECT 1')
  })
  await expect(failed).rejects.toMatchObject({ reason: 'unavailable' })
})

test('who has waited for their turn for too long is asked to come again, and makes room for the next', async () => {
  let end = () => {}
  const isOver = new Promise<void>((resolve) => {
    end = resolve
  })
  const one = async (tx: Tx) => tx.query('', 'SELECT 1 AS one')
  const begun = vi.fn(() => isOver)
  const busy = Array.from({ length: 6 }, () => write(1, begun))
  await expect.poll(() => begun.mock.calls.length).toBe(busy.length)
  const early = write(1, one).catch((error: unknown) => error)
  const now = performance.now()
  vi.spyOn(performance, 'now').mockReturnValue(now + 20_000)
  const late = write(1, one)
  end()
  expect(await early).toMatchObject({ reason: 'unavailable', details: { retryAfter: 1 } })
  expect(await late).toEqual([{ one: 1 }])
  await Promise.all(busy)
})

test('whose client was lost without a word lets go of its locks before who waits for them has to give up', async () => {
  const [limits] = await transaction((tx) =>
    tx.query<{ idle: number; waiting: number }>(
      '',
      `SELECT extract(epoch FROM current_setting('idle_in_transaction_session_timeout')::interval)::float AS idle,
         extract(epoch FROM current_setting('lock_timeout')::interval)::float AS waiting`,
    ),
  )
  expect(limits?.idle).toBeGreaterThan(0)
  expect(limits?.idle).toBeLessThan(limits?.waiting ?? 0)
})
