import { access } from 'node:fs/promises'
import path from 'node:path'
import type { Environment } from '@/lib/domain/environment'
import { ensureClient } from '../outputs.mjs'
import { PlainFailure } from '../step.mjs'

/**
 * Opens the database as it is, for commands that work on what is there. Refuses one that is not there yet, and one of
 * another version: only `migrate` changes tables.
 */
export async function openAsIs(environment: Environment): Promise<void> {
  if (!(await isThere(environment)))
    throw new PlainFailure('There is no database yet. Make one: npx daybook migrate')
  await ensureClient()
  const { findDatabase } = await import('../database')
  await findDatabase(environment)
  const pending = await missingMigrations()
  if (pending.length > 0)
    throw new PlainFailure(
      `The database lacks ${pending.length} migrations of this version. Bring it up to date: npx daybook migrate`,
    )
}

/** Whether there is a database to look for; one of DATABASE_URL may still be away. */
export const isThere = async ({ databaseUrl, dataDir }: Environment): Promise<boolean> =>
  databaseUrl !== null ||
  access(path.resolve(dataDir, 'postgres/daybook-ready')).then(
    () => true,
    () => false,
  )

/** The migrations of this version that the open database lacks. */
export async function missingMigrations(): Promise<string[]> {
  const { knownMigrations, pendingMigrations } = await import('@/lib/db/migrate')
  const { pool } = await import('@/lib/db/client')
  const isEmpty = (error: unknown) => (error as { code?: string }).code === '42P01'
  return pendingMigrations(pool()).catch((error: unknown) => {
    if (isEmpty(error)) return knownMigrations()
    throw error
  })
}
