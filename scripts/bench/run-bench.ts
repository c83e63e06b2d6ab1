import { freePort } from '@/lib/db/postgres-server'
import { listenForSignals, onShutdown, shutDown } from '../shutdown'
import { step } from '../step.mjs'
import { benchAvailability } from './availability'
import { benchCalendar } from './bench-calendar'
import { benchPages } from './bench-pages'
import { type Figure, measureApi } from './figures'
import { fill, type Size, sizes } from './fill'
import { type Generator, startGenerator } from './generator-process'
import { benchGrowth, growthSizes } from './growth'
import { connected, type NewDatabase, openDatabases, ownersKey } from './open-databases'
import { type Server, startBare, startNext, startServer } from './server-process'
import { benchSoak } from './soak'
import { tableOf, writeToReadme } from './table'

type Part = () => Promise<Figure[]>

/**
 * Measures the app against the least it could cost, against its own limits, and against itself with more in the
 * database, and prints the table. Without a part's flag all of them: --api, --growth, --availability, --soak, --calendar,
 * --pages.
 * --small: less in the databases; --huge: growth up to ten million; --soak 20: for so many minutes; --write: into
 * README.md as well.
 */
export async function runBench(flags: string[]): Promise<void> {
  const size = flags.includes('--small') ? sizes.small : sizes.full
  const parts = partsOf(flags, size)
  const wanted = Object.keys(parts).filter((part) => flags.includes(part))
  listenForSignals()
  const figures: Figure[] = []
  for (const [flag, measure] of Object.entries(parts))
    if (wanted.length === 0 || wanted.includes(flag)) figures.push(...(await measure()))
  const table = tableOf(figures, `${bookingsIn(size)} bookings in the database.`)
  console.log(`\n${table}\n`)
  if (flags.includes('--write')) await writeToReadme(table)
}

/** The parts by their flags, in this order: what needs the machine to itself has everything else closed before. */
function partsOf(flags: string[], size: Size): Record<string, Part> {
  const small = flags.includes('--small')
  const growth = small ? 'small' : flags.includes('--huge') ? 'huge' : 'usual'
  return {
    '--api': onDatabases(async (newDatabase) => {
      const generator = await openSite(newDatabase, size)
      return step('Measuring the API', () => measureApi(generator, { rounds: 5, seconds: 4 }))
    }),
    '--growth': onDatabases((newDatabase) =>
      benchGrowth(newDatabase, growthSizes[growth], { rounds: small ? 5 : 15, seconds: 0.25 }),
    ),
    '--availability': onDatabases((newDatabase) =>
      step('Measuring availability', () => benchAvailability(newDatabase)),
    ),
    '--soak': onDatabases((newDatabase) => benchSoak(newDatabase, minutesIn(flags))),
    '--calendar': () => step('Measuring the calendar', () => benchCalendar()),
    '--pages': () => step('Measuring the pages', () => benchPages()),
  }
}

/** What follows --soak, or two. */
const minutesIn = (flags: string[]) => Number(flags[flags.indexOf('--soak') + 1]) || 2

/** A part with a PostgreSQL of its own; everything it opens is closed at its end. */
const onDatabases =
  (measure: (newDatabase: NewDatabase) => Promise<Figure[]>): Part =>
  async () => {
    try {
      return await measure(await openDatabases())
    } finally {
      await shutDown()
    }
  }

const bookingsIn = ({ profiles, weeks }: Size) => (profiles * weeks * 1000).toLocaleString('en')

/** A database of that size, a server on it, and the process that will make the load. */
async function openSite(newDatabase: NewDatabase, size: Size): Promise<Generator> {
  const databaseUrl = await newDatabase('api')
  const bench = await step(`Making ${bookingsIn(size)} bookings`, () =>
    connected(databaseUrl, (db) => fill(db, size)),
  )
  const apiKey = await ownersKey(databaseUrl, bench.measured.profileId)
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
