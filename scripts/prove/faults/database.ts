import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { newDataDir } from '@/e2e/server-process'
import { createCluster, freePort, launch, type PostgresServer, urlOf } from '@/lib/db/postgres-server'

/** A PostgreSQL of the proof's own, which it may maltreat. */
export interface Database {
  port: number
  urlOf(name: string): string
  /** A database of a business of its own, and the key that opens its API. */
  furnish(name: string): Promise<Furnished>
  /** Ends the server by a signal, and waits until it is gone. */
  stop(signal: 'SIGINT' | 'SIGQUIT'): Promise<void>
  start(): Promise<void>
}

export interface Furnished {
  url: string
  key: string
}

const password = 'faults-need-a-password'
const template = 'daybook_template'
const settings = { max_connections: '120', timezone: 'UTC', unix_socket_directories: '' }

/** On a disk of the machine, or in a folder of the caller's, which the server may need settings for. */
export async function openDatabase(
  open: (() => Promise<unknown>)[],
  where?: { folder: string; settings: Record<string, string> },
): Promise<Database> {
  const dataDir = where?.folder ?? (await newDataDir())
  if (!where) open.push(() => rm(dataDir, { recursive: true, force: true }))
  const folder = path.join(dataDir, 'postgres')
  await createCluster(folder, password)
  const port = await freePort()
  let server: PostgresServer
  let key = ''

  const database: Database = {
    port,
    urlOf: (name) => urlOf(port, password, name),
    async furnish(name) {
      if (!key) {
        await direct(database.urlOf('postgres'), `CREATE DATABASE ${template}`)
        key = await openBusiness({ DATABASE_URL: database.urlOf(template) })
      }
      await direct(database.urlOf('postgres'), `CREATE DATABASE "${name}" TEMPLATE ${template}`)
      return { url: database.urlOf(name), key }
    },
    async stop(signal) {
      process.kill(server.pid, signal)
      await gone(server.pid)
    },
    async start() {
      server = await launch(folder, port, password, { ...settings, ...where?.settings })
    },
  }
  await database.start()
  open.push(() => database.stop('SIGINT').catch(() => {}))
  return database
}

/** Makes the tables of a database, and a business in it, on the command line; answers the key that opens its API. */
export async function openBusiness(environment: Record<string, string>): Promise<string> {
  const say = (...words: string[]) => daybook(words, environment)
  await say('migrate')
  const names = ['--name', 'Olga Owner', '--business', 'Faults', '--email', 'olga@daybook.test']
  await say('create-owner', ...names, '--timezone', 'UTC')
  return (await say('create-key', '--name', 'Writers', '--role', 'owner')).trim()
}

/** What a command prints; throws with what it says when it fails. */
export async function daybook(words: string[], environment: Record<string, string>): Promise<string> {
  const command = promisify(execFile)
  const env: NodeJS.ProcessEnv = { ...process.env, NEXTAUTH_SECRET: secret, ...environment }
  const { stdout } = await command(process.execPath, ['scripts/daybook.mjs', ...words], { env })
  return stdout
}

/** Signs the sessions and links of the servers that are tried, which all must read the same. */
export const secret = 'faults-need-a-secret-that-is-long'

/** The rows of one statement, sent by nobody else's way. */
export async function direct<Row extends object>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end().catch(() => {})
  }
}

async function gone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0)
    } catch {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
