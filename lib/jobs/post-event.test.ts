import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWebhookReceiver, type WebhookReceiver } from '@/e2e/webhook-receiver'
import { isPublicAddress, objectionTo } from '@/lib/db/webhook-target'
import { postEvent } from './post-event'

let receiver: WebhookReceiver
beforeAll(async () => {
  receiver = await startWebhookReceiver()
})
afterAll(() => receiver.close())

const limits = { within: 2000, allowPrivate: false }

describe('nobody’s own network is ever connected to', () => {
  it.each([
    'https://127.0.0.1',
    'https://127.1',
    'https://2130706433',
    'https://0x7f.0.0.1',
    'https://0177.0.0.1',
    'https://①②⑦.⓪.⓪.①',
    'https://0.0.0.0',
    'https://[::1]',
    'https://[::]',
    'https://[::ffff:127.0.0.1]',
    'https://[::ffff:7f00:1]',
    'https://[::127.0.0.1]',
    'https://[64:ff9b::7f00:1]',
    'https://localhost',
    'https://localhost.',
    'https://LOCALHOST',
    'https://hook.localhost',
  ])('%s', async (base) => {
    const answer = await postEvent(`${base}:${receiver.port}/hook`, {}, '{}', limits)
    expect(answer.error).toMatch(/^not allowed/)
    expect(receiver.connections()).toBe(0)
  })

  it.each([
    ['10.1.2.3', false],
    ['100.64.0.1', false],
    ['100.128.0.1', true],
    ['169.254.169.254', false],
    ['172.16.0.1', false],
    ['172.32.0.1', true],
    ['192.168.1.1', false],
    ['192.0.0.170', false],
    ['198.18.0.1', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['8.8.8.8', true],
    ['fd00:ec2::254', false],
    ['fe80::1', false],
    ['fe80::1%eth0', false],
    ['ff02::1', false],
    ['2001:db8::1', false],
    ['2002:7f00:1::', false],
    ['2001:0:7f00:1::', false],
    ['2606:4700:4700::1111', true],
    ['not an address', false],
  ])('%s is public: %s', (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic)
  })

  it('also where a name leads there, be it only one of its addresses', async () => {
    for (const addresses of [
      [{ address: '127.0.0.1', family: 4 }],
      [{ address: '::ffff:127.0.0.1', family: 6 }],
      [
        { address: '8.8.8.8', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ],
    ]) {
      const { error } = await postEvent(`https://hook.example:${receiver.port}/`, {}, '{}', {
        ...limits,
        resolve: (_, __, done) => done(null, addresses),
      })
      expect(error).toBe('not allowed: leads to an address that is not public')
    }
    expect(receiver.connections()).toBe(0)
  })

  it('nor where a name led elsewhere when it was looked at before', async () => {
    let asked = 0
    const resolve: NonNullable<Parameters<typeof postEvent>[3]['resolve']> = (_, __, done) => {
      asked += 1
      done(null, [{ address: asked === 1 ? '192.0.2.1' : '127.0.0.1', family: 4 }])
    }
    for (let time = 0; time < 3; time += 1)
      await postEvent(`https://hook.example:${receiver.port}/`, {}, '{}', { ...limits, resolve })
    expect(asked).toBe(3)
    expect(receiver.connections()).toBe(0)
  })
})

describe('an endpoint’s address', () => {
  it.each([
    ['https://hooks.example.com/x?y=1', null],
    ['https://hooks.example.com:8443/x', null],
    ['http://hooks.example.com/x', /https/],
    ['ftp://hooks.example.com/x', /https/],
    ['https://me:secret@hooks.example.com/', /password/],
    ['https://hooks.example.com:25/', /port/],
    ['https://10.0.0.1/', /internet/],
    ['https://metadata.google.internal/', /internet/],
  ])('%s', (address, objection) => {
    const found = objectionTo(new URL(address), false)
    if (objection) expect(found).toMatch(objection)
    else expect(found).toBeNull()
  })

  it('may be anywhere where the operator tries things out', async () => {
    expect(objectionTo(new URL(receiver.url), true)).toBeNull()
    const answer = await postEvent(receiver.url, { 'x-test': 'é'.normalize('NFC') }, '{"é":1}', {
      within: 2000,
      allowPrivate: true,
    })
    expect(answer).toMatchObject({ status: 204, error: null })
    expect(receiver.received.at(-1)?.body).toBe('{"é":1}')
  })
})
