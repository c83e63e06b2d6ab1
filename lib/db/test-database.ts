import { afterAll, inject } from 'vitest'
import { closeDatabase } from './client'
import { copyOf, databaseOn, runOn } from './test-server'

// Visitors' links are signed.
process.env.NEXTAUTH_SECRET ??= 'only for tests'

/** Files share their process, but not what one of them has set in its environment. */
const untouched = { ...process.env }
afterAll(() => {
  for (const name of Object.keys(process.env)) delete process.env[name]
  Object.assign(process.env, untouched)
})

/**
 * Gives this test file a migrated, empty database, named by DATABASE_URL. Files that run one after the other use the
 * same one, emptied: copying the template for each costs more than most files' tests.
 */
async function takeDatabase(): Promise<void> {
  const { server, template } = inject('database')
  const name = copyOf(template, Number(process.env.VITEST_POOL_ID))
  const url = databaseOn(server, name)
  try {
    await runOn(url, emptyAll)
  } catch (error) {
    if ((error as { code?: string }).code !== isMissing) throw error
    await runOn(server, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`)
  }
  process.env.DATABASE_URL = url
  afterAll(closeDatabase)
}

/** PostgreSQL's code for a database that does not exist. */
const isMissing = '3D000'

/** Ends what an earlier file left connected, and takes every row but those that tell which migrations have run. */
const emptyAll = `DO $$
  DECLARE
    name text;
    filled text[] := '{}';
    has_rows boolean;
  BEGIN
    PERFORM pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid();
    FOR name IN
      SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
      WHERE schemaname IN ('public', 'graphile_worker') AND tablename NOT IN ('_prisma_migrations', 'migrations')
    LOOP
      EXECUTE 'SELECT EXISTS (SELECT FROM ' || name || ')' INTO has_rows;
      IF has_rows THEN filled := filled || name; END IF;
    END LOOP;
    IF filled <> '{}' THEN
      EXECUTE 'TRUNCATE ' || array_to_string(filled, ', ') || ' RESTART IDENTITY CASCADE';
    END IF;
  END $$`

await takeDatabase()
