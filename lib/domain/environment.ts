/** What the operator decides by environment variables (README, “Environment”), with the defaults filled in. */
export interface Environment {
  port: number
  host: string
  /** Where browsers reach the app, without a slash at the end. */
  appUrl: string
  /** null: the embedded PostgreSQL. */
  databaseUrl: string | null
  /** Whether statements are prepared under names, once for each connection. */
  databasePrepare: boolean
  /** Where the files of the database at `databaseUrl` are, if on this machine; null: elsewhere, or embedded. */
  databaseFolder: string | null
  dataDir: string
  /** Whether an empty embedded database gets demo data. */
  demo: boolean
  demoPassword: string | null
  demoApiKey: string | null
  nextauthSecret: string | null
  resendApiKey: string | null
  resendBaseUrl: string | null
  /** What Resend signs its webhooks with; null: they are not listened to. */
  resendWebhookSecret: string | null
  emailFrom: string
  rateLimitPerMinute: number
  /** Proxies of the operator's own that stand before this process. */
  trustedProxies: number
  /** Whether this process delivers what is owed. */
  worker: boolean
  /** Whether webhooks may go to the own network, and by plain http. */
  webhooksAllowPrivate: boolean
  /** What is logged, and all that is graver; null: as fits whoever reads it. */
  logLevel: LogLevel | null
  /** In ms: from how long on a statement is logged as slow. */
  slowQueryMs: number
  /** What opens /api/metrics; null: nothing does. */
  metricsToken: string | null
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
type LogLevel = (typeof logLevels)[number]

/** The environment cannot be used; one line for each wrong value. */
export class WrongEnvironment extends Error {
  override readonly name = 'WrongEnvironment'
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'))
  }
}

type Variables = Readonly<Record<string, string | undefined>>

/** Reads and checks all variables; an empty one counts as unset. Throws WrongEnvironment. */
export function readEnvironment(variables: Variables): Environment {
  const wrong: string[] = []
  const take = <T>(name: string, read: Reader<T>, otherwise: T): T => {
    const text = variables[name]?.trim()
    if (!text) return otherwise
    const value = read.parse(text)
    if (value === undefined) wrong.push(`${name} must be ${read.promise}, not “${read.secret ? '…' : text}”.`)
    return value ?? otherwise
  }
  const port = take('PORT', wholeNumber(1, 65_535), 3000)
  const host = take('HOST', hostName, '127.0.0.1')
  const environment: Environment = {
    port,
    host,
    appUrl: take('APP_URL', webAddress, `http://${reachable(host)}:${port}`),
    databaseUrl: take<string | null>('DATABASE_URL', postgresUrl, null),
    databasePrepare: take('DATABASE_PREPARE', onOff, true),
    databaseFolder: take<string | null>('DATABASE_FOLDER', anyText, null),
    dataDir: take('DATA_DIR', anyText, '.data'),
    demo: take('DEMO', onOff, true),
    demoPassword: take<string | null>('DEMO_PASSWORD', password, null),
    demoApiKey: take<string | null>('DEMO_API_KEY', apiKey, null),
    nextauthSecret: take<string | null>('NEXTAUTH_SECRET', longSecret, null),
    resendApiKey: take<string | null>('RESEND_API_KEY', anyText, null),
    resendBaseUrl: take<string | null>('RESEND_BASE_URL', webAddress, null),
    resendWebhookSecret: take<string | null>('RESEND_WEBHOOK_SECRET', webhookSecret, null),
    emailFrom: take('EMAIL_FROM', mailbox, 'Daybook <bookings@daybook.test>'),
    rateLimitPerMinute: take('RATE_LIMIT_PER_MINUTE', wholeNumber(1, 1_000_000_000), 120),
    trustedProxies: take('TRUSTED_PROXIES', wholeNumber(0, 10), 0),
    worker: take('WORKER', onOff, true),
    webhooksAllowPrivate: take('WEBHOOKS_ALLOW_PRIVATE', onOff, false),
    logLevel: take<LogLevel | null>('LOG_LEVEL', logLevel, null),
    slowQueryMs: take('SLOW_QUERY_MS', wholeNumber(0, 3_600_000), 500),
    metricsToken: take<string | null>('METRICS_TOKEN', bearerToken, null),
  }
  if (wrong.length) throw new WrongEnvironment(wrong)
  return environment
}

/** How one variable is read: undefined when the text does not keep the promise. */
interface Reader<T> {
  promise: string
  parse(text: string): T | undefined
  /** A wrong value is not repeated. */
  secret?: boolean
}

const matching = (promise: string, pattern: RegExp, secret = false): Reader<string> => ({
  promise,
  secret,
  parse: (text) => (pattern.test(text) ? text : undefined),
})

const wholeNumber = (least: number, most: number): Reader<number> => ({
  promise: `a whole number from ${least} to ${most}`,
  parse: (text) =>
    /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined,
})

const onOff: Reader<boolean> = {
  promise: '0 or 1',
  parse: (text) => ({ '0': false, '1': true, false: false, true: true })[text],
}

const logLevel: Reader<LogLevel> = {
  promise: `one of ${logLevels.join(', ')}`,
  parse: (text) => logLevels.find((level) => level === text.toLowerCase()),
}

const webAddress: Reader<string> = {
  promise: 'an address such as https://book.example.com',
  parse: (text) => (/^https?:$/.test(parsed(text)?.protocol ?? '') ? text.replace(/\/+$/, '') : undefined),
}

const postgresUrl: Reader<string> = {
  promise: 'an address such as postgresql://user:password@host:5432/daybook',
  secret: true,
  parse: (text) => {
    const url = parsed(text)
    return /^postgres(ql)?:$/.test(url?.protocol ?? '') && (url?.pathname.length ?? 0) > 1 ? text : undefined
  },
}

const anyText = matching('a text', /./)
const hostName = matching('an IP address or a host name', /^[\w.:-]+$/)
const password = matching('4 to 256 characters long', /^.{4,256}$/, true)
const apiKey = matching('8 to 200 printable characters without spaces', /^[\x21-\x7e]{8,200}$/, true)
const longSecret = matching('at least 16 characters long', /^.{16,}$/, true)
const bearerToken = matching('16 to 200 printable characters without spaces', /^[\x21-\x7e]{16,200}$/, true)
const webhookSecret = matching(
  'the signing secret as Resend shows it: whsec_…',
  /^whsec_[A-Za-z0-9+/]{16,}={0,2}$/,
  true,
)
const mailbox = matching(
  'an email address, with or without a name before it',
  /^([^<>]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/,
)

function parsed(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}

/** Where a server that listens there is reached from the same machine. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
