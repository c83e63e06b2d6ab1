import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { run, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import { deliver } from './deliver'
import { log, queueLogger } from './log'
import { sweep, tidy } from './sweep'

const secondsBetweenSweeps = 30
const secondsBetweenTidyings = 600
const longestPause = 30_000
/** In ms: how soon a job is seen whose notice was lost. */
const pollInterval = 2000

export interface Worker {
  /** Takes no new jobs, lets the running ones finish, ends its connections. */
  stop(): Promise<void>
  /** Whether jobs reach it at this moment. */
  healthy(): boolean
}

/**
 * Starts taking jobs from DATABASE_URL's queue. It outlives the database: while that is away it waits and comes back by
 * itself, and nothing it does ends the process. Signals are the caller's business.
 */
export async function startWorker(): Promise<Worker> {
  const stopping = new AbortController()
  const state = { taking: false }
  const housekeeping = [
    every(secondsBetweenSweeps, 'sweep', sweep, stopping.signal),
    every(secondsBetweenTidyings, 'tidy', tidy, stopping.signal),
  ]
  const work = keepRunning(state, stopping.signal)
  return {
    async stop() {
      stopping.abort()
      await Promise.all([work, ...housekeeping])
    },
    healthy: () => state.taking && !stopping.signal.aborted,
  }
}

/** Runs the queue until told to stop, again and again when it ends by a fault. */
async function keepRunning(state: { taking: boolean }, stop: AbortSignal): Promise<void> {
  for (let wait = 500; !stop.aborted; wait = Math.min(wait * 2, longestPause)) {
    const began = Date.now()
    try {
      await runQueue(state, stop)
    } catch (error) {
      log.error({ code: codeOf(error) }, 'the job queue ended and will be started again')
    }
    state.taking = false
    if (Date.now() - began > longestPause) wait = 500
    await untilStopped(wait, stop)
  }
}

/**
 * One life of the queue; ends when told to stop, or by a fault. Jobs are closed in batches because only then
 * graphile-worker catches the failure to close one: a lost connection would end the process otherwise.
 */
async function runQueue(state: { taking: boolean }, stop: AbortSignal): Promise<void> {
  const pgPool = new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    max: 5,
    connectionTimeoutMillis: 10_000,
    application_name: 'daybook-worker',
  })
  // Without listeners a restart of the server would end this process.
  pgPool.on('error', () => {})
  pgPool.on('connect', (client) => void client.on('error', () => {}))
  try {
    const runner = await run({
      pgPool,
      concurrency: 4,
      noHandleSignals: true,
      pollInterval,
      logger: queueLogger,
      events: watching(state),
      taskList: { deliver },
      parsedCronItems: [],
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    })
    const end = () => void runner.stop().catch(() => {})
    if (stop.aborted) end()
    else stop.addEventListener('abort', end, { once: true })
    await runner.promise.finally(() => stop.removeEventListener('abort', end))
  } finally {
    await pgPool.end()
  }
}

/**
 * What tells whether jobs reach this worker: it asks for them every now and then. Its listening for notices is no
 * measure, as that stays away for up to a minute after the database is back.
 */
function watching(state: { taking: boolean }): WorkerEvents {
  const events: WorkerEvents = new EventEmitter()
  const set = (taking: boolean) => () => {
    state.taking = taking
  }
  return events
    .on('worker:getJob:empty', set(true))
    .on('job:start', set(true))
    .on('worker:getJob:error', set(false))
    .on('pool:listen:error', set(false))
}

/** Does something now and then, one at a time; a failure is logged and tried again next time. */
async function every(
  seconds: number,
  name: string,
  work: () => Promise<void>,
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    await work().catch((error: unknown) => log.error({ code: codeOf(error) }, `${name} failed`))
    await untilStopped(seconds * 1000, stop)
  }
}

const untilStopped = (ms: number, signal: AbortSignal) => pause(ms, undefined, { signal }).catch(() => {})

/** What may be logged of a fault: its code or name, as messages can quote data. */
const codeOf = (error: unknown): string => {
  const { code, reason, name } = error as { code?: string; reason?: string; name?: string }
  return code ?? reason ?? name ?? 'unknown'
}
