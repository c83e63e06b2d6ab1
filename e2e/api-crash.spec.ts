import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from '@playwright/test'
import { addDays } from '@/lib/domain/local-time'
import type { BookingJson } from '@/lib/wire/profile-shapes'
import { type Fields, type ProfileApi, profileApi } from './api-client'
import { gridOf } from './api-test'
import { newDataDir, type ServerProcess, startServer } from './server-process'
import { stage } from './stage'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

const authorization = `Bearer ${stage.apiKey}`
let dataDir: string
let server: ServerProcess

const start = () =>
  startServer('server-crash', {
    DATA_DIR: dataDir,
    DEMO_PASSWORD: stage.password,
    DEMO_API_KEY: stage.apiKey,
    RATE_LIMIT_PER_MINUTE: '100000',
  })

/** The process id of the embedded PostgreSQL; null when it does not run. */
const postgres = () =>
  readFile(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').then(
    (words) => Number.parseInt(words, 10),
    () => null,
  )

test.beforeAll(async () => {
  test.setTimeout(180_000)
  dataDir = await newDataDir()
  server = await start()
})

test.afterAll(async () => {
  await server.end('SIGTERM')
  // Where a story broke off, its database may have been left behind.
  const orphan = await postgres()
  if (orphan) process.kill(orphan, 'SIGKILL')
  await rm(dataDir, { recursive: true, force: true })
})

test('a server that is killed while it writes loses nothing it has acknowledged, and comes back by itself', async () => {
  const before = profileApi(server.url, { authorization })
  const { total } = (await gridOf(before)).stats
  const wishes = await wishesFor(before)
  const acknowledged = await writeUntilKilled(before, wishes)
  const orphan = await postgres()
  expect(orphan).not.toBeNull()

  server = await start()
  const api = profileApi(server.url, { authorization })
  expect(await postgres(), 'the database that was left running is used again').toBe(orphan)
  for (const booking of acknowledged) expect(await api.find(booking.id)).toEqual(booking)
  const stored = (await gridOf(api)).stats.total - total
  expect(stored).toBeGreaterThanOrEqual(acknowledged.length)
  expect(stored).toBeLessThanOrEqual(acknowledged.length + writers)

  // Whoever got no answer asks again with the same key: each wish is a booking, once.
  const again = await Promise.all(wishes.map(({ body, key }) => api.create(body, { 'idempotency-key': key })))
  expect(new Set(again.map(({ id }) => id)).size).toBe(wishes.length)
  expect(again).toEqual(expect.arrayContaining(acknowledged))
  expect((await gridOf(api)).stats.total).toBe(total + wishes.length)
})

test('a server that is told to stop ends what it has begun, and takes its database with it', async () => {
  const api = profileApi(server.url, { authorization })
  const [wish] = await wishesFor(api)
  const begun = await Promise.all([0, 1, 2].map(() => beginCreate(server.url)))
  const stopped = server.end('SIGTERM')
  // It takes nobody new …
  await expect.poll(() => fetch(`${server.url}/api/health`).catch(() => null)).toBeNull()
  // … and answers those it has.
  const bodies = begun.map((_, index) => ({ ...wish?.body, booking_date: `2091-03-0${index + 1}` }))
  const answers = await Promise.all(begun.map((create, index) => finish(create, bodies[index] ?? {})))
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
  expect(await stopped).toBe(0)
  expect(await postgres()).toBeNull()

  server = await start()
  const after = profileApi(server.url, { authorization })
  for (const { booking } of answers) expect(await after.find(booking.id)).toEqual(booking)
})

interface Wish {
  body: Fields
  key: string
}

const writers = 8

/** A hundred bookings on as many days, which nobody can refuse. */
async function wishesFor(api: ProfileApi): Promise<Wish[]> {
  const { services } = await gridOf(api)
  const product = services.find(({ kind }) => kind === 'appointment')
  const body = { product_id: product?.id, start_time: '10:00', visitor_name: 'Vera Visitor', override: true }
  return Array.from({ length: 100 }, (_, day) => ({
    key: randomUUID(),
    body: { ...body, booking_date: addDays('2090-01-01', day) },
  }))
}

/** Several writers at once; the server is killed with half of the wishes acknowledged. Answers what was acknowledged. */
async function writeUntilKilled(api: ProfileApi, wishes: Wish[]): Promise<BookingJson[]> {
  const acknowledged: BookingJson[] = []
  const waiting = [...wishes]
  const write = async () => {
    for (let wish = waiting.shift(); wish; wish = waiting.shift()) {
      acknowledged.push(await api.create(wish.body, { 'idempotency-key': wish.key }))
      if (acknowledged.length === wishes.length / 2) await server.end('SIGKILL')
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: writers }, write))
  expect(ends.every(({ status }) => status === 'rejected')).toBe(true)
  return acknowledged
}

/** Begins a create and stops short of its body, when the server has said that it is listening. */
async function beginCreate(url: string): Promise<ClientRequest> {
  const create = request(`${url}/api/v1/my-profile/bookings`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json', expect: '100-continue' },
  })
  create.flushHeaders()
  await once(create, 'continue')
  return create
}

async function finish(
  create: ClientRequest,
  body: Fields,
): Promise<{ status?: number; booking: BookingJson }> {
  create.end(JSON.stringify(body))
  const [answer] = (await once(create, 'response')) as [IncomingMessage]
  const { booking } = JSON.parse(await text(answer))
  return { ...(answer.statusCode && { status: answer.statusCode }), booking }
}
