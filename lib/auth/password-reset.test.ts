import { beforeEach, expect, test } from 'vitest'
import { pool } from '@/lib/db/client'
import { withTokens } from '@/lib/db/kept-tokens'
import { query } from '@/lib/db/transaction'
import { refusal } from '@/lib/engine/test-house'
import { changePassword } from './change-password'
import { openReset, resetPassword } from './password-reset'
import { countReset, mailReset } from './password-reset-mail'
import { signIn } from './sign-in'
import { sessionNamed } from './signed-in'
import { browser, newMember } from './test-accounts'

beforeEach(async () => {
  await query('', 'DELETE FROM rate_limit')
})

/** The mails that carry a link, as they are sent. */
const mails = async (profileId: number) => {
  const { rows } = await pool().query<{ recipient: string; payload: { text: string; html: string } }>(
    `SELECT recipient, payload FROM delivery WHERE profile_id = $1 AND kind = 'password_reset' ORDER BY id`,
    [profileId],
  )
  return rows.map(({ recipient, payload }) => ({ recipient, payload: withTokens(profileId, payload) }))
}

/** A member who asked for a link, and its token. */
async function forgetful() {
  const member = await newMember()
  await mailReset(` ${member.credentials.email.toUpperCase()} `, 'en')
  const [mail] = await mails(member.profileId)
  const token = /reset-password\?token=([\w-]{43})\b/.exec(mail?.payload?.text ?? '')?.[1] ?? ''
  return { ...member, mail, token }
}

const phrase = 'another phrase of some length'

test('who forgot the password gets a link, chooses a new one, once, and is signed out everywhere', async () => {
  const { credentials, mail, token } = await forgetful()
  expect(mail?.recipient).toBe(credentials.email)
  const before = await signIn(credentials, browser())
  expect(await openReset(token)).toMatchObject({ email: credentials.email })
  const tries = await Promise.allSettled([1, 2, 3].map(() => resetPassword(token, phrase)))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await sessionNamed(before)).toBeNull()
  expect(await refusal(signIn(credentials, browser()))).toMatchObject({ reason: 'unauthenticated' })
  expect(await sessionNamed(await signIn({ ...credentials, password: phrase }, browser()))).not.toBeNull()
  expect(await openReset(token)).toBeNull()
  expect(await refusal(resetPassword(token, phrase))).toMatchObject({ reason: 'not_found' })
})

test('a weak password is refused at its field, and the link still works', async () => {
  const { credentials, token } = await forgetful()
  expect(await refusal(resetPassword(token, credentials.email))).toMatchObject({
    details: { faults: [{ field: 'next', code: 'own_words' }] },
  })
  await resetPassword(token, phrase)
  expect(await openReset(token)).toBeNull()
})

test('a link ends after an hour, with another link that was used, and with a password that was changed', async () => {
  const late = await forgetful()
  await query('', `UPDATE password_reset SET expires_at = now() WHERE user_id = ${late.userId}`)
  expect(await refusal(resetPassword(late.token, phrase))).toMatchObject({ reason: 'not_found' })

  const twice = await forgetful()
  await mailReset(twice.credentials.email, 'en')
  const second = /token=([\w-]{43})/.exec((await mails(twice.profileId))[1]?.payload?.text ?? '')?.[1] ?? ''
  await resetPassword(second, phrase)
  expect(await openReset(twice.token)).toBeNull()

  const changed = await forgetful()
  const session = await sessionNamed(await signIn(changed.credentials, browser()))
  if (!session) throw new Error('nobody is signed in')
  await changePassword(session, { current: changed.credentials.password, next: phrase }, browser())
  expect(await openReset(changed.token)).toBeNull()
})

test('the link is kept nowhere but in the mail that carries it', async () => {
  const { userId, token } = await forgetful()
  const { rows } = await pool().query('SELECT * FROM password_reset WHERE user_id = $1', [userId])
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('an address without an account gets no mail, and is counted like any other', async () => {
  const { rows: before } = await pool().query('SELECT count(*) FROM delivery')
  await mailReset('nobody@example.com', 'en')
  await mailReset('no\0body@example.com', 'en')
  expect((await pool().query('SELECT count(*) FROM delivery')).rows).toEqual(before)

  const { credentials } = await newMember()
  for (const email of [credentials.email, 'nobody@example.com']) {
    for (const _ of Array(5)) await countReset(email, null)
    expect(await refusal(countReset(` ${email.toUpperCase()}`, null))).toMatchObject({
      reason: 'rate_limited',
    })
  }
})

test('one client cannot ask for the links of many', async () => {
  for (let number = 0; number < 20; number++) await countReset(`person${number}@example.com`, '192.0.2.7')
  expect(await refusal(countReset('another@example.com', '192.0.2.7'))).toMatchObject({
    reason: 'rate_limited',
  })
  await countReset('another@example.com', '192.0.2.8')
})
