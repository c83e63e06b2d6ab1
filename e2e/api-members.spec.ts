import { expect } from '@playwright/test'
import { type InvitationJson, invitationShape, type MemberJson, memberShape } from '@/lib/wire/profile-member'
import { type Answer, type Fields, type Method, type ProfileApi, profileApi, refusalIn } from './api-client'
import { signIn } from './api-session'
import { test as base } from './api-test'
import { newAddress } from './mails'
import { stage } from './stage'

const nobody = 2_147_483_000

/** Stories in which people are invited; what is left of that is taken back afterwards. */
const test = base.extend<{ invite: (fields?: Fields) => Promise<InvitationJson> }>({
  invite: async ({ api }, use) => {
    const sent: number[] = []
    await use(async (fields = {}) => {
      const body = { email: newAddress(), role: 'viewer', ...fields }
      const answer = await api.send('POST', 'invitations', { body })
      expect(answer.status, answer.text).toBe(201)
      const { invitation } = answer.json as { invitation: unknown }
      const shown = invitationShape.strict().parse(invitation)
      sent.push(shown.id)
      return shown
    })
    for (const id of sent) await api.send('DELETE', `invitations/${id}`)
  },
})

const clock = async (api: ProfileApi) => ((await api.get('bookings/poll')).json as { ts: number }).ts
const waiting = async (api: ProfileApi) =>
  ((await api.get('invitations')).json as { invitations: InvitationJson[] }).invitations

test('the members are told with role and last visit, and nothing that lets anybody in', async ({ api }) => {
  const answer = await api.get('members')
  const { members } = answer.json as { members: MemberJson[] }
  expect(memberShape.strict().array().parse(members)).toContainEqual(
    expect.objectContaining({ email: stage.owner, role: 'owner', is_you: false }),
  )
  expect(answer.text).not.toMatch(/password|hash|token/)
})

test('an invitation is sent, listed, sent again and taken back, and each step moves the change clock', async ({
  api,
  invite,
}) => {
  const moved = [await clock(api)]
  const sent = await invite({ role: 'front_desk' })
  moved.push(await clock(api))
  await expect
    .poll(async () => (await waiting(api)).find(({ id }) => id === sent.id)?.mail?.state, { timeout: 20_000 })
    .toBe('sent')
  const again = await api.send('POST', `invitations/${sent.id}/resend`)
  expect(again.json).toMatchObject({ success: true, invitation: { id: sent.id }, link: null })
  moved.push(await clock(api))
  expect((await api.send('DELETE', `invitations/${sent.id}`)).status).toBe(200)
  moved.push(await clock(api))
  expect(moved).toEqual([...new Set(moved)].sort((a, b) => a - b))
  expect((await waiting(api)).map(({ id }) => id)).not.toContain(sent.id)
  expect((await api.send('POST', `invitations/${sent.id}/resend`)).status).toBe(404)
})

test.describe('an invitation is refused', () => {
  const wrong: [string, Fields, string][] = [
    ['without an address', { email: '' }, '/email'],
    ['to two addresses', { email: 'a@example.com, b@example.com' }, '/email'],
    ['to somebody who is in', { email: ` ${stage.owner.toUpperCase()}` }, '/email'],
    ['to a role there is not', { role: 'admin' }, '/role'],
    ['as staff, but nobody', { role: 'staff' }, '/operator_id'],
    ['as somebody who does not exist', { role: 'staff', operator_id: nobody }, '/operator_id'],
  ]
  for (const [name, fields, pointer] of wrong)
    test(name, async ({ api }) => {
      const body = { email: newAddress(), role: 'viewer', ...fields }
      const refused = refusalIn(await api.send('POST', 'invitations', { body }))
      expect(refused.status).toBe(422)
      expect(refused.errors.map((error) => error.pointer)).toContain(pointer)
    })
})

test('the last owner stays one', async ({ api }) => {
  const { members } = (await api.get('members')).json as { members: MemberJson[] }
  const owners = members.filter(({ role }) => role === 'owner')
  expect(owners).toHaveLength(1)
  const path = `members/${owners[0]?.id}`
  const attempts = [api.send('PATCH', path, { body: { role: 'viewer' } }), api.send('DELETE', path)]
  for (const answer of await Promise.all(attempts))
    expect(refusalIn(answer)).toMatchObject({ status: 409, code: 'invalid_transition' })
})

test('another’s members and invitations are, byte for byte, as ones that do not exist', async ({
  api,
  invite,
}) => {
  const theirs = await invite()
  const { members } = (await api.get('members')).json as { members: MemberJson[] }
  const cookie = await signIn(stage.url, stage.other, stage.password)
  const other = profileApi(stage.url, { cookie, origin: stage.url })
  const seen = ({ status, text }: Answer) => ({ status, text: text.replace(/"request_id":"[^"]*"/, '') })
  const doors: [Method, string, number, string, Fields?][] = [
    ['PATCH', 'members', members[0]?.id ?? 0, '', { role: 'viewer' }],
    ['DELETE', 'members', members[0]?.id ?? 0, ''],
    ['DELETE', 'invitations', theirs.id, ''],
    ['POST', 'invitations', theirs.id, '/resend'],
  ]
  for (const [method, path, id, rest, body] of doors) {
    const ask = (of: number) => other.send(method, `${path}/${of}${rest}`, { ...(body && { body }) })
    const answer = await ask(id)
    expect(seen(answer), `${method} ${path}${rest}`).toEqual(seen(await ask(nobody)))
    expect(answer.status).toBe(404)
  }
  expect((await waiting(api)).map(({ id }) => id)).toContain(theirs.id)
})
