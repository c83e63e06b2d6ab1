import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { run, type TaskList, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import { longestSilence } from '@/lib/db/client'
import { mayPrepare } from '@/lib/db/statement-name'
import { importCalendar } from './calendar-import'
import { deliver, type Patience, patience } from './deliver'
import { deliverEvents } from './deliver-events'
import { bringFile } from './import'
import { log, queueLogger } from './log'
import { offer, offerAgain } from './offer'
import { sweep, tidy } from './sweep'

export const secondsBetweenSweeps = 30
const secondsBetweenTidyings = 600
const secondsToClose = 3
/** In ms, between two lives of the queue. */
const shortestPause = 500
const longestPause = 5000
/** In ms: how soon a job is seen whose notice was lost. */
const pollInterval = 2000

export interface Worker {
  /** Takes no new jobs, lets the running ones finish, ends its connections. */
  stop(): Promise<void>
  /** Whether jobs reach it at this moment. */
  healthy(): boolean
}

/** In seconds. What a dead worker had in hand is taken over when its lease has ended and the next sweep comes. */
interface Rhythm extends Patience {
  sweep: number
}

/**
 * Starts taking jobs from DATABASE_URL's queue. It outlives the database: while that is away it waits and comes back by
 * itself, and nothing it does ends the process. Signals are the caller's business.
 */
export async function startWorker(
  rhythm: Rhythm = { ...patience, sweep: secondsBetweenSweeps },
): Promise<Worker> {
  const stopping = new AbortController()
  const state = { taking: false }
  const housekeeping = [
    every(rhythm.sweep, 'sweep', sweep, stopping.signal),
    every(secondsBetweenTidyings, 'tidy', tidy, stopping.signal),
    every(secondsBetweenTidyings, 'offer', offerAgain, stopping.signal),
  ]
  const tasks = { deliver: (payload: unknown) => deliver(payload, rhythm), offer }
  const webhooks = { webhook: (payload: unknown) => deliverEvents(payload) }
  const files = { import: (payload: unknown) => bringFile(payload, stopping.signal, rhythm.lease) }
  const calendars = { calendar: (payload: unknown) => importCalendar(payload) }
  const work = [
    keepRunning(tasks, state, stopping.signal),
    // Others' servers may take their time: they have queues of their own, so that no mail waits for them.
    keepRunning(webhooks, { taking: false }, stopping.signal),
    // A file takes minutes.
    keepRunning(files, { taking: false }, stopping.signal),
    keepRunning(calendars, { taking: false }, stopping.signal),
  ]
  return {
    async stop() {
      stopping.abort()
      await Promise.all([...work, ...housekeeping])
    },
    healthy: () => state.taking && !stopping.signal.aborted,
  }
}

/** Runs the queue until told to stop, again and again when it ends by a fault. */
async function keepRunning(tasks: TaskList, state: { taking: boolean }, stop: AbortSignal): Promise<void> {
  for (let wait = shortestPause; !stop.aborted; wait = Math.min(wait * 2, longestPause)) {
    const began = Date.now()
    const fault = await runQueue(tasks, state, stop).then(() => 'ended', codeOf)
    state.taking = false
    if (stop.aborted) return
    log.error({ code: fault }, 'the job queue ended and will be started again')
    if (Date.now() - began > longestPause) wait = shortestPause
    await untilStopped(wait, stop)
  }
}

/**
 * One life of the queue; ends when told to stop, or by a fault. Jobs are closed in batches because only then
 * graphile-worker catches the failure to close one: a lost connection would end the process otherwise.
 */
async function runQueue(tasks: TaskList, state: { taking: boolean }, stop: AbortSignal): Promise<void> {
  const pgPool = openPool()
  const events = watching(state)
  const failed = failedAtFirst(events)
  try {
    const runner = await run({
      pgPool,
      events,
      concurrency: 4,
      noHandleSignals: true,
      noPreparedStatements: !mayPrepare(),
      pollInterval,
      logger: queueLogger,
      taskList: tasks,
      parsedCronItems: [],
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    })
    const end = () => void runner.stop().catch(() => {})
    if (stop.aborted) end()
    else stop.addEventListener('abort', end, { once: true })
    await Promise.race([runner.promise, lastJobDone(events), failed.then(end)]).finally(() =>
      stop.removeEventListener('abort', end),
    )
    await atMost(secondsToClose, runner.promise)
  } finally {
    await atMost(secondsToClose, pgPool.end())
  }
}

function openPool(): pg.Pool {
  const pgPool = new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    max: 5,
    connectionTimeoutMillis: 10_000,
    // Else a queue whose connections went silent would wait for ever.
    query_timeout: longestSilence,
    application_name: 'daybook-worker',
  })
  // Without listeners a restart of the server would end this process.
  pgPool.on('error', () => {})
  pgPool.on('connect', (client) => void client.on('error', () => {}))
  return pgPool
}

/** After a fault graphile-worker's own end may never come, because it loses count of the jobs it still has to close. */
const lastJobDone = (events: WorkerEvents): Promise<void> =>
  new Promise((resolve) => {
    events.once('pool:gracefulShutdown:complete', () => resolve())
    events.once('pool:gracefulShutdown:error', () => resolve())
  })

/**
 * graphile-worker asks once which of the tasks are its own, and keeps the answer for the queue's life, even where it is
 * that the connection was lost: such a queue would never be given a job.
 */
const failedAtFirst = (events: WorkerEvents): Promise<void> =>
  new Promise((resolve) => {
    let wasAnswered = false
    const answered = () => {
      wasAnswered = true
    }
    events.once('worker:getJob:empty', answered).once('job:start', answered)
    events.on('worker:getJob:error', () => void (wasAnswered || resolve()))
  })

/** Waits for the work, but no longer than that. */
async function atMost(seconds: number, work: Promise<unknown>): Promise<void> {
  const done = new AbortController()
  await Promise.race([work.finally(() => done.abort()), untilStopped(seconds * 1000, done.signal)])
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
