import { afterEach, expect, test, vi } from 'vitest'
import { statementName } from './statement-name'
import { query, transaction } from './transaction'

afterEach(() => {
  vi.unstubAllEnvs()
})

const long = (ending: string) => `a-name-${'that-goes-on-'.repeat(5)}${ending}`

test('a name that PostgreSQL takes whole stays as it is', () => {
  expect(statementName('list-bookings')).toBe('list-bookings')
  expect(statementName('n'.repeat(63))).toBe('n'.repeat(63))
})

test('a longer one becomes one that fits, the same each time and another for each', () => {
  expect(statementName(long('one'))).toBe(statementName(long('one')))
  expect(statementName(long('one'))).not.toBe(statementName(long('two')))
  for (const name of [long('one'), 'ü'.repeat(63), 'n'.repeat(64)])
    expect(Buffer.byteLength(statementName(name))).toBeLessThanOrEqual(63)
})

test('statements whose long names begin alike run on one connection, also after all others', async () => {
  const found = await transaction(async (tx) => {
    const [one] = await tx.query<{ it: number }>(long('one'), 'SELECT 1 AS it')
    const [two] = await tx.query<{ it: number }>(long('two'), 'SELECT 2 AS it')
    tx.atEnd(long('three'), 'SELECT 3 AS it')
    return [one?.it, two?.it]
  })
  expect(found).toEqual([1, 2])
  expect(await query(long('four'), 'SELECT 4 AS it')).toEqual([{ it: 4 }])
})

test('where a pooler knows no names, none is left on the server', async () => {
  vi.stubEnv('DATABASE_PREPARE', '0')
  const prepared = "SELECT count(*)::int AS it FROM pg_prepared_statements WHERE name LIKE 'nameless%'"
  const found = await transaction(async (tx) => {
    await tx.query('nameless-one', 'SELECT 1 AS it')
    await tx.query('nameless-two', 'SELECT $1::int AS it', [2])
    tx.atEnd('nameless-three', 'SELECT 3 AS it')
    return tx.query<{ it: number }>('nameless-count', prepared)
  })
  expect(found).toEqual([{ it: 0 }])
})
