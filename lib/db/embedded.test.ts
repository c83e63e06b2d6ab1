import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type EmbeddedDatabase, startEmbedded } from './embedded'

let home: string
let started: EmbeddedDatabase[]

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'daybook-embedded-'))
  await chmod(home, 0o711)
  started = []
})

afterEach(async () => {
  for (const database of started) await database.stop()
  await rm(home, { recursive: true, force: true })
})

const start = async () => {
  const database = await startEmbedded(home)
  started.push(database)
  return database
}

const stop = async (database: EmbeddedDatabase) => {
  started.splice(started.indexOf(database), 1)
  await database.stop()
}

async function ask(url: string, statement: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(statement)).rows[0]
  } finally {
    await client.end().catch(() => {})
  }
}

const processOf = async () =>
  Number((await readFile(path.join(home, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0])

test('what was written is there after a stop and a start, at the same address', async () => {
  const first = await start()
  await ask(first.url, 'CREATE TABLE note AS SELECT 42 AS answer')
  await stop(first)
  await expect(ask(first.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/)

  const second = await start()
  expect(second.url).toBe(first.url)
  expect(await ask(second.url, 'SELECT answer FROM note')).toEqual({ answer: 42 })
})

test('two processes share the server, and the last to leave stops it', async () => {
  const [first, second] = [await start(), await start()]
  expect(second.url).toBe(first.url)
  await stop(first)
  expect(await ask(second.url, 'SELECT 1 AS one')).toEqual({ one: 1 })
  await stop(second)
  await expect(ask(second.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/)
})

test('a server that was killed leaves a pid file behind and starts again all the same', async () => {
  const killed = await start()
  await ask(killed.url, 'CREATE TABLE note AS SELECT 42 AS answer')
  process.kill(await processOf(), 'SIGKILL')
  // Whoever used it starts it again at the same moment.
  const next = await start()
  expect(await ask(next.url, 'SELECT answer FROM note')).toEqual({ answer: 42 })
})

test('a server that dies while it is used is started again, and everything is there', async () => {
  const { url } = await start()
  await ask(url, 'CREATE TABLE note AS SELECT 42 AS answer')
  for (const _ of ['once', 'and once more']) {
    const killed = await processOf()
    process.kill(killed, 'SIGKILL')
    await expect.poll(processOf, { timeout: 15_000 }).not.toBe(killed)
    await expect
      .poll(() => ask(url, 'SELECT answer FROM note').catch(String), { timeout: 15_000 })
      .toEqual({ answer: 42 })
  }
})

test('the password is for this user alone, and no other lets anybody in', async () => {
  const { url } = await start()
  expect((await stat(path.join(home, 'postgres.json'))).mode & 0o777).toBe(0o600)
  const wrong = new URL(url)
  wrong.password = 'guess'
  await expect(ask(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/)
})
