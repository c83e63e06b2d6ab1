import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** The app as `npm start` serves it, in a process of its own. */
export interface Server {
  url: string
  stop(): Promise<void>
}

/** A server that tells how many bytes of its heap are in use, once all else is collected. */
export interface WatchedServer extends Server {
  heap(): Promise<number>
}

/** The app on a database that is there. */
export const startServer = ({ port, databaseUrl }: { port: number; databaseUrl: string }): Promise<Server> =>
  start(port, { DATABASE_URL: databaseUrl, NEXTAUTH_SECRET: 'only-for-measurements-on-this-machine' })

/** The app on demo data of its own. */
export const startDemo = (wish: { port: number; dataDir: string; password: string }): Promise<Server> =>
  start(wish.port, { DATA_DIR: wish.dataDir, DEMO: '1', DEMO_PASSWORD: wish.password })

/** The same build as the framework's own server serves it. */
export const startNext = ({ port, databaseUrl }: { port: number; databaseUrl: string }): Promise<Server> =>
  start(
    port,
    {
      DATABASE_URL: databaseUrl,
      NEXTAUTH_SECRET: 'only-for-measurements-on-this-machine',
      NODE_ENV: 'production',
    },
    ['node_modules/next/dist/bin/next', 'start', '--port', String(port), '--hostname', '127.0.0.1'],
  )

/** The app with its worker, on a database that is there, watched. */
export async function startWatched({
  port,
  databaseUrl,
}: {
  port: number
  databaseUrl: string
}): Promise<WatchedServer> {
  const { child, ...server } = await begin(
    port,
    {
      DATABASE_URL: databaseUrl,
      NEXTAUTH_SECRET: 'only-for-measurements-on-this-machine',
      WORKER: '1',
      LOG_LEVEL: 'error',
    },
    ['--expose-gc', '--import', './scripts/bench/tell-heap.mjs', 'scripts/start.mjs'],
    ['ipc'],
  )
  return {
    ...server,
    async heap() {
      child.send('heap')
      const [{ heap }] = (await once(child, 'message')) as [{ heap: number }]
      return heap
    },
  }
}

/** A server that does nothing but the statement of a poll. */
export async function startBare({
  port,
  databaseUrl,
}: {
  port: number
  databaseUrl: string
}): Promise<Server> {
  const child = fork(
    fileURLToPath(new URL('./bare-server.ts', import.meta.url)),
    [String(port), databaseUrl],
    { execArgv: ['--import', 'tsx'] },
  )
  await once(child, 'message')
  return { url: `http://127.0.0.1:${port}`, stop: () => ended(child) }
}

async function start(...how: Parameters<typeof begin>): Promise<Server> {
  const { url, stop } = await begin(...how)
  return { url, stop }
}

async function begin(
  port: number,
  environment: Record<string, string>,
  command: string[] = ['scripts/start.mjs'],
  channels: 'ipc'[] = [],
): Promise<Server & { child: ChildProcess }> {
  const { DATABASE_URL: _, ...inherited } = process.env
  const child = spawn(process.execPath, command, {
    env: {
      ...inherited,
      PORT: String(port),
      HOST: '127.0.0.1',
      APP_URL: `http://127.0.0.1:${port}`,
      RATE_LIMIT_PER_MINUTE: '1000000000',
      WORKER: '0',
      LOG_LEVEL: 'warn',
      ...environment,
    },
    stdio: ['ignore', 'inherit', 'inherit', ...channels],
  })
  const url = `http://127.0.0.1:${port}`
  await answering(url, child)
  return { child, url, stop: () => ended(child) }
}

async function ended(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    if (child.exitCode !== null) throw new Error('The server did not start.')
    const health = await fetch(`${url}/api/health`).catch(() => null)
    if (health?.ok) return
    await pause(250)
  }
  throw new Error('The server does not answer.')
}
