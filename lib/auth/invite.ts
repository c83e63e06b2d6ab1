import { randomBytes } from 'node:crypto'
import { type Access, demandAccess } from '@/lib/db/access'
import { tokensKept } from '@/lib/db/kept-tokens'
import { oweMail } from '@/lib/db/owe-mail'
import { readProfile } from '@/lib/db/profile-rules'
import { touch } from '@/lib/db/record'
import { type Tx, type WriteTx, write } from '@/lib/db/transaction'
import type { Actor, Role } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { invalid, Refused } from '@/lib/domain/refusal'
import { composeInvitation } from '@/lib/email/compose-invitation'
import { hasProvider } from '@/lib/email/send'
import { hashSecret } from './api-key'
import { appUrl } from './app-url'
import { type Invitation, theInvitation } from './invitations'
import { consume, limiter } from './limiter'

const daysValid = 7

/** So many mails to strangers a business may cause. */
const mails = limiter({ keyPrefix: 'invite:profile', points: 60, duration: 3600 })

export interface Invited {
  invitation: Invitation
  /** The way in itself, where no mail can carry it (no email provider): told once, kept nowhere. */
  link: string | null
}

/**
 * Sends somebody a link that lets them in, valid for seven days; an earlier one to the same address ends. Refuses:
 * forbidden (only an owner invites an owner), validation_failed (who is a member already, a person who cannot be
 * theirs), rate_limited.
 */
export async function invite(actor: Actor, wish: Access & { email: string }): Promise<Invited> {
  demandInviting(actor, wish.role)
  await countMail(actor)
  const email = wish.email.trim().toLowerCase()
  const { profileId } = actor
  return write(profileId, async (tx) => {
    await demandAccess(tx, profileId, wish)
    await demandNoMember(tx, profileId, email)
    await tx.query('end-earlier-invitations', endEarlier, [profileId, email])
    const token = newToken()
    const [added] = await tx.query<{ id: number }>('invite', insert, [
      profileId,
      email,
      wish.role,
      wish.staffId,
      wish.canViewAll,
      hashSecret(token),
      daysValid,
    ])
    return tell(tx, actor, added?.id ?? 0, token)
  })
}

/** Sends a new link in place of the one sent before, valid for seven days from now. Refuses: forbidden, not_found, rate_limited. */
export async function inviteAgain(actor: Actor, id: number): Promise<Invited> {
  demand(actor, 'members.write')
  await countMail(actor)
  return write(actor.profileId, async (tx) => {
    demandInviting(actor, (await theInvitation(tx, actor.profileId, id)).role)
    const token = newToken()
    await tx.query('renew-invitation', renew, [actor.profileId, id, hashSecret(token), daysValid])
    return tell(tx, actor, id, token)
  })
}

/** Ends an invitation: its link leads nowhere any more. Refuses: forbidden, not_found. */
export async function endInvitation(actor: Actor, id: number): Promise<void> {
  demand(actor, 'members.write')
  await write(actor.profileId, async (tx) => {
    await theInvitation(tx, actor.profileId, id)
    await tx.query('end-invitation', end, [actor.profileId, id])
    touch(tx, actor.profileId)
  })
}

/** A link makes whoever opens it what it says: nobody may give more than they could take back. */
function demandInviting(actor: Actor, role: Role): void {
  demand(actor, 'members.write')
  if (role === 'owner' && actor.role !== 'owner')
    throw new Refused('forbidden', 'Only an owner may invite an owner.')
}

async function countMail({ profileId }: Actor): Promise<void> {
  const { allowed, reset } = await consume(mails, String(profileId))
  if (!allowed)
    throw new Refused('rate_limited', 'Too many invitations within an hour. Please wait.', {
      retryAfter: reset,
    })
}

async function demandNoMember(tx: Tx, profileId: number, email: string): Promise<void> {
  const [member] = await tx.query('invited-member', memberOf, [profileId, email])
  if (member) throw invalid('email', 'This person has access already.', 'taken')
}

async function tell(tx: WriteTx, actor: Actor, id: number, token: string): Promise<Invited> {
  const invitation = await theInvitation(tx, actor.profileId, id)
  const { mark, keep } = tokensKept(actor.profileId)
  const linkWith = (text: string) => new URL(`/join?token=${text}`, appUrl()).href
  const payload = await composeInvitation({
    profile: await readProfile(tx, actor.profileId),
    inviter: actor.name,
    recipient: invitation.email,
    role: invitation.role,
    link: linkWith(mark(token)),
    days: daysValid,
    appUrl: appUrl().href,
  })
  oweMail(tx, actor.profileId, {
    kind: 'invitation',
    recipient: invitation.email,
    payload: keep(payload),
    key: invitation.uid,
  })
  touch(tx, actor.profileId)
  return { invitation, link: hasProvider() ? null : linkWith(token) }
}

/** 256 random bits: nobody guesses one. */
const newToken = () => randomBytes(32).toString('base64url')

const memberOf = `
  SELECT m.id FROM membership m JOIN user_account u ON u.id = m.user_id WHERE m.profile_id = $1 AND u.email = $2`
const endEarlier = `
  UPDATE invitation SET revoked_at = now()
  WHERE profile_id = $1 AND email = $2 AND accepted_at IS NULL AND revoked_at IS NULL`
const insert = `
  INSERT INTO invitation (profile_id, email, role, staff_id, can_view_all, token_hash, expires_at)
  VALUES ($1, $2, $3::role, $4, $5, $6, now() + make_interval(days => $7)) RETURNING id`
const renew = `
  UPDATE invitation SET token_hash = $3, expires_at = now() + make_interval(days => $4)
  WHERE profile_id = $1 AND id = $2`
const end = 'UPDATE invitation SET revoked_at = now() WHERE profile_id = $1 AND id = $2'
