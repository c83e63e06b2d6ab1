import { freePort } from '@/lib/db/postgres-server'
import { onShutdown } from '../shutdown'
import { step } from '../step.mjs'
import { atMost, type Figure } from './figures'
import { fillGrown, type Grown } from './growth-fill'
import { type Operation, operations, worksAt } from './growth-works'
import { drive, median, type Work } from './load'
import { connected, type NewDatabase, ownersKey } from './open-databases'
import { startServer } from './server-process'

/** How many bookings a database holds, ascending; the first is what the others are held against, the last is promised. */
export const growthSizes = {
  small: [10_000, 30_000],
  usual: [10_000, 100_000, 1_000_000],
  huge: [10_000, 100_000, 1_000_000, 10_000_000],
}

const profileCounts = [1, 1000]
/** What of a cost may come with the database, though the answer is the same: an index that is some levels higher. */
const most = 1.3

const warmUpSeconds = 1

const words: Record<Operation, string> = {
  poll: 'Poll',
  grid: 'Grid of a week after a change',
  list: 'First page of the list after a change',
  listDeep: 'A page nine tenths down the list, by cursor',
  availability: 'Availability of a service, 7 days',
  create: 'Create booking',
  reschedule: 'Reschedule booking',
}

interface Site extends Grown {
  works: Record<Operation, Work>
  /** p50 of each round, in ms. */
  times: Record<Operation, number[]>
}

/**
 * Measures whether cost grows with the answer, not with the database: the same questions with one connection at
 * databases of rising size, each with an app process of its own. All of them take turns, so that a slow moment of the
 * machine hits every size.
 */
export async function benchGrowth(
  newDatabase: NewDatabase,
  sizes: number[],
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Figure[]> {
  const sites: Site[] = []
  for (const profiles of profileCounts)
    for (const bookings of sizes) sites.push(await openSite(newDatabase, { bookings, profiles }))
  await step('Measuring growth', async () => {
    // The first round only warms up: each of the apps is a process of its own.
    await everySite(sites, warmUpSeconds)
    for (const { times } of sites) for (const operation of operations) times[operation] = []
    for (let round = 0; round < rounds; round += 1) await everySite(sites, seconds)
  })
  return profileCounts.flatMap((profiles) =>
    operations.map((operation) =>
      figureOf(
        operation,
        sites.filter((site) => site.profiles === profiles),
      ),
    ),
  )
}

async function everySite(sites: Site[], seconds: number): Promise<void> {
  for (const operation of operations)
    for (const { works, times } of sites) {
      const { p50 } = await drive({ clients: 1, seconds }, works[operation])
      times[operation].push(p50)
    }
}

async function openSite(newDatabase: NewDatabase, grown: Grown): Promise<Site> {
  const databaseUrl = await newDatabase(`growth_${grown.bookings}_${grown.profiles}`)
  const bench = await step(`Making ${inWords(grown)}`, () =>
    connected(databaseUrl, (db) => fillGrown(db, grown)),
  )
  const apiKey = await ownersKey(databaseUrl, bench.measured.profileId)
  const server = await startServer({ port: await freePort(), databaseUrl })
  onShutdown(server.stop)
  const { works, close } = await worksAt({ appUrl: server.url, apiKey, databaseUrl, bench })
  onShutdown(close)
  const times = Object.fromEntries(operations.map((operation) => [operation, [] as number[]]))
  return { ...grown, works, times: times as Site['times'] }
}

/** The last size beside the first, and what lies between. */
function figureOf(operation: Operation, sites: Site[]): Figure {
  const at = sites.map(({ bookings, times }) => ({ bookings, p50: median(times[operation]) }))
  const [first, ...others] = at
  const last = others.pop()
  if (!first || !last) throw new Error('Growth needs two sizes.')
  const between = others.map(({ bookings, p50 }) => `, ${count(bookings)}: ${p50.toFixed(1)} ms`).join('')
  const [{ profiles } = { profiles: 0 }] = sites
  const whose = profiles === 1 ? 'of one profile' : `of ${count(profiles)} profiles`
  const what = `${words[operation]}, p50 at ${count(last.bookings)} bookings ${whose} (floor: at ${count(first.bookings)}${between})`
  return atMost(most, what, first.p50, last.p50)
}

const count = (number: number) => number.toLocaleString('en')
const inWords = ({ bookings, profiles }: Grown) =>
  `${count(bookings)} bookings of ${profiles === 1 ? 'one profile' : `${count(profiles)} profiles`}`
