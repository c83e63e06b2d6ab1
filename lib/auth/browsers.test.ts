import { expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { browsers, endBrowser } from './browsers'
import { cookieOf, newMember, request } from './test-accounts'
import { who } from './who'

const asks = (cookie: string) => who(request({ cookie }))

/** A colleague of that profile, signed in. */
async function colleague(profileId: number, role: 'staff' | 'manager') {
  const { credentials, userId } = await newMember(role)
  await prisma().membership.deleteMany({ where: { userId } })
  await prisma().membership.create({ data: { userId, profileId, role } })
  return cookieOf(credentials)
}

test('an owner sees where everybody is signed in, and signs a lost phone out', async () => {
  const { credentials, profileId } = await newMember()
  const desk = await asks(await cookieOf(credentials))
  const phone = await colleague(profileId, 'staff')
  const found = await browsers(desk)
  expect(found.map(({ userAgent }) => userAgent)).toEqual(['A browser', 'A browser'])
  const lost = found.find(({ email }) => email !== credentials.email)
  await endBrowser(desk, lost?.id ?? 0)
  await expect(asks(phone)).rejects.toMatchObject({ reason: 'unauthenticated' })
  expect(await browsers(desk)).toHaveLength(1)
})

test('staff see and end their own sessions only', async () => {
  const { credentials, profileId } = await newMember()
  const owners = await asks(await cookieOf(credentials))
  const staff = await asks(await colleague(profileId, 'staff'))
  const [own] = await browsers(staff)
  expect(await browsers(staff)).toHaveLength(1)
  const foreign = (await browsers(owners)).find(({ id }) => id !== own?.id)
  await expect(endBrowser(staff, foreign?.id ?? 0)).rejects.toMatchObject({ reason: 'not_found' })
  expect(await browsers(owners)).toHaveLength(2)
})

test('a session of another business is a missing one', async () => {
  const mine = await asks(await cookieOf((await newMember()).credentials))
  const theirs = await asks(await cookieOf((await newMember()).credentials))
  const [session] = await browsers(theirs)
  await expect(endBrowser(mine, session?.id ?? 0)).rejects.toMatchObject({ reason: 'not_found' })
  expect(await browsers(theirs)).toHaveLength(1)
})
