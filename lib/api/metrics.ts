import { readFileSync } from 'node:fs'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { pool } from '@/lib/db/client'
import { owedLately } from './metrics-owed'

/** What is measured of this process. */
export interface Meters {
  registry: Registry
  /** In seconds, by operation; its `_count` is the number of requests. */
  requests: Histogram<'dialect' | 'route' | 'method' | 'status'>
  refusals: Counter<'dialect' | 'code'>
  pageFaults: Counter<'route'>
  /** Whether this process's worker takes jobs; told by whoever asks for the numbers. */
  worker: Gauge
}

/** On globalThis, because the app's bundle and the process that serves it load this module each for itself. */
const held = globalThis as typeof globalThis & { daybookMeters?: Meters }

/** What is measured; null without METRICS_TOKEN: what nobody may read is not counted. */
export function meters(): Meters | null {
  if (!process.env.METRICS_TOKEN) return null
  held.daybookMeters ??= begin()
  return held.daybookMeters
}

/** In seconds. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

function begin(): Meters {
  const registry = new Registry()
  const registers = [registry]
  // First, so that the connection which reads what is owed is not counted with the others.
  connections(registry)
  owed(registry)
  new Gauge({ name: 'daybook_build_info', help: 'What runs here.', labelNames: ['version'], registers })
    .labels(ownVersion())
    .set(1)
  collectDefaultMetrics({ register: registry })
  return {
    registry,
    requests: new Histogram({
      name: 'daybook_request_duration_seconds',
      help: 'Requests to the API: how many, and the time until the answer began.',
      labelNames: ['dialect', 'route', 'method', 'status'],
      buckets,
      registers,
    }),
    refusals: new Counter({
      name: 'daybook_refusals_total',
      help: 'Requests that were refused, by reason.',
      labelNames: ['dialect', 'code'],
      registers,
    }),
    pageFaults: new Counter({
      name: 'daybook_page_faults_total',
      help: 'Pages that could not be made.',
      labelNames: ['route'],
      registers,
    }),
    worker: new Gauge({
      name: 'daybook_worker_up',
      help: 'Whether the worker of this process takes jobs. Without one (WORKER=0) it is missing.',
      registers,
    }),
  }
}

function connections(registry: Registry): void {
  new Gauge({
    name: 'daybook_pool_connections',
    help: 'Connections to the database: those that are open, those of them that are idle, and who waits for one.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const { totalCount, idleCount, waitingCount, options } = pool()
      this.set({ state: 'total' }, totalCount)
      this.set({ state: 'idle' }, idleCount)
      this.set({ state: 'waiting' }, waitingCount)
      this.set({ state: 'most' }, options.max)
    },
  })
}

function owed(registry: Registry): void {
  const registers = [registry]
  const gauge = (name: string, help: string, read: 'owed' | 'due' | 'oldest') =>
    new Gauge({
      name,
      help,
      labelNames: ['kind'],
      registers,
      async collect() {
        this.reset()
        for (const each of (await owedLately()) ?? []) this.set({ kind: each.kind }, each[read])
      },
    })
  gauge(
    'daybook_deliveries_owed',
    'Messages that are not delivered yet, also those to be tried again.',
    'owed',
  )
  gauge('daybook_deliveries_due', 'Messages that should be on their way.', 'due')
  gauge(
    'daybook_deliveries_oldest_due_seconds',
    'How long the oldest message that is due has been so.',
    'oldest',
  )
  new Gauge({
    name: 'daybook_database_up',
    help: 'Whether the database answers in time.',
    registers,
    async collect() {
      this.set(Number((await owedLately()) !== null))
    },
  })
}

const ownVersion = (): string => JSON.parse(readFileSync('package.json', 'utf8')).version
