import { beforeAll, describe, expect, test, vi } from 'vitest'
import { pool, prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/actor'
import { storeApiKey } from './api-key'
import { cookieOf, newKey, newMember, request } from './test-accounts'
import { who } from './who'

let member: Awaited<ReturnType<typeof newMember>>
beforeAll(async () => {
  member = await newMember()
})

const withKey = (text: string, more = {}) => who(request({ authorization: `Bearer ${text}`, ...more }))
const unauthenticated = { name: 'Refused', reason: 'unauthenticated' }

describe('an API key', () => {
  test('names its profile, its role and itself', async () => {
    const key = await newKey(member.profileId, 'front_desk')
    expect(await withKey(key.text)).toEqual({
      profileId: member.profileId,
      kind: 'api_key',
      id: key.id,
      name: 'Test',
      role: 'front_desk',
      staffId: null,
      canViewAll: true,
      scopes: null,
    } satisfies Actor)
  })

  test('is refused from the moment it is revoked', async () => {
    const key = await newKey(member.profileId)
    await withKey(key.text)
    await prisma().apiKey.update({ where: { publicId: publicId(key.text) }, data: { revokedAt: new Date() } })
    await expect(withKey(key.text)).rejects.toMatchObject(unauthenticated)
  })

  test('is refused by every request that began after the revocation, however many look-ups are under way', async () => {
    const key = await newKey(member.profileId)
    const before = Array.from({ length: 50 }, () => withKey(key.text).catch(() => null))
    await prisma().apiKey.update({ where: { publicId: publicId(key.text) }, data: { revokedAt: new Date() } })
    const after = Array.from({ length: 50 }, () => withKey(key.text).catch(() => null))
    await Promise.all(before)
    expect(await Promise.all(after)).toEqual(Array(50).fill(null))
  })

  test('is refused when it has expired', async () => {
    const key = await newKey(member.profileId)
    const anHourAgo = new Date(Date.now() - 3_600_000)
    await prisma().apiKey.update({ where: { publicId: publicId(key.text) }, data: { expiresAt: anHourAgo } })
    await expect(withKey(key.text)).rejects.toMatchObject(unauthenticated)
  })

  test('may be any text an operator chose', async () => {
    for (const secret of ['test_key_123456789', 'bk_live_looks_like_one_of_ours']) {
      await storeApiKey(prisma(), { profileId: member.profileId, name: 'Demo', role: 'owner', secret })
      expect(await withKey(secret)).toMatchObject({ profileId: member.profileId, name: 'Demo' })
      await expect(withKey(`${secret}x`)).rejects.toMatchObject(unauthenticated)
    }
  })

  test('with the right public part and another secret is refused', async () => {
    const [ours, theirs] = [await newKey(member.profileId), await newKey(member.profileId)]
    await prisma().apiKey.update({ where: { publicId: publicId(ours.text) }, data: { publicId: 'gone' } })
    const taken = { publicId: publicId(ours.text) }
    await prisma().apiKey.update({ where: { publicId: publicId(theirs.text) }, data: taken })
    await expect(withKey(ours.text)).rejects.toMatchObject(unauthenticated)
  })

  test('notes its use without the request waiting for it, once a minute', async () => {
    const key = await newKey(member.profileId)
    const usedAt = async () =>
      (await prisma().apiKey.findUnique({ where: { publicId: publicId(key.text) } }))?.usedAt
    await withKey(key.text)
    const noted = await vi.waitUntil(usedAt)
    await withKey(key.text)
    expect(await usedAt()).toEqual(noted)
  })

  test('outranks a cookie sent beside it, even when it is wrong', async () => {
    const cookie = await cookieOf(member.credentials)
    const key = await newKey(member.profileId, 'viewer')
    expect(await withKey(key.text, { cookie })).toMatchObject({ kind: 'api_key', role: 'viewer' })
    await expect(withKey('no_such_key_of_ours', { cookie })).rejects.toMatchObject(unauthenticated)
  })
})

const malformed = [
  ['an empty header', ''],
  ['another scheme', 'Basic b3duZXI6c2VjcmV0'],
  ['no key', 'Bearer'],
  ['two keys', 'Bearer one_key_is_enough two_keys_are_many'],
  ['a short key', 'Bearer short'],
  ['quotes and semicolons', `Bearer ';DROP TABLE api_key;--`],
  ['letters beyond ASCII', 'Bearer schlüssel_schlüssel_schlüssel'],
  ['a very long key', `Bearer ${'k'.repeat(5_000)}`],
] as const

test.each(malformed)('a malformed Authorization header (%s) is unauthenticated', async (_, authorization) => {
  await expect(who(request({ authorization }))).rejects.toMatchObject(unauthenticated)
})

const malformedCookies = [
  'next-auth.session-token=',
  'next-auth.session-token=%E0%A4%A',
  'a=b; next-auth.session-token=x.y.z.1.2',
]

test.each(['', ...malformedCookies])('a request with the cookie “%s” is unauthenticated', async (cookie) => {
  await expect(who(request(cookie ? { cookie } : {}))).rejects.toMatchObject(unauthenticated)
})

test('many requests of one key at once cost few look-ups', async () => {
  const key = await newKey(member.profileId)
  await withKey(key.text)
  const connect = vi.spyOn(pool(), 'connect')
  await Promise.all(Array.from({ length: 200 }, () => withKey(key.text)))
  expect(connect.mock.calls.length).toBeLessThanOrEqual(4)
})

const publicId = (text: string) => text.slice('bk_live_'.length, 'bk_live_'.length + 8)
