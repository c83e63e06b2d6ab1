import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import {
  createCluster,
  findRunning,
  forgetDead,
  freePort,
  isFree,
  launch,
  type PostgresServer,
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
 * one left it behind; the last to leave stops it. One that dies meanwhile (a full disk, too little memory) is started
 * again, until it stays.
 */
export async function startEmbedded(dataDir: string): Promise<EmbeddedDatabase> {
  const home = path.resolve(dataDir)
  // Secrets in it are 0600 each; the server's account must be able to pass through.
  await mkdir(home, { recursive: true, mode: 0o711 })
  const memory = await remember(path.join(home, 'postgres.json'))
  await createCluster(path.join(home, 'postgres'), memory.password)
  let server = await running(home, memory)
  await createDatabase(urlOf(server.port, memory.password, 'postgres'))
  const url = urlOf(server.port, memory.password, 'daybook')
  const guest = await arrive(url, async () => {
    server = await running(home, memory)
  })
  return {
    url,
    async stop() {
      if (await guest.leaveAsLast()) await shutDown(server)
    },
  }
}

/** The server on our files: found, or started. A predecessor that is still going down is waited for. */
async function running(home: string, memory: Remembered): Promise<PostgresServer> {
  const folder = path.join(home, 'postgres')
  const patience = Date.now() + 15_000
  for (;;) {
    const found = await findRunning(folder, memory.password)
    if (found) return found
    try {
      await forgetDead(folder)
      await choosePort(home, memory)
      return await launch(folder, memory.port, memory.password, settings)
    } catch (error) {
      // Two who start it at the same moment write into one log: it may tell of the other's start why ours failed.
      const others = await findRunning(folder, memory.password)
      if (others) return others
      const inUse = /lock file|shared memory block/.test(String(error))
      if (!inUse || Date.now() > patience) throw error
      await pause(200)
    }
  }
}

/** The port of the last time, unless somebody else has it now. */
async function choosePort(home: string, memory: Remembered): Promise<void> {
  if (await isFree(memory.port)) return
  memory.port = await freePort()
  await save(path.join(home, 'postgres.json'), memory)
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

/**
 * One connection that says "in use" for as long as this process lives, however it ends. When it is lost the server may
 * have died: `revive` sees to it that there is one, and the connection is made again.
 */
async function arrive(
  url: string,
  revive: () => Promise<void>,
): Promise<{ leaveAsLast(): Promise<boolean> }> {
  let isLeaving = false
  let returning: Promise<void> | null = null
  const comeBack = async () => {
    while (!isLeaving) {
      try {
        await revive()
        client = await guestOf(url, lost)
        return
      } catch {
        await pause(betweenRevivals)
      }
    }
  }
  const lost = () => {
    returning ??= comeBack().finally(() => {
      returning = null
    })
  }
  let client = await guestOf(url, lost)
  return {
    async leaveAsLast() {
      isLeaving = true
      await returning
      try {
        await client.query('SELECT pg_advisory_unlock_shared($1)', [presence])
        const { rows } = await client.query<{ last: boolean }>('SELECT pg_try_advisory_lock($1) AS last', [
          presence,
        ])
        return rows[0]?.last ?? true
      } catch {
        // It answers nobody any more.
        return true
      } finally {
        await client.end().catch(() => {})
      }
    },
  }
}

/** In ms. */
const betweenRevivals = 1000

async function guestOf(url: string, lost: () => void): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'daybook-presence' })
  let isIn = false
  client.on('error', () => void (isIn && lost()))
  await client.connect()
  await client.query('SELECT pg_advisory_lock_shared($1)', [presence])
  isIn = true
  return client
}
