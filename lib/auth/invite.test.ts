import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pool, prisma } from '@/lib/db/client'
import { withTokens } from '@/lib/db/kept-tokens'
import { query } from '@/lib/db/transaction'
import type { Actor, Role } from '@/lib/domain/actor'
import { openHouse, refusal } from '@/lib/engine/test-house'
import { changeMember } from '@/lib/settings/change-member'
import { members } from '@/lib/settings/members'
import { removeMember } from '@/lib/settings/remove-member'
import { acceptAsNew, acceptInvitation, acceptWithPassword, openInvitation } from './accept-invitation'
import { invitations } from './invitations'
import { endInvitation, invite, inviteAgain } from './invite'
import { signIn } from './sign-in'
import { sessionNamed } from './signed-in'
import { profilesOf, switchProfile } from './switch-profile'
import { browser, newMember } from './test-accounts'

let house: Awaited<ReturnType<typeof houseWithOwner>>
beforeAll(() => {
  delete process.env.RESEND_API_KEY
})
beforeEach(async () => {
  await query('', 'DELETE FROM rate_limit')
  house = await houseWithOwner()
})

/** A house whose owner can sign in. */
async function houseWithOwner() {
  const { profileId, ...rest } = await openHouse()
  const member = await newMember()
  await prisma().membership.create({ data: { profileId, userId: member.userId, role: 'owner' } })
  const owner: Actor = { ...rest.owner, id: member.userId }
  return { ...rest, profileId, owner, member }
}

let asked = 0
const access = (changes: { email?: string; role?: Role; staffId?: number | null } = {}) => ({
  email: `asked${++asked}@example.com`,
  role: 'staff' as Role,
  staffId: house.ada.id,
  canViewAll: false,
  ...changes,
})

/** The token of a link that was handed over. */
const tokenOf = ({ link }: { link: string | null }) => new URL(link ?? '').searchParams.get('token') ?? ''

const person = { name: 'Nora New', password: 'a phrase of some length' }

test('who opens the link sees who invites to what, chooses name and password, and is in, once', async () => {
  const wish = access()
  const token = tokenOf(await invite(house.owner, wish))
  expect(await openInvitation(token)).toMatchObject({
    business: 'Test house',
    email: wish.email,
    role: 'staff',
    staffName: 'Ada',
    hasAccount: false,
  })
  const tries = [1, 2, 3].map(() => acceptAsNew(token, person, browser()))
  const settled = await Promise.allSettled(tries)
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const session = await sessionNamed(await signIn({ ...wish, ...person }, browser()))
  expect(session?.actor).toMatchObject({
    profileId: house.profileId,
    role: 'staff',
    staffId: house.ada.id,
    canViewAll: false,
  })
  expect(await openInvitation(token)).toBeNull()
  expect(await invitations(house.owner)).toEqual([])
})

test('the link is kept nowhere: the mail that carries it is given it when it leaves', async () => {
  const token = tokenOf(await invite(house.owner, access()))
  const { rows } = await pool().query('SELECT * FROM invitation WHERE profile_id = $1', [house.profileId])
  expect(JSON.stringify(rows)).not.toContain(token)
  const { rows: mails } = await pool().query<{ payload: { text: string } }>(
    'SELECT payload FROM delivery WHERE profile_id = $1',
    [house.profileId],
  )
  expect(JSON.stringify(mails)).not.toContain(token)
  const sent = mails.map(({ payload }) => withTokens(house.profileId, payload)?.text.includes(token))
  expect(sent).toEqual([true])
})

describe('a link ends', () => {
  test('when it is taken back, sent again, or another is sent to the same address', async () => {
    const wish = access()
    const first = await invite(house.owner, wish)
    const second = await invite(house.owner, wish)
    const third = await inviteAgain(house.owner, second.invitation.id)
    expect(await Promise.all([first, second, third].map((sent) => openInvitation(tokenOf(sent))))).toEqual([
      null,
      null,
      expect.objectContaining({ email: wish.email }),
    ])
    await endInvitation(house.owner, second.invitation.id)
    expect(await openInvitation(tokenOf(third))).toBeNull()
    expect((await refusal(inviteAgain(house.owner, second.invitation.id))).reason).toBe('not_found')
  })

  test('after seven days', async () => {
    const sent = await invite(house.owner, access())
    await query('', "UPDATE invitation SET expires_at = now() - interval '1 second' WHERE id = $1", [
      sent.invitation.id,
    ])
    expect(await openInvitation(tokenOf(sent))).toBeNull()
    expect((await refusal(acceptAsNew(tokenOf(sent), person, browser()))).reason).toBe('not_found')
    expect(await invitations(house.owner)).toMatchObject([{ isExpired: true }])
  })
})

describe('who has an account', () => {
  test('joins with its password, and with no other', async () => {
    const { credentials } = await newMember()
    const token = tokenOf(await invite(house.owner, access({ email: credentials.email })))
    expect(await openInvitation(token)).toMatchObject({ hasAccount: true })
    expect((await refusal(acceptWithPassword(token, 'a guess', browser()))).reason).toBe('unauthenticated')
    expect(await acceptWithPassword(token, credentials.password, browser())).toBe(house.profileId)
  })

  test('switches between businesses: the old session is over, and no other business opens', async () => {
    const { credentials, userId, profileId } = await newMember()
    const session = await sessionNamed(await signIn(credentials, browser()))
    if (!session) throw new Error('not signed in')
    await acceptInvitation(
      tokenOf(await invite(house.owner, access({ role: 'viewer', staffId: null }))),
      userId,
    )
    expect((await profilesOf(session)).map(({ id }) => id).sort()).toEqual(
      [profileId, house.profileId].sort(),
    )
    const elsewhere = await openHouse()
    expect((await refusal(switchProfile(session, elsewhere.profileId))).reason).toBe('not_found')
    const token = await switchProfile(session, house.profileId)
    expect((await sessionNamed(token))?.actor).toMatchObject({ profileId: house.profileId, role: 'viewer' })
    expect((await refusal(switchProfile(session, house.profileId))).reason).toBe('not_found')
  })
})

describe('what nobody is invited to', () => {
  test('access that makes no sense', async () => {
    const other = await openHouse()
    const faults = async (changes: object) =>
      (await refusal(invite(house.owner, access(changes)))).details.faults?.[0]
    expect(await faults({ staffId: null })).toMatchObject({ field: 'staffId', code: 'required' })
    expect(await faults({ staffId: other.ada.id })).toMatchObject({
      field: 'staffId',
      code: 'unknown_operator',
    })
    expect(await faults({ email: house.member.credentials.email })).toMatchObject({
      field: 'email',
      code: 'taken',
    })
  })

  test('more than the inviter may take back', async () => {
    const manager = { ...house.owner, role: 'manager' as const }
    expect((await refusal(invite(manager, access({ role: 'owner' })))).reason).toBe('forbidden')
    const desk = { ...house.owner, role: 'front_desk' as const }
    expect((await refusal(invite(desk, access()))).reason).toBe('forbidden')
    expect((await refusal(invitations(desk))).reason).toBe('forbidden')
  })
})

describe('members', () => {
  const joined = async (changes: Parameters<typeof access>[0] = {}) => {
    const wish = access(changes)
    await acceptAsNew(tokenOf(await invite(house.owner, wish)), person, browser())
    const found = (await members(house.owner)).find(({ email }) => email === wish.email)
    if (!found) throw new Error('did not join')
    return { ...found, session: await signIn({ ...wish, ...person }, browser()) }
  }
  const owners = async () => (await members(house.owner)).filter(({ role }) => role === 'owner')

  test('another role ends the sessions; less than that does not', async () => {
    const nora = await joined()
    await changeMember(house.owner, nora.id, { canViewAll: true })
    expect((await sessionNamed(nora.session))?.actor.canViewAll).toBe(true)
    await changeMember(house.owner, nora.id, { role: 'viewer', staffId: null })
    expect(await sessionNamed(nora.session)).toBeNull()
  })

  test('who is removed is out at once, and can be invited again', async () => {
    const nora = await joined()
    await removeMember(house.owner, nora.id)
    expect(await sessionNamed(nora.session)).toBeNull()
    await acceptWithPassword(
      tokenOf(await invite(house.owner, access({ email: nora.email }))),
      person.password,
      browser(),
    )
    expect((await members(house.owner)).map(({ email }) => email)).toContain(nora.email)
  })

  test('one owner is always left, also when two take the role from each other at once', async () => {
    const [only] = await owners()
    expect((await refusal(removeMember(house.owner, only?.id ?? 0))).reason).toBe('invalid_transition')
    const second = await joined({ role: 'owner', staffId: null })
    const fall = await Promise.allSettled(
      [only?.id ?? 0, second.id].map((id) => changeMember(house.owner, id, { role: 'manager' })),
    )
    expect(fall.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await owners()).toHaveLength(1)
  })

  test('a manager neither makes an owner nor unmakes one', async () => {
    const manager = { ...house.owner, role: 'manager' as const }
    const nora = await joined()
    const [owner] = await owners()
    expect((await refusal(changeMember(manager, nora.id, { role: 'owner' }))).reason).toBe('forbidden')
    expect((await refusal(changeMember(manager, owner?.id ?? 0, { role: 'viewer' }))).reason).toBe(
      'forbidden',
    )
    expect((await refusal(removeMember(manager, owner?.id ?? 0))).reason).toBe('forbidden')
  })

  test('one person’s calendar is one member’s', async () => {
    await joined()
    const ben = await joined({ staffId: house.ben.id })
    const taken = await refusal(changeMember(house.owner, ben.id, { staffId: house.ada.id }))
    expect(taken.details.faults?.[0]).toMatchObject({ field: 'staffId', code: 'taken' })
  })
})
