import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { build } from 'esbuild'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type FakeResend, type ScriptedAnswer, startFakeResend } from '@/e2e/fake-resend'
import { query } from '@/lib/db/transaction'
import { book } from '@/lib/engine/book'
import { changeStatus } from '@/lib/engine/change-status'
import { become, daysOf, mailsOf, openHouse } from '@/lib/engine/test-house'
import { owe, passHours, runJobs, someProfile } from './test-deliveries'

let resend: FakeResend
let profileId: number

beforeAll(async () => {
  profileId = await someProfile()
})
afterEach(() => resend.close())

async function provider(options = {}): Promise<void> {
  resend = await startFakeResend(options)
  process.env.RESEND_BASE_URL = resend.url
  process.env.RESEND_API_KEY = 're_test'
}

/** Owes so many mails, told apart by their subjects. */
const oweMany = (count: number) =>
  Promise.all(Array.from({ length: count }, (_, index) => owe(profileId, { subject: `Mail ${index}` })))

const states = () =>
  query<{ state: string; count: number }>(
    'test-states',
    'SELECT state, count(*)::int AS count FROM delivery WHERE profile_id = $1 GROUP BY state',
    [profileId],
  )

/** Each of the mails was accepted, and none under two keys. */
function expectEachOnce(count: number): void {
  const subjects = resend.messages().map(({ subject }) => subject)
  expect(new Set(subjects).size).toBe(count)
  expect(subjects).toHaveLength(count)
}

describe('whatever the provider does', () => {
  it('each mail is accepted once, and none is missing', async () => {
    await provider()
    await query('test-forget-deliveries', 'DELETE FROM delivery')
    const faults: ScriptedAnswer[] = [
      { status: 429, headers: { 'retry-after': '1' }, name: 'rate_limit_exceeded' },
      { status: 500 },
      'drop-after-accept',
      { status: 409, name: 'concurrent_idempotent_requests' },
      'hang',
      { status: 503 },
      'drop-after-accept',
    ]
    resend.script(...Array.from({ length: 70 }, (_, index) => faults[(index * 5) % 7] as ScriptedAnswer))
    await oweMany(60)
    for (let hours = 0; hours < 20 && resend.messages().length < 60; hours += 1) {
      await runJobs({ lease: 30, answer: 0.1 })
      await passHours(1)
    }
    await runJobs()
    expectEachOnce(60)
    expect(await states()).toEqual([{ state: 'sent', count: 60 }])
    expect(resend.keysTried().length).toBeGreaterThan(120)
  })
})

describe('a worker that is killed', () => {
  const workers: ChildProcess[] = []
  /** Translated once, not by each of the twenty. It stands where packages are found. */
  const program = `node_modules/.cache/daybook/test-worker-${process.pid}.mjs`
  beforeAll(() =>
    build({
      entryPoints: ['lib/jobs/test-worker.ts'],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
    }),
  )
  afterAll(() => rm(program, { force: true }))
  afterEach(() => {
    for (const worker of workers) worker.kill('SIGKILL')
  })

  /** A process that has loaded all it needs and waits to be told to begin. */
  function load(): ChildProcess {
    const worker = spawn(process.execPath, [program], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, LOG_LEVEL: 'silent' },
    })
    workers.push(worker)
    return worker
  }

  it('twenty times over while three hundred mails are owed loses none and sends none twice', async () => {
    await provider({ answerAfterMs: 30 })
    await query('test-forget-deliveries', 'DELETE FROM delivery')
    const mails = 300
    const kills = 20
    await oweMany(mails)
    const waiting = [load(), load(), load()]
    for (let killed = 0; killed <= kills; killed += 1) {
      const worker = waiting.shift() as ChildProcess
      if (killed + waiting.length < kills) waiting.push(load())
      await once(worker.stdout as NodeJS.ReadableStream, 'data')
      worker.stdin?.write('go')
      if (killed === kills) break
      await resend.waitForRequests(Math.min((killed + 1) * 13, mails), 30_000)
      worker.kill('SIGKILL')
      await once(worker, 'exit')
    }
    await vi.waitFor(async () => expect(await states()).toEqual([{ state: 'sent', count: mails }]), {
      timeout: 40_000,
      interval: 200,
    })
    expectEachOnce(mails)
    const tried = resend.keysTried()
    expect(new Set(tried).size).toBe(mails)
    expect(tried.length).toBeGreaterThan(mails)
  }, 90_000)
})

describe('fifty who cancel one booking at once', () => {
  it('cause one mail', async () => {
    await provider()
    const house = await openHouse()
    const booking = await book(house.owner, daysOf(house)({ tell: false }))
    await Promise.all(
      Array.from({ length: 50 }, () => changeStatus(house.owner, booking.id, become('cancelled'))),
    )
    await runJobs()
    expect((await mailsOf(house, booking.id)).map(({ kind, state }) => [kind, state])).toEqual([
      ['cancelled', 'sent'],
    ])
    expect(resend.messages().map(({ to }) => to)).toEqual(['vera@example.org'])
  })
})
