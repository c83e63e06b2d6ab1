import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FakeResend, startFakeResend } from '@/e2e/fake-resend'
import { tokensKept } from '@/lib/db/kept-tokens'
import { query } from '@/lib/db/transaction'
import { deliver } from './deliver'
import { claim, finish } from './delivery-rows'
import { sweep } from './sweep'
import { owe, passHours, read, runJobs, someBooking, someProfile } from './test-deliveries'

let resend: FakeResend
let profileId: number

beforeAll(async () => {
  resend = await startFakeResend()
  profileId = await someProfile()
})
afterAll(() => resend.close())

beforeEach(async () => {
  process.env.RESEND_BASE_URL = resend.url
  process.env.RESEND_API_KEY = 're_test'
  resend.clear()
  await query('test-forget-deliveries', 'DELETE FROM delivery')
  await query('test-forget-jobs', 'DELETE FROM graphile_worker._private_jobs')
})

const jobs = async () => (await query('test-jobs', 'SELECT FROM graphile_worker.jobs')).length

describe('a mail owed', () => {
  it('is sent once, exactly as it was frozen', async () => {
    const id = await owe(profileId, { subject: 'Booking confirmed: Haircut' })
    await runJobs()
    await deliver(id)
    expect(resend.messages()).toHaveLength(1)
    expect(resend.messages()[0]).toMatchObject({
      from: 'Test <a@daybook.test>',
      to: 'max@example.test',
      subject: 'Booking confirmed: Haircut',
      text: 'Hello',
      html: '<p>Hello</p>',
    })
    expect(await read(id)).toMatchObject({
      state: 'sent',
      provider_id: resend.messages()[0]?.id,
      attempts: 1,
    })
    await expect.poll(jobs).toBe(0)
  })

  it('is sent once by two hundred workers', async () => {
    const id = await owe(profileId)
    await Promise.all(Array.from({ length: 200 }, () => deliver(id)))
    expect(resend.keysTried()).toHaveLength(1)
    expect(resend.messages()).toHaveLength(1)
  })

  it('is given the links that were kept out of it, and never sent without them', async () => {
    const { mark, keep } = tokensKept(profileId)
    const { sealed } = keep({})
    const text = `Yours: ${mark('token-of-the-visitor')}`
    const [id, other] = [await owe(profileId), await owe(profileId, { subject: 'Of another secret' })]
    const change = 'UPDATE delivery SET payload = payload || $3::jsonb WHERE profile_id = $1 AND id = $2'
    const rest = keep({ text })
    await query('', change, [profileId, id.deliveryId, JSON.stringify(rest)])
    await query('', change, [profileId, other.deliveryId, JSON.stringify({ text, sealed: sealed?.slice(4) })])
    await runJobs()
    expect(resend.messages()).toMatchObject([{ text: 'Yours: token-of-the-visitor' }])
    expect(resend.messages()[0]).not.toHaveProperty('sealed')
    expect(await read(other)).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('NEXTAUTH_SECRET'),
    })
  })

  it('is not sent before it is due', async () => {
    const id = await owe(profileId)
    await passHours(-1)
    await deliver(id)
    expect(resend.keysTried()).toEqual([])
    expect(await read(id)).toMatchObject({ state: 'waiting', attempts: 0 })
  })

  it('is never sent when it was withdrawn', async () => {
    const id = await owe(profileId)
    await query('test-withdraw', `UPDATE delivery SET state = 'withdrawn'`)
    await runJobs()
    expect(resend.keysTried()).toEqual([])
    expect(await read(id)).toMatchObject({ state: 'withdrawn', attempts: 0 })
  })

  it('is kept and marked without a provider, and nothing goes over the network', async () => {
    process.env.RESEND_API_KEY = ''
    const id = await owe(profileId)
    await runJobs()
    expect(await read(id)).toMatchObject({
      state: 'not_sent',
      reason: 'not sent: no email provider configured',
    })
    expect(resend.keysTried()).toEqual([])
  })
})

describe('when the provider', () => {
  it('has too much to do, it is asked again when it said, and the mail goes out once', async () => {
    resend.script({ status: 429, headers: { 'retry-after': '60' }, name: 'rate_limit_exceeded' })
    const id = await owe(profileId)
    await runJobs()
    const waiting = await read(id)
    expect(waiting).toMatchObject({ state: 'waiting', attempts: 1 })
    expect(waiting?.secondsUntilDue).toBeGreaterThan(55)
    expect(resend.messages()).toEqual([])
    await passHours(1)
    await runJobs()
    expect(await read(id)).toMatchObject({ state: 'sent', attempts: 2, reason: null })
    expect(resend.messages()).toHaveLength(1)
  })

  it('accepts and then loses the connection, the retry carries the same key and makes no second mail', async () => {
    resend.script('drop-after-accept')
    const id = await owe(profileId)
    await runJobs()
    expect(await read(id)).toMatchObject({ state: 'waiting' })
    await passHours(1)
    await runJobs()
    const [first, second] = resend.keysTried()
    expect(second).toBe(first)
    expect(resend.messages()).toHaveLength(1)
    expect(await read(id)).toMatchObject({ state: 'sent', provider_id: resend.messages()[0]?.id })
  })

  it('is broken, or busy with the same key, the mail waits', async () => {
    for (const answer of [
      { status: 500 },
      { status: 503 },
      { status: 409, name: 'concurrent_idempotent_requests' },
    ]) {
      resend.script(answer)
      const id = await owe(profileId)
      await deliver(id)
      expect(await read(id)).toMatchObject({ state: 'waiting', attempts: 1 })
    }
  })

  it('refuses the mail itself, it is failed with the provider’s words and not tried again', async () => {
    resend.script({ status: 422, name: 'validation_error', message: 'Invalid `to` field.' })
    const id = await owe(profileId)
    await runJobs()
    expect(await read(id)).toMatchObject({ state: 'failed', reason: '422: Invalid `to` field.' })
    await expect.poll(jobs).toBe(0)
  })

  it('is not there for 23 hours, a person has to look', async () => {
    resend.script({ status: 500 }, { status: 500 })
    const id = await owe(profileId)
    await runJobs()
    await passHours(22)
    await runJobs()
    expect(await read(id)).toMatchObject({ state: 'waiting', attempts: 2 })
    await passHours(1)
    await runJobs()
    const { state, reason } = (await read(id)) ?? {}
    expect(state).toBe('failed')
    expect(reason).toMatch(/^needs attention: /)
    expect(resend.keysTried()).toHaveLength(2)
  })
})

describe('a worker that died', () => {
  it('loses its lease, and another one sends the mail', async () => {
    const id = await owe(profileId)
    await query('test-forget-jobs', 'DELETE FROM graphile_worker._private_jobs')
    const dead = await claim(id, 30)
    await sweep()
    await expect.poll(jobs).toBe(0)
    await passHours(1)
    await sweep()
    await runJobs()
    expect(resend.messages()).toHaveLength(1)
    expect(await read(id)).toMatchObject({ state: 'sent', attempts: 2 })
    expect(await finish(id, dead?.token ?? '', 'failed')).toBe(false)
    expect(await read(id)).toMatchObject({ state: 'sent' })
  })

  it('keeps its job locked, and the mail gets a new one', async () => {
    const id = await owe(profileId)
    await claim(id, 30)
    await query(
      'test-lock',
      `UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'dead', attempts = 1`,
    )
    await passHours(1)
    await sweep()
    await sweep()
    await runJobs()
    expect(await read(id)).toMatchObject({ state: 'sent', attempts: 2 })
    expect(resend.messages()).toHaveLength(1)
  })
})

describe('a mail that failed at first', () => {
  it('does not arrive after a later one about the same booking', async () => {
    const bookingId = await someBooking(profileId)
    resend.script({ status: 500 })
    const confirmed = await owe(profileId, { bookingId, kind: 'confirmed', subject: 'confirmed' })
    await runJobs()
    const cancelled = await owe(profileId, { bookingId, kind: 'cancelled', subject: 'cancelled' })
    await runJobs()
    await passHours(1)
    await runJobs()
    expect(resend.messages().map((message) => message.subject)).toEqual(['cancelled'])
    expect(await read(confirmed)).toMatchObject({ state: 'withdrawn', reason: 'replaced by a later message' })
    expect(await read(cancelled)).toMatchObject({ state: 'sent' })
  })

  it('still arrives where the later one is about another seat of the same address', async () => {
    const bookingId = await someBooking(profileId)
    resend.script({ status: 500 })
    await owe(profileId, { bookingId, participantId: 1, subject: 'first child' })
    await runJobs()
    await owe(profileId, { bookingId, participantId: 2, subject: 'second child' })
    await runJobs()
    await passHours(1)
    await runJobs()
    expect(resend.messages().map((message) => message.subject)).toEqual(['second child', 'first child'])
  })

  it('gives way to a later move that already waits', async () => {
    const bookingId = await someBooking(profileId)
    const first = await owe(profileId, { bookingId, kind: 'rescheduled', subject: 'first' })
    let answer = () => {}
    resend.script(
      new Promise<void>((resolve) => {
        answer = resolve
      }).then(() => Promise.reject(new Error('broken'))),
    )
    const sending = deliver(first)
    await resend.waitForRequests(1)
    const second = await owe(profileId, { bookingId, kind: 'rescheduled', subject: 'second' })
    answer()
    await sending
    expect(await read(first)).toMatchObject({ state: 'withdrawn' })
    await runJobs()
    expect(await read(second)).toMatchObject({ state: 'sent' })
    expect(resend.messages().map((message) => message.subject)).toEqual(['second'])
  })
})
