import { demandAccess } from '@/lib/db/access'
import { hashPassword } from '@/lib/db/password-hash'
import { touch } from '@/lib/db/record'
import { query, type Tx, transaction, violated, type WriteTx } from '@/lib/db/transaction'
import type { Role } from '@/lib/domain/actor'
import { passwordFault } from '@/lib/domain/password'
import { invalid, Refused } from '@/lib/domain/refusal'
import { hashSecret } from './api-key'
import { countSignUp } from './attempts'
import type { Browser } from './sessions'
import { demandPassword } from './sign-in'

/** What an open invitation says to whoever holds its link. */
export interface OpenInvitation {
  profileId: number
  id: number
  business: string
  email: string
  role: Role
  staffId: number | null
  /** Whose calendar it is, where it is one person's. */
  staffName: string | null
  canViewAll: boolean
  /** Whether its address has an account, so that a password is asked for, and not chosen. */
  hasAccount: boolean
}

/** The open invitation of a link; null when it was used, ended or replaced, when it is too old, or never was one. */
export async function openInvitation(token: string): Promise<OpenInvitation | null> {
  return (await find({ query }, token)) ?? null
}

const find = async (tx: Tx, token: string) =>
  (await tx.query<OpenInvitation>('open-invitation', open, [hashSecret(token)]))[0]

/** Joins with an account that is signed in. Refuses: not_found (the link), duplicate (already a member). Answers the profile. */
export async function acceptInvitation(token: string, userId: number): Promise<number> {
  return transaction((tx) => join(tx, token, async () => userId))
}

/** Joins with the account of the invitation's address. Refuses also: unauthenticated, rate_limited. */
export async function acceptWithPassword(token: string, password: string, browser: Browser): Promise<number> {
  const invitation = await openInvitation(token)
  if (!invitation) throw gone()
  const { email } = invitation
  await demandPassword({ email, password }, browser)
  return transaction((tx) => join(tx, token, () => accountOf(tx, email)))
}

/**
 * Joins with a new account for the invitation's address, which its link has proved. Refuses: not_found, rate_limited,
 * validation_failed (name, password, or an address that has an account meanwhile).
 */
export async function acceptAsNew(
  token: string,
  { name, password }: { name: string; password: string },
  browser: Browser,
): Promise<number> {
  const invitation = await openInvitation(token)
  if (!invitation) throw gone()
  const { email } = invitation
  demandNewcomer({ name: name.trim(), password, email })
  await countSignUp(browser.address)
  const hash = await hashPassword(password)
  try {
    return await transaction((tx) => join(tx, token, () => addAccount(tx, [email, name.trim(), hash])))
  } catch (error) {
    throw violated(error, 'user_account_email_key') ? hasAccountNow() : error
  }
}

function demandNewcomer({ name, password, email }: { name: string; password: string; email: string }): void {
  if (name === '' || name.length > 100 || /\p{Cc}/u.test(name))
    throw invalid('name', 'Enter your name, at most 100 characters.')
  const fault = passwordFault(password, { email, names: [name] })
  if (fault) throw invalid('password', fault.message, fault.code)
}

/** The row is locked first: a link lets one in, however many open it at once. */
async function join(tx: WriteTx, token: string, account: () => Promise<number>): Promise<number> {
  await tx.query('lock-invitation', 'SELECT FROM invitation WHERE token_hash = $1 FOR UPDATE', [
    hashSecret(token),
  ])
  const invitation = await find(tx, token)
  if (!invitation) throw gone()
  const { profileId, id, role, staffId, canViewAll } = invitation
  await demandAccess(tx, profileId, invitation)
  const userId = await account()
  const values = [profileId, userId, role, staffId, canViewAll]
  const joined = await tx.query('join-profile', insertMember, values)
  if (joined.length === 0)
    throw new Refused('validation_failed', `You already belong to ${invitation.business}.`)
  await tx.query('accept-invitation', accepted, [profileId, id])
  touch(tx, profileId)
  return profileId
}

async function accountOf(tx: Tx, email: string): Promise<number> {
  const [user] = await tx.query<{ id: number }>(
    'invited-account',
    'SELECT id FROM user_account WHERE email = $1',
    [email],
  )
  if (!user) throw gone()
  return user.id
}

async function addAccount(tx: Tx, values: [email: string, name: string, hash: string]): Promise<number> {
  const [user] = await tx.query<{ id: number }>(
    'sign-up-user',
    'INSERT INTO user_account (email, name, password_hash) VALUES ($1, $2, $3) RETURNING id',
    values,
  )
  return user?.id ?? 0
}

const gone = () => new Refused('not_found', 'This invitation is no longer valid.')
const hasAccountNow = () =>
  new Refused('validation_failed', 'This address has an account now. Open the link again.')

const open = `
  SELECT i.profile_id AS "profileId", i.id, p.name AS business, i.email, i.role, i.staff_id AS "staffId",
    s.name AS "staffName", i.can_view_all AS "canViewAll",
    EXISTS (SELECT FROM user_account u WHERE u.email = i.email) AS "hasAccount"
  FROM invitation i JOIN profile p ON p.id = i.profile_id
  LEFT JOIN staff s ON s.profile_id = i.profile_id AND s.id = i.staff_id
  WHERE i.token_hash = $1 AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now()`
const insertMember = `
  INSERT INTO membership (profile_id, user_id, role, staff_id, can_view_all) VALUES ($1, $2, $3::role, $4, $5)
  ON CONFLICT (profile_id, user_id) DO NOTHING RETURNING id`
const accepted = 'UPDATE invitation SET accepted_at = now() WHERE profile_id = $1 AND id = $2'
