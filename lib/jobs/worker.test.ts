import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { type FakeResend, startFakeResend } from '@/e2e/fake-resend'
import { closeDatabase } from '@/lib/db/client'
import { runOn } from '@/lib/db/test-server'
import { query, transaction } from '@/lib/db/transaction'
import { startProxy } from '@/scripts/prove/faults/tcp-proxy'
import { patience } from './deliver'
import { sweep } from './sweep'
import { owe, passHours, read, someProfile } from './test-deliveries'
import { secondsBetweenSweeps, startWorker, type Worker } from './worker'

let resend: FakeResend
let profileId: number
let worker: Worker | undefined

beforeAll(async () => {
  resend = await startFakeResend()
  process.env.RESEND_BASE_URL = resend.url
  process.env.RESEND_API_KEY = 're_test'
  profileId = await someProfile()
})
afterAll(() => resend.close())

beforeEach(() => resend.clear())
afterEach(() => worker?.stop())

async function startHealthy(): Promise<Worker> {
  worker = await startWorker()
  await vi.waitFor(() => expect(worker?.healthy()).toBe(true), { timeout: 20_000 })
  return worker
}

/** Shuts everybody out of this file's database, or lets them in again. */
async function allowConnections(allow: boolean): Promise<void> {
  const { server } = inject('database')
  const name = new URL(process.env.DATABASE_URL ?? '').pathname.slice(1)
  await runOn(server, `ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS ${allow}`)
  if (!allow)
    await runOn(server, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`)
}

const subject = (wanted: string) => (message: { subject: string }) => message.subject === wanted

describe('the worker', () => {
  it('sends what is owed before and after its start', async () => {
    await owe(profileId, { subject: 'before' })
    await startHealthy()
    await resend.waitFor(subject('before'))
    await owe(profileId, { subject: 'after' })
    await resend.waitFor(subject('after'))
  })

  it('takes over what a killed one had in hand within ninety seconds', () => {
    // Sweeps put back what has been due for five seconds; a job is seen two seconds later at the latest.
    expect(patience.lease + secondsBetweenSweeps + 5 + 2).toBeLessThan(90)
    expect(patience.answer).toBeLessThan(patience.lease)
  })

  it('outlives the loss of all its connections', async () => {
    const { healthy } = await startHealthy()
    await query(
      'test-cut',
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'daybook-worker'`,
    )
    await owe(profileId, { subject: 'after the cut' })
    await resend.waitFor(subject('after the cut'), 20_000)
    await vi.waitFor(() => expect(healthy()).toBe(true), { timeout: 20_000 })
  })

  it('takes jobs although its first question for them was lost', async () => {
    const direct = new URL(process.env.DATABASE_URL ?? '')
    const proxy = await startProxy({ host: direct.hostname, port: Number(direct.port) })
    // Each of the queues asks first which of the tasks are its own.
    let questions = 4
    proxy.knife =
      () =>
      ({ bytes, toServer }) =>
        toServer && questions > 0 && bytes.includes('_private_tasks as tasks (identifier)') && questions--
          ? { after: 0, how: 'end' }
          : null
    vi.stubEnv('DATABASE_URL', Object.assign(new URL(direct), { port: String(proxy.port) }).href)
    try {
      await owe(profileId, { subject: 'asked again' })
      worker = await startWorker()
      await resend.waitFor(subject('asked again'), 20_000)
      expect(questions).toBe(0)
    } finally {
      await worker?.stop()
      await closeDatabase()
      await proxy.close()
      vi.stubEnv('DATABASE_URL', direct.href)
    }
  })

  it('loses no mail when the database goes away while it is being sent, and sends it once', async () => {
    let answer = () => {}
    resend.script(
      new Promise<void>((resolve) => {
        answer = resolve
      }),
    )
    await startHealthy()
    const sending = await owe(profileId, { subject: 'through the outage' })
    await resend.waitForRequests(1)
    await allowConnections(false)
    answer()
    await vi.waitFor(() => expect(worker?.healthy()).toBe(false), { timeout: 20_000 })
    await allowConnections(true)
    await vi.waitFor(() => expect(worker?.healthy()).toBe(true), { timeout: 20_000 })
    await passHours(1)
    await sweep()
    await vi.waitFor(async () => expect(await read(sending)).toMatchObject({ state: 'sent' }), {
      timeout: 20_000,
    })
    expect(resend.messages()).toHaveLength(1)
    expect(new Set(resend.keysTried()).size).toBe(1)
  })

  it('outlives a cut in the middle of closing a job', async () => {
    let answer = () => {}
    resend.script(
      new Promise<void>((resolve) => {
        answer = resolve
      }),
    )
    await startHealthy()
    await owe(profileId, { subject: 'closing' })
    await resend.waitForRequests(1)
    await transaction(async (tx) => {
      await tx.query('test-hold-jobs', 'SELECT id FROM graphile_worker._private_jobs FOR UPDATE')
      answer()
      await vi.waitFor(
        async () => {
          const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE application_name = 'daybook-worker' AND datname = current_database() AND wait_event_type = 'Lock'`
          expect(await query('test-cut-waiting', cut)).not.toEqual([])
        },
        { timeout: 20_000 },
      )
    })
    await owe(profileId, { subject: 'after closing' })
    await resend.waitFor(subject('after closing'), 20_000)
  })

  it('comes back by itself when the database refuses connections for a while', async () => {
    const url = process.env.DATABASE_URL ?? ''
    const wrong = new URL(url)
    wrong.pathname = '/not_yet_there'
    process.env.DATABASE_URL = wrong.href
    worker = await startWorker()
    expect(worker.healthy()).toBe(false)
    process.env.DATABASE_URL = url
    await vi.waitFor(() => expect(worker?.healthy()).toBe(true), { timeout: 20_000 })
  })

  it('lets the mail it is sending finish before it stops, and takes no other', async () => {
    let answer = () => {}
    const held = new Promise<void>((resolve) => {
      answer = resolve
    })
    resend.script(held)
    const { stop, healthy } = await startHealthy()
    const sending = await owe(profileId, { subject: 'in flight' })
    await resend.waitForRequests(1)
    const stopped = stop()
    expect(healthy()).toBe(false)
    const late = await owe(profileId, { subject: 'too late' })
    answer()
    await stopped
    worker = undefined
    expect(await read(sending)).toMatchObject({ state: 'sent' })
    expect(await read(late)).toMatchObject({ state: 'waiting', attempts: 0 })
  })
})
