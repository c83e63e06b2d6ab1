import { rm } from 'node:fs/promises'
import pg from 'pg'
import { newDataDir } from '@/e2e/server-process'
import { startEmbedded } from '@/lib/db/embedded'

/** What is to be ended afterwards, the last first. */
export type Open = (() => Promise<unknown>)[]

/** An empty database: on the server of TEST_DATABASE_URL, else on one of our own, or on that of another one's URL. */
export async function emptyDatabase(name: string, open: Open, beside?: string): Promise<string> {
  const server = beside ?? process.env.TEST_DATABASE_URL ?? (await ownServer(open))
  await columnIn(server, `CREATE DATABASE ${name}`)
  open.push(() => columnIn(server, `DROP DATABASE ${name} WITH (FORCE)`))
  return Object.assign(new URL(server), { pathname: `/${name}` }).href
}

/** Ends all of it. */
export async function closeAll(open: Open): Promise<void> {
  for (let close = open.pop(); close; close = open.pop()) await close()
}

/** Runs one statement on a connection of its own, and answers the first column of what it finds. */
export async function columnIn<T>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<[T]>({ text, rowMode: 'array' })).rows.map(([value]) => value)
  } finally {
    await client.end()
  }
}

async function ownServer(open: Open): Promise<string> {
  const dataDir = await newDataDir()
  open.push(() => rm(dataDir, { recursive: true, force: true }))
  const { url, stop } = await startEmbedded(dataDir)
  open.push(stop)
  return url
}
