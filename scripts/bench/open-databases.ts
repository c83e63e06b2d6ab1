import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { createApiKeySecret, storeApiKey } from '@/lib/auth/api-key'
import { closeDatabase, prisma } from '@/lib/db/client'
import { startEmbedded } from '@/lib/db/embedded'
import { migrate } from '@/lib/db/migrate'
import { onShutdown } from '../shutdown'
import { step } from '../step.mjs'

/** Makes a migrated, empty database of that name and answers its address. */
export type NewDatabase = (name: string) => Promise<string>

/** A PostgreSQL of this run's own, until it shuts down, on which each measurement makes databases for itself. */
export async function openDatabases(): Promise<NewDatabase> {
  const home = await mkdtemp(path.join(tmpdir(), 'daybook-bench-'))
  onShutdown(() => rm(home, { recursive: true, force: true }))
  const server = await step('Starting PostgreSQL', () => startEmbedded(home))
  onShutdown(server.stop)
  return async (name) => {
    await connected(server.url, (db) => db.query(`CREATE DATABASE ${name}`))
    const url = new URL(server.url)
    url.pathname = `/${name}`
    await migrate(url.href)
    return url.href
  }
}

/** Does `work` on a connection of its own. */
export async function connected<T>(url: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
  const db = new pg.Client({ connectionString: url })
  await db.connect()
  try {
    return await work(db)
  } finally {
    await db.end()
  }
}

/** Does `work` with the engine of this process on that database. */
export async function withEngineOn<T>(url: string, work: () => Promise<T>): Promise<T> {
  process.env.DATABASE_URL = url
  return work().finally(closeDatabase)
}

/** A key of a profile's owner. */
export const ownersKey = (url: string, profileId: number): Promise<string> =>
  withEngineOn(url, async () => {
    const secret = createApiKeySecret()
    await storeApiKey(prisma(), { profileId, name: 'Bench', role: 'owner', secret })
    return secret
  })
