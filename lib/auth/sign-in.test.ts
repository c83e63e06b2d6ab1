import * as argon2 from '@node-rs/argon2'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { prisma } from '@/lib/db/client'
import { query } from '@/lib/db/transaction'
import { signIn } from './sign-in'
import { browser, newMember } from './test-accounts'

// Who was here before may have loaded the module that is watched.
vi.hoisted(() => vi.resetModules())
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof argon2>()
  return { ...real, verify: vi.fn(real.verify) }
})

const wrong = { reason: 'unauthenticated', message: 'Email or password is wrong.' }
const limited = { reason: 'rate_limited', message: expect.stringMatching(/wait \d+ minutes? and try again/) }

beforeEach(() => query('', 'DELETE FROM rate_limit'))

/** Fails as often from one address; answers the last refusal. */
async function fail(email: string, address: string, times = 1) {
  let refusal: unknown
  for (let n = 0; n < times; n++) {
    refusal = await signIn({ email, password: `guess ${n}` }, browser(address)).catch((error) => error)
  }
  return refusal
}

test('the email is found however it is typed', async () => {
  const { credentials } = await newMember()
  const email = `  ${credentials.email.toUpperCase()} `
  expect(await signIn({ ...credentials, email }, browser())).toHaveProperty('sid')
})

describe('an unknown email', () => {
  test('gets the same answer as a wrong password, after the same work', async () => {
    const { credentials } = await newMember()
    const verify = vi.mocked(argon2.verify)
    verify.mockClear()
    expect(await fail(credentials.email, '192.0.2.1')).toMatchObject(wrong)
    expect(await fail('nobody@example.com', '192.0.2.1')).toMatchObject(wrong)
    const costs = verify.mock.calls.map(([stored]) => String(stored).split('$').slice(1, 4).join('$'))
    expect(costs).toEqual(Array(2).fill('argon2id$v=19$m=19456,t=2,p=1'))
  })

  test('is limited like a known one', async () => {
    const { credentials } = await newMember()
    expect(await fail(credentials.email, '192.0.2.1', 6)).toMatchObject(limited)
    expect(await fail('nobody@example.com', '192.0.2.2', 6)).toMatchObject(limited)
  })

  test.each(['', '\0', 'no email', `${'x'.repeat(100_000)}@example.com`])(
    'may be any text',
    async (email) => {
      expect(await fail(email, '192.0.2.3')).toMatchObject(wrong)
    },
  )
})

describe('guessing', () => {
  test('ends after five tries from one address, the right password included', async () => {
    const { credentials } = await newMember()
    expect(await fail(credentials.email, '192.0.2.1', 5)).toMatchObject(wrong)
    await expect(signIn(credentials, browser('192.0.2.1'))).rejects.toMatchObject(limited)
  })

  test('in parallel brings no more tries', async () => {
    const { credentials } = await newMember()
    const guesses = await Promise.all(Array.from({ length: 40 }, () => fail(credentials.email, '192.0.2.1')))
    const tried = guesses.filter((refusal) => (refusal as { reason: string }).reason === 'unauthenticated')
    expect(tried).toHaveLength(5)
  })

  test('from many addresses leaves each of them two tries', async () => {
    const { credentials } = await newMember()
    for (let n = 1; n <= 5; n++) await fail(credentials.email, `198.51.100.${n}`, 2)
    expect(await fail(credentials.email, '198.51.100.99', 2)).toMatchObject(wrong)
    expect(await fail(credentials.email, '198.51.100.99')).toMatchObject(limited)
  })

  test('at many accounts ends after thirty tries from one address', async () => {
    for (let n = 0; n < 30; n++)
      expect(await fail(`account${n}@example.com`, '203.0.113.7')).toMatchObject(wrong)
    expect(await fail('account30@example.com', '203.0.113.7')).toMatchObject(limited)
  })
})

test('an attacker’s failures do not lock the owner out', async () => {
  const { credentials } = await newMember()
  for (let n = 1; n <= 10; n++) await fail(credentials.email, `198.51.100.${n}`, 6)
  expect(await fail(credentials.email, '192.0.2.200')).toMatchObject(wrong)
  expect(await signIn(credentials, browser('192.0.2.200'))).toHaveProperty('sid')
})

test('an owner who signs in often is never limited', async () => {
  const { credentials } = await newMember()
  for (let n = 0; n < 40; n++) expect(await signIn(credentials, browser())).toHaveProperty('sid')
})

test('a hash of an older cost is renewed at the next sign-in', async () => {
  const { credentials, userId } = await newMember()
  const passwordHash = await argon2.hash(credentials.password, {
    memoryCost: 4096,
    timeCost: 1,
    parallelism: 1,
  })
  await prisma().user.update({ where: { id: userId }, data: { passwordHash } })
  await signIn(credentials, browser())
  const user = await prisma().user.findUniqueOrThrow({ where: { id: userId } })
  expect(user.passwordHash).toContain('m=19456,t=2,p=1')
  expect(await signIn(credentials, browser())).toHaveProperty('sid')
})
