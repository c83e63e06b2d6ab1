import { randomBytes } from 'node:crypto'
import { afterAll, expect, inject } from 'vitest'
import { closeDatabase } from './client'
import { databaseOn, runOn } from './test-server'

// Visitors' links are signed.
process.env.NEXTAUTH_SECRET ??= 'only for tests'

/** What stands below the database, or never asks it, is tested without one. */
const pure = /\/(components|lib\/domain|lib\/wire)\//

if (!pure.test(expect.getState().testPath ?? '')) await takeDatabase()

/** Gives this test file a migrated, empty database, named by DATABASE_URL, and drops it when the file is done. */
async function takeDatabase(): Promise<void> {
  const { server, template } = inject('database')
  const name = `daybook_test_${randomBytes(6).toString('hex')}`
  await runOn(server, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`)
  process.env.DATABASE_URL = databaseOn(server, name)
  afterAll(async () => {
    await closeDatabase()
    await runOn(server, `DROP DATABASE ${name} WITH (FORCE)`)
  })
}
