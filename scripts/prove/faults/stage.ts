import { type FakeResend, startFakeResend } from '@/e2e/fake-resend'
import { type ServerProcess, startServer, startWorker } from '@/e2e/server-process'
import { type Database, type Furnished, secret } from './database'
import { startProxy, type TcpProxy } from './tcp-proxy'

/** A server of a business of its own, whose way to its database can be disturbed, and a provider of mails that is not real. */
export interface Stage {
  name: string
  /** Where the server is; it stays there when it is started anew. */
  url: string
  key: string
  /** The database, by a way that nobody disturbs. */
  databaseUrl: string
  /** What the commands of the command line need to know. */
  environment: Record<string, string>
  proxy: TcpProxy
  resend: FakeResend
}

/** Processes that can be killed and started anew. */
export interface Killable extends Stage {
  kill(which: 'app' | 'worker'): Promise<void>
}

type Open = (() => Promise<unknown>)[]

/** A stage with app and worker in one process, as by default. */
export async function openFaultStage(
  database: Database,
  name: string,
  open: Open,
  settings: Record<string, string> = {},
): Promise<Stage> {
  const { stage, environment } = await prepare(database, name, open)
  const server = await startServer(`fault-${name}`, { ...environment, ...settings })
  open.push(() => server.end('SIGTERM'))
  return { ...stage, url: server.url }
}

/** A stage with app and worker in processes of their own, each with settings of its own. */
export async function openKillable(
  database: Database,
  name: string,
  open: Open,
  settings: Partial<Record<'app' | 'worker', Record<string, string>>> = {},
): Promise<Killable> {
  const { stage, environment } = await prepare(database, name, open)
  let starts = 0
  const start = {
    app: (port: Record<string, string> = {}) =>
      startServer(`fault-${name}-app-${starts++}`, {
        ...environment,
        ...settings.app,
        ...port,
        WORKER: '0',
      }),
    worker: () => startWorker(`fault-${name}-worker-${starts++}`, { ...environment, ...settings.worker }),
  }
  const app = await start.app()
  const running: { app: ServerProcess; worker: Pick<ServerProcess, 'end'> } = {
    app,
    worker: await start.worker(),
  }
  open.push(async () => {
    await Promise.all([running.app.end('SIGTERM'), running.worker.end('SIGTERM')])
  })
  return {
    ...stage,
    url: app.url,
    async kill(which) {
      await running[which].end('SIGKILL')
      if (which === 'app') running.app = await start.app({ PORT: new URL(app.url).port })
      else running.worker = await start.worker()
    },
  }
}

async function prepare(database: Database, name: string, open: Open) {
  const furnished: Furnished = await database.furnish(name)
  const proxy = await startProxy({ host: '127.0.0.1', port: database.port })
  open.push(() => proxy.close())
  const resend = await startFakeResend()
  open.push(() => resend.close())
  const through = new URL(furnished.url)
  through.port = String(proxy.port)
  const environment = { DATABASE_URL: through.href, ...settingsOf(resend) }
  const stage = {
    name,
    key: furnished.key,
    databaseUrl: furnished.url,
    environment: { DATABASE_URL: furnished.url },
    proxy,
    resend,
  }
  return { stage, environment }
}

/** What every server that is tried is told. */
export const settingsOf = (resend: FakeResend) => ({
  NEXTAUTH_SECRET: secret,
  RESEND_API_KEY: 're_faults',
  RESEND_BASE_URL: resend.url,
  RATE_LIMIT_PER_MINUTE: '1000000',
})
