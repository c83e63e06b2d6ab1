import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, open, readFile } from 'node:fs/promises'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const root = path.join(import.meta.dirname, '..')
const logs = path.join(root, 'test-results')
/** With a build to make, on a slow machine. */
const patience = 300_000

/** A process of the app's, and how it ends. */
export interface ServerEnd {
  /** Ends it by the signal, and answers its exit code; null when the signal left it none to give. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

/** A production server as `npm start` runs it, in a process of its own. */
export interface ServerProcess extends ServerEnd {
  url: string
}

/** Starts a server named for its log, on a free port unless one is set, and waits until it can do its work. */
export async function startServer(name: string, settings: Record<string, string>): Promise<ServerProcess> {
  const port = settings.PORT ?? String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const log = path.join(logs, `${name}.log`)
  const server = await launch(log, { HOST: '127.0.0.1', APP_URL: url, ...settings, PORT: port })
  const end = ending(server)
  try {
    await until(server, log, async () => (await fetch(`${url}/api/ready`).catch(() => null))?.ok === true)
  } catch (error) {
    await end('SIGTERM')
    throw error
  }
  return { url, end }
}

/** Starts a worker as `npm run worker` runs it, and waits until it takes jobs. */
export async function startWorker(name: string, settings: Record<string, string>): Promise<ServerEnd> {
  const log = path.join(logs, `${name}.log`)
  const worker = await launch(log, settings, '--worker')
  const end = ending(worker)
  try {
    await until(worker, log, async () => (await readFile(log, 'utf8')).includes('delivers what is owed'))
  } catch (error) {
    await end('SIGTERM')
    throw error
  }
  return { end }
}

/** A data directory that is nobody else's. PostgreSQL's account must be able to pass through. */
export async function newDataDir(): Promise<string> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'daybook-journeys-'))
  await chmod(dataDir, 0o711)
  return dataDir
}

const ending = (server: ChildProcess) => async (signal: NodeJS.Signals) => {
  if (server.exitCode === null && server.signalCode === null) {
    server.kill(signal)
    await once(server, 'exit')
  }
  return server.exitCode
}

async function launch(
  log: string,
  settings: Record<string, string>,
  ...task: string[]
): Promise<ChildProcess> {
  await mkdir(logs, { recursive: true })
  const output = await open(log, 'w')
  // Nothing of the caller's own Daybook may reach this one.
  const { DATABASE_URL, NEXTAUTH_SECRET, NODE_ENV, EMAIL_FROM, ...inherited } = process.env
  const env: Record<string, string | undefined> = { ...inherited, ...settings }
  const server = spawn(process.execPath, ['scripts/start.mjs', ...task], {
    cwd: root,
    env: env as NodeJS.ProcessEnv,
    stdio: ['ignore', output.fd, output.fd],
  })
  await output.close()
  return server
}

async function until(server: ChildProcess, log: string, isReady: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end; await pause(100)) {
    const words = server.exitCode === null ? null : await readFile(log, 'utf8')
    if (words !== null) throw new Error(`The server ended before it was ready:\n${words}`)
    if (await isReady()) return
  }
  throw new Error(`The server was not ready in time:\n${await readFile(log, 'utf8')}`)
}

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as net.AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
