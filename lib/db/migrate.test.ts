import { expect, test } from 'vitest'
import { pool } from './client'
import { knownMigrations, migrate, pendingMigrations } from './migrate'

const url = () => process.env.DATABASE_URL ?? ''

test('every migration of this version has been applied, the job queue included', async () => {
  expect(await pendingMigrations(pool())).toEqual([])
  const { rows } = await pool().query("SELECT to_regproc('graphile_worker.add_job') AS add_job")
  expect(rows[0].add_job).toBe('graphile_worker.add_job')
})

test('migrating again, twice at once, changes nothing', async () => {
  expect(await Promise.all([migrate(url()), migrate(url())])).toEqual([[], []])
})

test('a migration that a killed process had begun is tried again', async () => {
  const [last] = (await knownMigrations()).slice(-1)
  await pool().query('DROP SCHEMA public CASCADE')
  await pool().query('CREATE SCHEMA public')
  await migrate(url())
  await pool().query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, applied_steps_count)
     SELECT 'interrupted', checksum, '20990101000000_interrupted', now(), 0 FROM _prisma_migrations
     WHERE migration_name = $1`,
    [last],
  )
  expect(await migrate(url())).toEqual([])
})
