import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FakeResend, startFakeResend } from '@/e2e/fake-resend'
import { send } from './send'

const mail = {
  from: 'Salon Nord <bookings@daybook.test>',
  to: 'max@example.test',
  reply_to: 'hello@nord.test',
  subject: 'Booking confirmed',
  text: 'Hello',
  html: '<p>Hello</p>',
  attachments: [
    { filename: 'booking.ics', content: 'QkVHSU4=', content_type: 'text/calendar; method=REQUEST' },
  ],
}
let resend: FakeResend

beforeAll(async () => {
  resend = await startFakeResend()
  process.env.RESEND_BASE_URL = resend.url
  process.env.RESEND_API_KEY = 're_test'
})
afterAll(() => resend.close())
beforeEach(() => resend.clear())

describe('sending through the provider', () => {
  it('hands over everything, the address for answers and the files too', async () => {
    const sending = await send(mail, 'key-1')
    expect(resend.messages()).toEqual([{ ...mail, id: expect.any(String), idempotency_key: 'key-1' }])
    expect(sending).toEqual({ result: 'accepted', providerId: resend.messages()[0]?.id })
  })

  it('is one mail per key, and the key cannot be used for another mail', async () => {
    const [first, second] = [await send(mail, 'key-1'), await send(mail, 'key-1')]
    expect(second).toEqual(first)
    expect(await send({ ...mail, subject: 'Other' }, 'key-1')).toMatchObject({ result: 'refused' })
    expect(resend.messages()).toHaveLength(1)
  })

  it('does not wait for ever', async () => {
    resend.script('hang')
    expect(await send(mail, 'key-1', 50)).toMatchObject({ result: 'try_again', retryAfter: null })
  })

  it('hears how long the provider wants to be left alone, in seconds or as a date', async () => {
    const date = new Date(Date.now() + 3_600_000).toUTCString()
    resend.script(
      { status: 429, headers: { 'retry-after': '17' } },
      { status: 503, headers: { 'retry-after': date } },
    )
    expect(await send(mail, 'key-1')).toMatchObject({ result: 'try_again', retryAfter: 17 })
    const { retryAfter } = { retryAfter: null, ...(await send(mail, 'key-1')) }
    expect(retryAfter).toBeGreaterThan(3500)
    expect(retryAfter).toBeLessThanOrEqual(3600)
  })

  it('is refused for good where another try would be refused too', async () => {
    for (const status of [400, 401, 403, 404, 422]) {
      resend.script({ status, message: 'no' })
      expect(await send(mail, 'key-1')).toEqual({ result: 'refused', message: `${status}: no` })
    }
  })

  it('finds nobody at home', async () => {
    process.env.RESEND_BASE_URL = 'http://127.0.0.1:9'
    expect(await send(mail, 'key-1')).toMatchObject({ result: 'try_again' })
    process.env.RESEND_BASE_URL = resend.url
  })
})
