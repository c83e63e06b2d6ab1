import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '@/lib/db/postgres-server'
import { onShutdown } from '../shutdown'
import { step } from '../step.mjs'
import type { Figure } from './figures'
import { fill } from './fill'
import { median } from './load'
import { connected, type NewDatabase, ownersKey } from './open-databases'
import { startWatched, type WatchedServer } from './server-process'
import { mixAt } from './soak-mix'

const perSecond = 50
/** Of the heap when it is warm. */
const mostGrowth = 0.05
/** So many times the heap is looked at, and so many of the first looks are at an app that still warms up. */
const looks = 24
const warmUp = 8
/** The start and the end are the middle of so many looks each. */
const together = 4

/**
 * Lets the app do a day's mix of work for some minutes, fifty requests a second whether or not the ones before are
 * answered, and tells whether its heap, after everything unused was collected, stays what it was. Any answer but the
 * one that is due ends it.
 */
export async function benchSoak(newDatabase: NewDatabase, minutes: number): Promise<Figure[]> {
  const databaseUrl = await newDatabase('soak')
  const bench = await connected(databaseUrl, (db) => fill(db, { profiles: 1, weeks: 10 }))
  const apiKey = await ownersKey(databaseUrl, bench.measured.profileId)
  const server = await startWatched({ port: await freePort(), databaseUrl })
  onShutdown(server.stop)
  const next = mixAt({ appUrl: server.url, apiKey, bench })
  const megabytes = await step(`${perSecond} requests a second for ${minutes} minutes`, () =>
    soak(server, next, minutes * 60),
  )
  return [figureOf(megabytes.slice(warmUp), (minutes * (looks - warmUp)) / looks)]
}

/** The heap in MB, looked at in even steps. */
async function soak(server: WatchedServer, next: () => Promise<void>, seconds: number): Promise<number[]> {
  const megabytes: number[] = []
  const open = new Set<Promise<void>>()
  let trouble: unknown
  const begun = performance.now()
  for (let asked = 0; asked < seconds * perSecond && !trouble; asked += 1) {
    await until(begun + (asked / perSecond) * 1000)
    const answered: Promise<void> = next().then(
      () => void open.delete(answered),
      (error: unknown) => {
        trouble = error
      },
    )
    open.add(answered)
    if (asked > megabytes.length * perSecond * (seconds / looks)) megabytes.push((await server.heap()) / 1e6)
  }
  await Promise.all(open)
  if (trouble) throw trouble
  return megabytes
}

const until = (moment: number) => pause(Math.max(0, moment - performance.now()))

function figureOf(megabytes: number[], minutes: number): Figure {
  const [start, end] = [median(megabytes.slice(0, together)), median(megabytes.slice(-together))]
  const slope = (slopeOf(megabytes) * megabytes.length) / minutes
  return {
    what: `Heap of the app under ${perSecond} mixed requests a second, ${minutes.toFixed(1)} minutes after warm-up (${slope.toFixed(2)} MB a minute; floor: at the start)`,
    floor: `${start.toFixed(1)} MB`,
    ours: `${end.toFixed(1)} MB`,
    ratio: end / start,
    target: `≤ ${1 + mostGrowth} ×`,
    met: end <= start * (1 + mostGrowth),
  }
}

/** By how much the numbers rise from one to the next, by least squares. */
function slopeOf(numbers: number[]): number {
  const middle = (numbers.length - 1) / 2
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  const rise = numbers.reduce((sum, number, index) => sum + (index - middle) * (number - mean), 0)
  return rise / numbers.reduce((sum, _, index) => sum + (index - middle) ** 2, 0)
}
