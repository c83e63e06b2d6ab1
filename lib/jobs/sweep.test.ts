import { expect, it } from 'vitest'
import { query } from '@/lib/db/transaction'
import { tidy } from './sweep'
import { someProfile } from './test-deliveries'

it('what nobody may ask for any more is forgotten, and nothing else', async () => {
  const profileId = await someProfile()
  await query(
    'test-idempotency',
    `INSERT INTO idempotency_record (profile_id, scope, key, body_hash, status, body, created_at)
     SELECT $1, 'POST /bookings', key, '', 201, '{}', now() - age * interval '1 hour'
     FROM (VALUES ('kept', 71), ('old', 73)) AS r(key, age)`,
    [profileId],
  )
  await query(
    'test-rates',
    `INSERT INTO rate_limit (key, points, expire)
     SELECT key, 1, extract(epoch FROM now()) * 1000 + ms
     FROM (VALUES ('kept', 60000), ('old', -1)) AS r(key, ms) UNION SELECT 'for ever', 1, NULL`,
  )
  await query(
    'test-sessions',
    `WITH person AS (
      INSERT INTO user_account (email, name, password_hash) VALUES ('tidy@example.test', 'Tidy', '') RETURNING id)
     INSERT INTO session (profile_id, user_id, sid_hash, user_agent, expires_at, ended_at)
     SELECT $1, person.id, name::text::bytea, name, now() + expires * interval '1 day', now() + ended * interval '1 day'
     FROM person, (VALUES ('open', 1, NULL), ('just ended', 1, -29), ('old ended', 1, -31), ('old expired', -31, NULL))
       AS r(name, expires, ended)`,
    [profileId],
  )
  await tidy()
  expect(await query('test-left-keys', 'SELECT key FROM idempotency_record')).toEqual([{ key: 'kept' }])
  expect(await query('test-left-rates', 'SELECT key FROM rate_limit ORDER BY key')).toEqual([
    { key: 'for ever' },
    { key: 'kept' },
  ])
  expect(await query('test-left-sessions', 'SELECT user_agent AS name FROM session ORDER BY 1')).toEqual([
    { name: 'just ended' },
    { name: 'open' },
  ])
})
