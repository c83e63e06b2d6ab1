import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

/** The app as `npm start` serves it, in a process of its own. */
export interface Server {
  url: string
  stop(): Promise<void>
}

export async function startServer(environment: { port: number; databaseUrl: string }): Promise<Server> {
  const { port, databaseUrl } = environment
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      APP_URL: `http://127.0.0.1:${port}`,
      DATABASE_URL: databaseUrl,
      NEXTAUTH_SECRET: 'only-for-measurements-on-this-machine',
      RATE_LIMIT_PER_MINUTE: '1000000000',
      WORKER: '0',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  await answering(url, child)
  return {
    url,
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
  }
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
