import { describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { query } from '@/lib/db/transaction'
import { changePassword } from './change-password'
import { tokenFromCookies } from './session-cookie'
import { endSession } from './sessions'
import { signIn } from './sign-in'
import { signedIn } from './signed-in'
import { browser, cookieFor, cookieOf, newMember, request } from './test-accounts'
import { who } from './who'

const unauthenticated = { reason: 'unauthenticated' }
const asks = (cookie: string) => who(request({ cookie }))

async function sessionOf(cookie: string) {
  const session = await signedIn(tokenFromCookies(cookie) ?? '')
  if (!session) throw new Error('not signed in')
  return session
}

test('a session names the member, with the rights of this moment', async () => {
  const { credentials, profileId, userId } = await newMember('staff')
  const cookie = await cookieOf(credentials)
  expect(await asks(cookie)).toMatchObject({
    kind: 'user',
    id: userId,
    profileId,
    role: 'staff',
    canViewAll: false,
  })
})

test('a cookie captured before sign-out is refused after it', async () => {
  const { credentials } = await newMember()
  const token = await signIn(credentials, browser())
  const captured = await cookieFor(token)
  await asks(captured)
  await endSession(token)
  await expect(asks(captured)).rejects.toMatchObject(unauthenticated)
})

test('every sign-in begins a session under a new id', async () => {
  const { credentials } = await newMember()
  const [first, second] = [await signIn(credentials, browser()), await signIn(credentials, browser())]
  expect(first.sid).not.toBe(second.sid)
  await endSession(first)
  expect(await asks(await cookieFor(second))).toMatchObject({ kind: 'user' })
})

test('a role change works at once', async () => {
  const { credentials, profileId, userId } = await newMember('owner')
  const cookie = await cookieOf(credentials)
  const membership = { profileId_userId: { profileId, userId } }
  await prisma().membership.update({ where: membership, data: { role: 'viewer' } })
  expect(await asks(cookie)).toMatchObject({ role: 'viewer' })
})

test('somebody removed from a profile is out at once', async () => {
  const { credentials, profileId, userId } = await newMember('manager')
  const cookie = await cookieOf(credentials)
  await prisma().membership.delete({ where: { profileId_userId: { profileId, userId } } })
  await expect(asks(cookie)).rejects.toMatchObject(unauthenticated)
  await expect(signIn(credentials, browser())).rejects.toMatchObject(unauthenticated)
})

test.each([
  ['12 hours without a request', `seen_at = now() - interval '12 hours 1 second'`],
  ['14 days after sign-in, however busy', `expires_at = expires_at - interval '14 days'`],
])('a session ends %s', async (_, change) => {
  const { credentials, userId } = await newMember()
  const cookie = await cookieOf(credentials)
  await query('', `UPDATE session SET ${change} WHERE user_id = $1`, [userId])
  await expect(asks(cookie)).rejects.toMatchObject(unauthenticated)
})

test('a session of one user does not pass for another user, whatever the cookie says', async () => {
  const [one, other] = [await newMember(), await newMember()]
  const token = await signIn(one.credentials, browser())
  await expect(asks(await cookieFor({ ...token, sub: String(other.userId) }))).rejects.toMatchObject(
    unauthenticated,
  )
})

test('a cookie made with another secret is refused', async () => {
  const { credentials } = await newMember()
  const secret = process.env.NEXTAUTH_SECRET
  const token = await signIn(credentials, browser())
  process.env.NEXTAUTH_SECRET = 'somebody else’s'
  const forged = await cookieFor(token)
  process.env.NEXTAUTH_SECRET = secret
  await expect(asks(forged)).rejects.toMatchObject(unauthenticated)
})

describe('a password change', () => {
  const next = 'a much better phrase'

  test('ends the other sessions and keeps this one', async () => {
    const { credentials } = await newMember()
    const [here, elsewhere] = [await cookieOf(credentials), await cookieOf(credentials)]
    await changePassword(await sessionOf(here), { current: credentials.password, next }, browser())
    await expect(asks(elsewhere)).rejects.toMatchObject(unauthenticated)
    expect(await asks(here)).toMatchObject({ kind: 'user' })
    await expect(signIn(credentials, browser())).rejects.toMatchObject(unauthenticated)
    expect(await signIn({ ...credentials, password: next }, browser())).toHaveProperty('sid')
  })

  test.each([
    ['the current password is wrong', { current: 'not my password' }, 'current'],
    ['the current password is missing', { current: '' }, 'current'],
    ['the new one is short', { next: 'short' }, 'next'],
    ['the new one is what everybody tries', { next: 'Password123!' }, 'next'],
  ])('is refused when %s', async (_, wish, field) => {
    const { credentials } = await newMember()
    const session = await sessionOf(await cookieOf(credentials))
    const change = changePassword(session, { current: credentials.password, next, ...wish }, browser())
    await expect(change).rejects.toMatchObject({ details: { faults: [{ field }] } })
    expect(await signIn(credentials, browser())).toHaveProperty('sid')
  })

  test('leaves no session to somebody who signs in with the old password meanwhile', async () => {
    const { credentials, userId } = await newMember()
    const session = await sessionOf(await cookieOf(credentials))
    // Some are refused while the change is still awaited: all are listened to from the start.
    const arriving = Promise.allSettled(
      Array.from({ length: 8 }, (_, n) => signIn(credentials, browser(`192.0.2.${n + 10}`))),
    )
    await changePassword(session, { current: credentials.password, next }, browser())
    await arriving
    const live = await prisma().session.findMany({ where: { userId, endedAt: null } })
    expect(live.map(({ id }) => id)).toEqual([session.sessionId])
  })
})
