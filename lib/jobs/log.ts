import { Logger, type LogLevel } from 'graphile-worker'
import { processLog } from '@/lib/db/process-log'
import { toldError } from '@/lib/domain/told-error'

/** The worker's log: ids and states only, never an address, a content or a secret. */
export const log = processLog.child({ name: 'daybook-worker' })

/** graphile-worker talks much of itself: that is for those who look for a fault. */
const levels: Readonly<Record<LogLevel, 'error' | 'warn' | 'debug' | 'trace'>> = {
  error: 'error',
  warning: 'warn',
  info: 'debug',
  debug: 'trace',
}

/** What graphile-worker tells with a job's end. */
interface Ended {
  job: { id: string; task_identifier: string; payload: unknown; attempts: number }
  /** In ms. */
  duration: number
  error?: unknown
}

/** One line for each job that has ended. The queue's own words for it quote the error, which may quote somebody. */
export const queueLogger = new Logger(({ jobId, taskIdentifier }) => (level, message, meta) => {
  if (!hasEnded(meta)) return log[levels[level]]({ jobId, task: taskIdentifier }, message)
  const { job, duration, error } = meta
  const about = {
    jobId: job.id,
    task: job.task_identifier,
    ...idsOf(job.payload),
    attempt: job.attempts,
    ms: Math.round(duration),
  }
  if (error === undefined) log.info(about, 'job done')
  else log.error({ ...about, error: toldError(error) }, 'job failed')
})

const hasEnded = (meta: object | undefined): meta is Ended =>
  meta !== undefined && 'job' in meta && 'duration' in meta

const idsOf = (payload: unknown) =>
  Object.fromEntries(Object.entries(payload ?? {}).filter(([, value]) => Number.isInteger(value)))
