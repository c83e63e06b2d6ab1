import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import {
  createCluster,
  findRunning,
  forgetDead,
  freePort,
  isFree,
  launch,
  shutDown,
  urlOf,
} from './postgres-server'

/** The embedded database while this process uses it. */
export interface EmbeddedDatabase {
  /** For DATABASE_URL. */
  url: string
  /** Leaves the server, and stops it when no other process of ours uses it. */
  stop(): Promise<void>
}

interface Remembered {
  password: string
  port: number
}

const settings = {
  max_connections: '120',
  shared_buffers: '256MB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_min_messages: 'log',
  log_checkpoints: 'off',
}

/** The advisory lock that every process using the server holds together, and that the last one gets alone. */
const presence = 0x0da1b00c

/**
 * The real PostgreSQL that comes with the app: its files below the data directory, on loopback, with a random password
 * that is kept there. A server that already runs on them is reused, whether another process of ours uses it or a killed
 * one left it behind; the last to leave stops it.
 */
export async function startEmbedded(dataDir: string): Promise<EmbeddedDatabase> {
  const home = path.resolve(dataDir)
  const folder = path.join(home, 'postgres')
  // Secrets in it are 0600 each; the server's account must be able to pass through.
  await mkdir(home, { recursive: true, mode: 0o711 })
  const memory = await remember(path.join(home, 'postgres.json'))
  await createCluster(folder, memory.password)
  const server = (await findRunning(folder, memory.password)) ?? (await start(home, folder, memory))
  await createDatabase(urlOf(server.port, memory.password, 'postgres'))
  const url = urlOf(server.port, memory.password, 'daybook')
  const guest = await arrive(url)
  return {
    url,
    async stop() {
      if (await guest.leaveAsLast()) await shutDown(server)
    },
  }
}

async function start(home: string, folder: string, memory: Remembered) {
  await forgetDead(folder)
  if (!(await isFree(memory.port))) {
    memory.port = await freePort()
    await save(path.join(home, 'postgres.json'), memory)
  }
  return launch(folder, memory.port, memory.password, settings)
}

async function remember(file: string): Promise<Remembered> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Remembered
  } catch {
    const fresh = { password: randomBytes(24).toString('base64url'), port: await freePort() }
    await save(file, fresh)
    return fresh
  }
}

/** Written beside and renamed, so that a kill leaves the old or the new one. */
async function save(file: string, memory: Remembered): Promise<void> {
  await writeFile(`${file}.new`, `${JSON.stringify(memory)}\n`, { mode: 0o600 })
  await chmod(`${file}.new`, 0o600)
  await rename(`${file}.new`, file)
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'daybook'")
    if (!rowCount) await client.query('CREATE DATABASE daybook')
  } finally {
    await client.end()
  }
}

/** One connection that says "in use" for as long as this process lives, however it ends. */
async function arrive(url: string): Promise<{ leaveAsLast(): Promise<boolean> }> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'daybook-presence',
    keepAlive: true,
  })
  let lost = false
  client.on('error', () => {
    lost = true
  })
  await client.connect()
  await client.query('SELECT pg_advisory_lock_shared($1)', [presence])
  return {
    async leaveAsLast() {
      if (lost) return true
      await client.query('SELECT pg_advisory_unlock_shared($1)', [presence])
      const { rows } = await client.query<{ last: boolean }>('SELECT pg_try_advisory_lock($1) AS last', [
        presence,
      ])
      await client.end()
      return rows[0]?.last ?? true
    },
  }
}
