import { randomUUID } from 'node:crypto'
import { type ProfileApi, profileApi } from '@/e2e/api-client'
import { signIn } from '@/e2e/api-session'
import { type FakeResend, startFakeResend } from '@/e2e/fake-resend'
import { type ServerEnd, startServer, startWorker } from '@/e2e/server-process'
import { closeDatabase } from '@/lib/db/client'
import { migrate } from '@/lib/db/migrate'
import { freePort } from '@/lib/db/postgres-server'
import { signUp } from '@/lib/settings/sign-up'
import { emptyDatabase, type Open } from './database'
import { type Front, startFront } from './front'

/** Requests per minute and key. Who has signed in is not limited, so that only the story of the limit meets it. */
export const keyLimit = 50

/** Two app processes that deliver nothing and a worker, on one database, behind one address. */
export interface TwoApps {
  databaseUrl: string
  urls: [string, string]
  front: Front
  resend: FakeResend
  owner: { email: string; password: string; cookie: string }
  /** The owner, who has signed in at the first, as asked for at each app … */
  apps: [ProfileApi, ProfileApi]
  /** … and by whichever answers. */
  any: ProfileApi
  /** Ends one of the processes as a deployment does, and starts it again. */
  restart(which: 'first' | 'second' | 'worker'): Promise<void>
}

export async function openTwoApps(open: Open): Promise<TwoApps> {
  const databaseUrl = await emptyDatabase('daybook_processes', open)
  await migrate(databaseUrl)
  process.env.DATABASE_URL = databaseUrl
  open.push(closeDatabase)
  const resend = await startFakeResend()
  open.push(() => resend.close())
  const ports = [await freePort(), await freePort()]
  const urls = ports.map((port) => `http://127.0.0.1:${port}`) as [string, string]
  const front = await startFront(urls)
  open.push(front.close)
  const settings = {
    APP_URL: front.url,
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: randomUUID(),
    RESEND_API_KEY: 're_processes',
    RESEND_BASE_URL: resend.url,
    RATE_LIMIT_PER_MINUTE: String(keyLimit),
  }
  const app = (index: number) => () =>
    startServer(`server-processes-${index}`, { ...settings, WORKER: '0', PORT: String(ports[index]) })
  const start = { first: app(0), second: app(1), worker: () => startWorker('worker-processes', settings) }
  const running: Record<keyof typeof start, ServerEnd> = {
    first: await start.first(),
    second: await start.second(),
    worker: await start.worker(),
  }
  open.push(() => Promise.all(Object.values(running).map(({ end }) => end('SIGTERM'))))
  const owner = await newOwner(urls[0])
  const headers = { cookie: owner.cookie, origin: front.url }
  return {
    databaseUrl,
    urls,
    front,
    resend,
    owner,
    apps: [profileApi(urls[0], headers), profileApi(urls[1], headers)],
    any: profileApi(front.url, headers),
    async restart(which) {
      const code = await running[which].end('SIGTERM')
      running[which] = await start[which]()
      if (code !== 0) throw new Error(`The ${which} process ended with ${code}`)
    },
  }
}

async function newOwner(url: string): Promise<TwoApps['owner']> {
  const [email, password] = [`${randomUUID()}@example.org`, randomUUID()]
  await signUp({
    name: 'Olga Owner',
    businessName: 'Two processes',
    email,
    password,
    timezone: 'Europe/Berlin',
    currency: 'EUR',
    locale: 'en-GB',
    firstService: 'Appointment',
  })
  return { email, password, cookie: await signIn(url, email, password) }
}
