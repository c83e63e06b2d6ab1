import { once } from 'node:events'
import { chown, mkdir, mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Account, postgresPrograms, runAs, serverAccount } from './postgres-programs'

/** A PostgreSQL server on loopback whose files are ours. */
export interface PostgresServer {
  /** The server's process. */
  pid: number
  port: number
}

const host = '127.0.0.1'
const startTimeout = 30_000

/** The connection string of one of the server's databases. */
export const urlOf = (port: number, password: string, database: string): string =>
  `postgresql://postgres:${encodeURIComponent(password)}@${host}:${port}/${database}`

/** Makes the data directory of a new server, if it is not there. What a broken attempt left is thrown away. */
export async function createCluster(folder: string, password: string): Promise<void> {
  if (await fileExists(path.join(folder, 'daybook-ready'))) return
  const account = await serverAccount()
  const { initdb } = await postgresPrograms()
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const secret = await mkdtemp(path.join(tmpdir(), 'daybook-'))
  const passwordFile = path.join(secret, 'password')
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
    await Promise.all([folder, secret, passwordFile].map((file) => give(file, account)))
    const args = [
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
    ]
    const locale = ['--locale=C', '--locale-provider=icu', '--icu-locale=und']
    const child = await runAs(account, initdb, [`--pgdata=${folder}`, ...args, ...locale], folder, {
      stdio: ['ignore', 'ignore', 'pipe'],
      cwd: '/',
    })
    let complaint = ''
    child.stderr?.on('data', (chunk) => {
      complaint += chunk
    })
    const [code] = await once(child, 'close')
    if (code !== 0)
      throw new Error(`PostgreSQL could not make its data directory ${folder}: ${complaint.trim()}`)
    await writeFile(path.join(folder, 'daybook-ready'), '')
  } finally {
    await rm(secret, { recursive: true, force: true })
  }
}

/** Starts the server and answers when it takes connections. Its words go to the log file beside the folder. */
export async function launch(
  folder: string,
  port: number,
  password: string,
  settings: Record<string, string>,
): Promise<PostgresServer> {
  const { postgres } = await postgresPrograms()
  const logFile = `${folder}.log`
  const log = await open(logFile, 'w', 0o600)
  const chosen = { listen_addresses: host, port: String(port), unix_socket_directories: '', ...settings }
  const args = Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = await runAs(await serverAccount(), postgres, ['-D', folder, ...args], folder, {
    stdio: ['ignore', log.fd, log.fd],
    cwd: '/',
    // A group of its own: Ctrl-C in the terminal must reach the app first, so that it can finish its work.
    detached: true,
  })
  child.unref()
  await log.close()
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject)
    child.once('exit', async () => {
      const words = (await readFile(logFile, 'utf8')).trim().split('\n').slice(-3).join(' ')
      reject(new Error(`PostgreSQL did not start: ${words || 'it gave no reason'}`))
    })
  })
  failed.catch(() => {})
  try {
    await Promise.race([answers(urlOf(port, password, 'postgres')), failed])
    return { pid: child.pid as number, port }
  } catch (error) {
    child.kill('SIGINT')
    throw error
  }
}

/** The server that already runs on these files (another process of ours, or a killed one, started it), or null. */
export async function findRunning(folder: string, password: string): Promise<PostgresServer | null> {
  const [pid, , , port] = (await postmasterFile(folder)).map(Number)
  if (!pid || !port || !isAlive(pid)) return null
  try {
    const url = urlOf(port, password, 'postgres')
    await answers(url, () => isAlive(pid))
    const directory = await ask(url, 'SHOW data_directory')
    return directory === folder ? { pid, port } : null
  } catch {
    return null
  }
}

/** Removes the pid file when the process it names is gone or is no PostgreSQL (its number was given away again). */
export async function forgetDead(folder: string): Promise<void> {
  const pid = Number((await postmasterFile(folder))[0])
  if (!pid) return
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => (isAlive(pid) ? 'postgres' : ''))
  if (!command.includes('postgres')) await rm(path.join(folder, 'postmaster.pid'), { force: true })
}

/** Stops the server: sessions are ended, everything acknowledged is on disk. Answers when the process is gone. */
export async function shutDown(server: PostgresServer): Promise<void> {
  for (let waited = 0; isAlive(server.pid); waited += 20) {
    if (waited % 5_000 === 0) process.kill(server.pid, 'SIGINT')
    if (waited > startTimeout) throw new Error(`PostgreSQL (process ${server.pid}) does not stop`)
    await pause(20)
  }
}

/** A free port on loopback. */
export async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, host)
  await once(probe, 'listening')
  const { port } = probe.address() as net.AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

/** Whether nobody listens there. */
export async function isFree(port: number): Promise<boolean> {
  const probe = net.createServer().listen(port, host)
  try {
    await once(probe, 'listening')
    probe.close()
    await once(probe, 'close')
    return true
  } catch {
    return false
  }
}

/** Waits until the server takes connections, or throws the last reason why not. */
async function answers(url: string, goesOn = () => true): Promise<void> {
  const end = Date.now() + startTimeout
  for (;;) {
    try {
      await ask(url, 'SELECT 1')
      return
    } catch (error) {
      const code = (error as { code?: string }).code ?? ''
      const starting = code === '57P03' || code === 'ECONNREFUSED'
      if (!starting || !goesOn() || Date.now() > end) throw explained(error, code)
      await pause(30)
    }
  }
}

const explained = (error: unknown, code: string) =>
  code === '28P01'
    ? new Error('The password kept for the embedded PostgreSQL is not the one its files know.')
    : error

async function ask(url: string, statement: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query({ text: statement, rowMode: 'array' })
    return rows[0]?.[0]
  } finally {
    await client.end()
  }
}

const postmasterFile = async (folder: string) =>
  (await readFile(path.join(folder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')

const fileExists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  )

const give = async (file: string, { uid, gid }: Account) => {
  if (uid !== undefined && gid !== undefined) await chown(file, uid, gid)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}
