import { Logger, type LogLevel } from 'graphile-worker'
import { pino } from 'pino'

/** The worker's log: ids and states only, never an address, a content or a secret. */
export const log = pino({ name: 'daybook-worker', level: process.env.LOG_LEVEL ?? 'warn' })

/** graphile-worker talks of every job it finishes: that is for those who look for a fault. */
const levels: Readonly<Record<LogLevel, 'error' | 'warn' | 'debug' | 'trace'>> = {
  error: 'error',
  warning: 'warn',
  info: 'debug',
  debug: 'trace',
}

export const queueLogger = new Logger(({ jobId, taskIdentifier }) => (level, message) => {
  log[levels[level]]({ jobId, task: taskIdentifier }, message)
})
