import { pool } from '@/lib/db/client'
import { pendingMigrations } from '@/lib/db/migrate'
import { workerIsHealthy } from '@/lib/jobs/in-process'
import { onlyGet } from '../only-get'

export const dynamic = 'force-dynamic'
export const { POST, PUT, PATCH, DELETE, OPTIONS } = onlyGet

/** Whether this process can do its work: 200, or 503 with what is wrong. */
export async function GET(): Promise<Response> {
  const parts = { ...(await databaseParts()), worker: workerPart() }
  const ready = Object.values(parts).every((state) => state === 'ok' || state === 'off')
  const body = { status: ready ? 'ready' : 'not ready', ...parts }
  return Response.json(body, { status: ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } })
}

async function databaseParts(): Promise<{ database: string; migrations: string }> {
  try {
    await pool().query('SELECT 1')
  } catch {
    return { database: 'not reachable', migrations: 'not known' }
  }
  try {
    const pending = await pendingMigrations(pool())
    return { database: 'ok', migrations: pending.length ? `missing: ${pending.join(', ')}` : 'ok' }
  } catch {
    return { database: 'ok', migrations: 'none applied' }
  }
}

const workerPart = () => (process.env.WORKER === '0' ? 'off' : workerIsHealthy() ? 'ok' : 'not running')
