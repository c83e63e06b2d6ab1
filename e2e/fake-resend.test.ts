import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FakeResend, startFakeResend } from './fake-resend'

const mail = { from: 'A <a@daybook.test>', to: 'b@example.test', subject: 'Hello', text: 'Hello' }
let fake: FakeResend

beforeAll(async () => {
  fake = await startFakeResend()
})
afterAll(() => fake.close())
beforeEach(() => fake.clear())

const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${fake.url}/emails`, {
    method: 'POST',
    headers: { authorization: 'Bearer re_test', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

describe('the fake provider', () => {
  it('wants an API key and a whole mail', async () => {
    expect((await post(mail, { authorization: '' })).status).toBe(401)
    for (const wrong of [
      { ...mail, from: 'nobody' },
      { ...mail, to: [] },
      { ...mail, subject: '' },
      { ...mail, text: '' },
      7,
    ]) {
      expect((await post(wrong)).status).toBe(422)
    }
    expect(fake.messages()).toEqual([])
  })

  it('shows other processes what it accepted, and forgets when told', async () => {
    await post(mail)
    const shown = () => fetch(`${fake.url}/__messages`).then((response) => response.json())
    expect(await shown()).toMatchObject([mail])
    await fetch(`${fake.url}/__messages`, { method: 'DELETE' })
    expect(await shown()).toEqual([])
  })

  it('remembers keys: the same mail once, another mail refused', async () => {
    const key = { 'idempotency-key': 'k' }
    const ids = [await post(mail, key), await post(mail, key)].map((response) => response.json())
    const [first, second] = await Promise.all(ids)
    expect(second).toEqual(first)
    const other = await post({ ...mail, subject: 'Other' }, key)
    expect(other.status).toBe(409)
    expect(await other.json()).toMatchObject({ name: 'invalid_idempotent_request' })
    expect(fake.messages()).toHaveLength(1)
  })

  it('tells when a mail comes, and when none came', async () => {
    const coming = fake.waitFor((message) => message.subject === 'Hello')
    await post(mail)
    expect(await coming).toMatchObject(mail)
    await expect(fake.waitFor(() => false, 20)).rejects.toThrow('within 20 ms')
  })

  it('fails as scripted, then works again', async () => {
    fake.script({ status: 429, headers: { 'retry-after': '3' } }, 'drop-after-accept')
    const busy = await post(mail)
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '3'])
    await expect(post(mail)).rejects.toThrow()
    expect(fake.messages()).toHaveLength(1)
    expect((await post(mail)).status).toBe(200)
  })
})
