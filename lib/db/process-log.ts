import pino from 'pino'

/**
 * Where lines go: standard error, as what a command answers on standard output is read by programs. That nobody reads
 * them, or that the disk is full, ends no process.
 */
export const logOutput = pino.destination({ fd: 2, sync: true }).on('error', () => {})

/**
 * The log of this process: one line of JSON for each thing noted, from LOG_LEVEL on. Ids and states only: never what
 * somebody sent, an address, a content or a secret.
 */
export const processLog = pino(
  {
    base: undefined,
    level: process.env.LOG_LEVEL?.trim().toLowerCase() || 'warn',
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
  },
  logOutput,
)
