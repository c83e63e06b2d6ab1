import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { openStage, type Stage } from '@/e2e/open-stage'
import type { Proven } from '../proven/proof'
import { filesBelow, type Place, secretsIn, tablesOf } from './find-secrets'
import { plantSecrets } from './plant-secrets'

const name = 'server-security'
const pages = [
  'account',
  'calendar',
  'bookings',
  'customers',
  'messages',
  'settings',
  'settings/api-keys',
  'settings/webhooks',
]

/** Plants a secret of every kind, uses the app with everything told, and looks for them wherever they must not be. */
export async function proveSecrets(open: (() => Promise<unknown>)[]): Promise<Proven> {
  // The log says as much as it ever does.
  Object.assign(process.env, { LOG_LEVEL: 'trace', SLOW_QUERY_MS: '0' })
  const stage = await openStage(name, open)
  const kept = JSON.parse(await readFile(path.join(stage.dataDir, 'secrets.json'), 'utf8'))
  const { secrets, cookie, link } = await plantSecrets({ ...stage, nextauthSecret: kept.nextauthSecret })
  const told = await pagesOf(stage, cookie)
  await trouble(stage, secrets)
  const visited = await fetch(`${stage.url}/b/${link}`)
  if (!visited.ok) throw new Error(`The visitor’s page was not there: ${visited.status}`)
  const places = [
    ...told,
    await exported(stage),
    ...(await filesBelow(path.resolve('.next/static'))),
    { name: 'the log', content: Buffer.from(await logged()) },
    ...(await tablesOf(await addressOf(stage))),
    ...(await filesBelow(path.join(stage.dataDir, 'postgres'))),
  ]
  const bytes = places.reduce((sum, { content }) => sum + content.length, 0)
  return {
    what: 'No log, page, script, export or table, and no file of the database, tells a secret',
    tried: `${Object.keys(secrets).length} kinds of secrets`,
    found: `${(bytes / 1e6).toFixed(0)} MB in ${places.length} places`,
    wrong: secretsIn(secrets, places),
  }
}

/** The log but for its greeting, which tells how to get into the demo. */
async function logged(): Promise<string> {
  const log = await readFile(path.resolve('test-results', `${name}.log`), 'utf8')
  const isGreeting = (line: string) => /^ {2}(Sign in|API key| +curl) /.test(line)
  return log
    .split('\n')
    .filter((line) => !isGreeting(line))
    .join('\n')
}

/** What pages, and their parts, tell who is signed in. */
async function pagesOf({ url }: Stage, cookie: string): Promise<Place[]> {
  const places: Place[] = []
  for (const page of pages)
    for (const rsc of [false, true]) {
      const answer = await fetch(`${url}/${page}`, { headers: rsc ? { cookie, rsc: '1' } : { cookie } })
      if (!answer.ok) throw new Error(`/${page}: ${answer.status}`)
      places.push({
        name: `/${page}${rsc ? ' (its parts)' : ''}`,
        content: Buffer.from(await answer.arrayBuffer()),
      })
    }
  return places
}

/** Every secret where it does not belong, as a client in error sends it: what is refused is told, and logged. */
async function trouble({ url }: Stage, secrets: Record<string, string>): Promise<void> {
  for (const secret of Object.values(secrets)) {
    const headers = { authorization: `Bearer ${secret}x`, 'x-request-id': 'proof-of-secrets' }
    await fetch(`${url}/api/v1/my-profile/bookings?search=${encodeURIComponent(secret)}`, { headers })
    await fetch(`${url}/api/v1/my-profile/${encodeURIComponent(secret)}`, { headers })
    await fetch(`${url}/b/${encodeURIComponent(secret)}x`)
    await fetch(`${url}/feeds/${encodeURIComponent(secret)}.ics`)
    const body = new URLSearchParams({ csrfToken: 'x', email: 'nobody@daybook.test', password: secret })
    await fetch(`${url}/api/auth/callback/credentials`, { method: 'POST', body, redirect: 'manual' })
  }
}

async function exported({ dataDir }: Stage): Promise<Place> {
  const words = ['scripts/daybook.mjs', 'export', '--profile', 'lindenhof', '--format', 'json', '--out', '-']
  const env = { ...process.env, DATA_DIR: dataDir }
  const { stdout } = await promisify(execFile)(process.execPath, words, { env, maxBuffer: 1e9 })
  return { name: 'the export', content: Buffer.from(stdout) }
}

/** The database of a stage, by the password that is kept beside it. */
async function addressOf({ dataDir }: Stage): Promise<string> {
  const { password, port } = JSON.parse(await readFile(path.join(dataDir, 'postgres.json'), 'utf8'))
  return `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/daybook`
}
