import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { createApiKeySecret, storeApiKey } from '@/lib/auth/api-key'
import { closeDatabase, prisma } from '@/lib/db/client'
import { startEmbedded } from '@/lib/db/embedded'
import { migrate } from '@/lib/db/migrate'
import { freePort } from '@/lib/db/postgres-server'
import { listenForSignals, onShutdown, shutDown } from '../shutdown'
import { step } from '../step.mjs'
import { benchCalendar } from './bench-calendar'
import { benchPages } from './bench-pages'
import { type Figure, measureApi } from './figures'
import { type Bench, fill, type Size, sizes } from './fill'
import { type Generator, startGenerator } from './generator-process'
import { type Server, startBare, startNext, startServer } from './server-process'
import { tableOf, writeToReadme } from './table'

/**
 * Measures the API, on a database and a server of its own, and the calendar against the least they could cost, and
 * the pages' weight, and prints the table. --small: a tenth of the bookings; --api, --calendar, --pages: only this part;
 * --write: into README.md as well.
 */
export async function runBench(flags: string[]): Promise<void> {
  const size = flags.includes('--small') ? sizes.small : sizes.full
  const only = ['--api', '--calendar', '--pages'].filter((part) => flags.includes(part))
  const wants = (part: string) => only.length === 0 || only.includes(part)
  const table = tableOf(
    [
      ...(wants('--api') ? await apiFigures(size) : []),
      ...(wants('--calendar') ? await step('Measuring the calendar', () => benchCalendar()) : []),
      ...(wants('--pages') ? await step('Measuring the pages', () => benchPages()) : []),
    ],
    `${bookingsIn(size)} bookings in the database.`,
  )
  console.log(`\n${table}\n`)
  if (flags.includes('--write')) await writeToReadme(table)
}

async function apiFigures(size: Size): Promise<Figure[]> {
  listenForSignals()
  try {
    const generator = await openSite(size)
    return await step('Measuring the API', () => measureApi(generator, { rounds: 5, seconds: 4 }))
  } finally {
    await shutDown()
  }
}

const bookingsIn = ({ profiles, weeks }: Size) => (profiles * weeks * 1000).toLocaleString('en')

/** A database of that size, a server on it, and the process that will make the load. */
async function openSite(size: Size): Promise<Generator> {
  const home = await mkdtemp(path.join(tmpdir(), 'daybook-bench-'))
  onShutdown(() => rm(home, { recursive: true, force: true }))
  const embedded = await step('Starting PostgreSQL', () => startEmbedded(home))
  onShutdown(embedded.stop)
  const databaseUrl = embedded.url
  const bench = await step(`Making ${bookingsIn(size)} bookings`, () => prepare(databaseUrl, size))
  const apiKey = await keyFor(bench, databaseUrl)
  const open = async (begin: (at: { port: number; databaseUrl: string }) => Promise<Server>) => {
    const { url, stop } = await begin({ port: await freePort(), databaseUrl })
    onShutdown(stop)
    return url
  }
  const appUrl = await open(startServer)
  const nextUrl = await open(startNext)
  const bareUrl = await open(startBare)
  const generator = await startGenerator({ appUrl, nextUrl, bareUrl, apiKey, databaseUrl, bench })
  onShutdown(generator.stop)
  return generator
}

async function keyFor({ measured }: Bench, databaseUrl: string): Promise<string> {
  process.env.DATABASE_URL = databaseUrl
  const secret = createApiKeySecret()
  await storeApiKey(prisma(), { profileId: measured.profileId, name: 'Bench', role: 'owner', secret })
  await closeDatabase()
  return secret
}

async function prepare(url: string, size: Size): Promise<Bench> {
  await migrate(url)
  const db = new pg.Client({ connectionString: url })
  await db.connect()
  try {
    return await fill(db, size)
  } finally {
    await db.end()
  }
}
