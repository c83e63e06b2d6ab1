import path from 'node:path'
import pg from 'pg'
import { closeDatabase } from '@/lib/db/client'
import { startEmbedded } from '@/lib/db/embedded'
import { migrate } from '@/lib/db/migrate'
import type { Environment } from '@/lib/domain/environment'
import { onShutdown } from './shutdown'
import { PlainFailure, step } from './step.mjs'

const oldestServer = 15

/** Finds or starts the database, brings it up to date, sets DATABASE_URL, and answers the migrations it applied. */
export async function openDatabase(environment: Environment): Promise<string[]> {
  const url = await findDatabase(environment)
  return step('Checking the database', () => migrate(url))
}

/** Finds or starts the database as it is, sets DATABASE_URL and answers it. */
export async function findDatabase(environment: Environment): Promise<string> {
  const url = environment.databaseUrl ?? (await openEmbedded(environment.dataDir))
  process.env.DATABASE_URL = url
  await demandServer(url)
  onShutdown(closeDatabase)
  return url
}

async function openEmbedded(dataDir: string): Promise<string> {
  const embedded = await step('Starting PostgreSQL', () => startEmbedded(dataDir)).catch((error: unknown) => {
    throw new PlainFailure(
      `The embedded PostgreSQL cannot be used. ${error instanceof Error ? error.message : error}`,
    )
  })
  onShutdown(embedded.stop)
  process.env.DATABASE_FOLDER = path.resolve(dataDir)
  return embedded.url
}

/** Refuses in one line a server that cannot be reached, does not let us in, or is too old. */
async function demandServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ version: number }>(
      "SELECT current_setting('server_version_num')::int AS version",
    )
    const version = Math.floor((rows[0]?.version ?? 0) / 10_000)
    if (version < oldestServer) {
      throw new PlainFailure(
        `Daybook needs PostgreSQL ${oldestServer} or newer; DATABASE_URL names a ${version}.`,
      )
    }
  } catch (error) {
    if (error instanceof PlainFailure) throw error
    throw new PlainFailure(`DATABASE_URL (${withoutPassword(url)}) cannot be used: ${reason(error)}.`)
  } finally {
    await client.end().catch(() => {})
  }
}

const withoutPassword = (text: string) => {
  const url = new URL(text)
  return `${url.host}${url.pathname}`
}

function reason(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string }
  const words: Record<string, string> = {
    ECONNREFUSED: 'nothing answers there',
    ENOTFOUND: 'the host is not known',
    ETIMEDOUT: 'the host does not answer',
  }
  return words[code ?? ''] ?? message ?? String(error)
}
