import { type Environment, readEnvironment } from '@/lib/domain/environment'
import { ensureBuild, ensureClient } from './outputs.mjs'
import { demandFree } from './port'
import { listenForSignals, onShutdown, shutDown } from './shutdown'
import { PlainFailure, step } from './step.mjs'

type Task = 'serve' | 'dev' | 'worker' | 'migrate'

/** Does what `npm start`, `dev`, `worker` or `migrate` promise; serving tasks go on until a signal comes. */
export async function runTask(task: Task): Promise<void> {
  const environment = settle(task)
  if (task === 'serve' || task === 'dev') await demandFree(environment.port, environment.host)
  await ensureClient()
  if (task === 'serve') await ensureBuild()
  listenForSignals()
  try {
    await work[task](environment)
  } catch (error) {
    await shutDown()
    throw error
  }
}

const work: Record<Task, (environment: Environment) => Promise<void>> = {
  serve: (environment) => serve(environment, false),
  dev: (environment) => serve(environment, true),

  async worker(environment) {
    await prepare(environment)
    const { startInProcess, stopInProcess } = await import('@/lib/jobs/in-process')
    await step('Starting the worker', startInProcess)
    onShutdown(stopInProcess)
    console.log('\n  The worker delivers what is owed. Stop it with Ctrl-C.\n')
  },

  async migrate(environment) {
    const { openDatabase } = await import('./database')
    const applied = await openDatabase(environment)
    console.log(applied.length ? `\n  Applied: ${applied.join(', ')}` : '\n  The database is up to date.')
    await shutDown()
    process.exit(0)
  },
}

async function serve(environment: Environment, dev: boolean): Promise<void> {
  const secrets = await prepare(environment)
  const demo = environment.databaseUrl
    ? null
    : await import('./demo').then((m) => m.ensureDemo(environment, secrets))
  const { serveHttp } = await import('./http-server')
  await serveHttp(environment, dev)
  const { greet } = await import('./greeting')
  greet(environment, demo)
}

/** Everything below the server: the secret that signs sessions, the database, its tables. */
async function prepare(environment: Environment) {
  const { keepSecrets } = await import('./secrets')
  const secrets = await keepSecrets(environment)
  process.env.NEXTAUTH_SECRET = secrets.nextauthSecret
  const { openDatabase } = await import('./database')
  await openDatabase(environment)
  return secrets
}

/** Checks the environment and writes what was understood back, so that every later reader sees the same. */
function settle(task: Task): Environment {
  const environment = readEnvironment(process.env)
  if (environment.databaseUrl && !environment.nextauthSecret && task !== 'migrate') {
    throw new PlainFailure(
      'NEXTAUTH_SECRET must be set together with DATABASE_URL: a long random text that signs sessions.',
    )
  }
  Object.assign(process.env, {
    APP_URL: environment.appUrl,
    NEXTAUTH_URL: environment.appUrl,
    EMAIL_FROM: environment.emailFrom,
    RATE_LIMIT_PER_MINUTE: String(environment.rateLimitPerMinute),
    DATABASE_PREPARE: environment.databasePrepare ? '1' : '0',
    DATABASE_FOLDER: environment.databaseFolder ?? '',
    WORKER: environment.worker ? '1' : '0',
    WEBHOOKS_ALLOW_PRIVATE: environment.webhooksAllowPrivate ? '1' : '0',
    // A person at a terminal is told what is wrong; what a program collects, everything that was done.
    LOG_LEVEL: environment.logLevel ?? (process.stderr.isTTY ? 'warn' : 'info'),
    SLOW_QUERY_MS: String(environment.slowQueryMs),
    METRICS_TOKEN: environment.metricsToken ?? '',
  })
  for (const name of ['RESEND_API_KEY', 'RESEND_BASE_URL', 'RESEND_WEBHOOK_SECRET'])
    if (!process.env[name]?.trim()) delete process.env[name]
  return environment
}
