import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, open, readFile, rm } from 'node:fs/promises'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startFakeResend } from './fake-resend'
import { stage } from './stage'

const root = path.join(import.meta.dirname, '..')
const logFile = path.join(root, 'test-results/server.log')
/** With a build to make, on a slow machine. */
const patience = 300_000

/** Before all journeys: one production server as `npm start` runs it, with demo data and a provider that is not real. */
export default async function setUp(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'daybook-journeys-'))
  // PostgreSQL's account must be able to pass through.
  await chmod(dataDir, 0o711)
  const resend = await startFakeResend()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const server = await startServer({
    PORT: String(port),
    HOST: '127.0.0.1',
    APP_URL: url,
    DATA_DIR: dataDir,
    DEMO: '1',
    DEMO_PASSWORD: stage.password,
    DEMO_API_KEY: stage.apiKey,
    RESEND_API_KEY: 're_journeys',
    RESEND_BASE_URL: resend.url,
    RATE_LIMIT_PER_MINUTE: '100000',
    WORKER: '1',
  })
  const tearDown = async () => {
    await stop(server)
    await resend.close()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    await ready(server, url)
  } catch (error) {
    await tearDown()
    throw error
  }
  Object.assign(process.env, { DAYBOOK_URL: url, DAYBOOK_RESEND_URL: resend.url })
  return tearDown
}

async function startServer(settings: Record<string, string>): Promise<ChildProcess> {
  await mkdir(path.dirname(logFile), { recursive: true })
  const log = await open(logFile, 'w')
  // Nothing of the caller's own Daybook may reach this one.
  const { DATABASE_URL, NEXTAUTH_SECRET, NODE_ENV, EMAIL_FROM, ...inherited } = process.env
  const env: Record<string, string | undefined> = { ...inherited, ...settings }
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: env as NodeJS.ProcessEnv,
    stdio: ['ignore', log.fd, log.fd],
  })
  await log.close()
  return server
}

async function ready(server: ChildProcess, url: string): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end; await pause(100)) {
    const words = server.exitCode === null ? null : await readFile(logFile, 'utf8')
    if (words !== null) throw new Error(`The server ended before it was ready:\n${words}`)
    const answer = await fetch(`${url}/api/ready`).catch(() => null)
    if (answer?.ok) return
  }
  throw new Error(`The server was not ready in time:\n${await readFile(logFile, 'utf8')}`)
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  server.kill('SIGTERM')
  await once(server, 'exit')
}

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as net.AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
