import { query, transaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { may } from '@/lib/domain/permission'
import { missing } from '@/lib/domain/refusal'
import { idleSeconds } from './session-cookie'

/** A browser in which somebody is signed in. */
export interface SignedInBrowser {
  id: number
  name: string
  email: string
  userAgent: string | null
  address: string | null
  createdAt: Date
  seenAt: Date
}

/** Live sessions; everybody's for those who manage the members, one's own for others, none for an API key without that. */
const theirs = `
  s.profile_id = $1 AND s.ended_at IS NULL AND s.expires_at > now() AND s.seen_at > now() - make_interval(secs => $2)
  AND ($3::int IS NULL OR s.user_id = $3)`

const values = (actor: Actor) => [
  actor.profileId,
  idleSeconds,
  may(actor, 'members.write') ? null : ownId(actor),
]
const ownId = ({ kind, id }: Actor) => (kind === 'user' ? id : 0)

/** Where people are signed in to this profile, as far as the actor may know; the last seen first. */
export const browsers = (actor: Actor): Promise<SignedInBrowser[]> =>
  query<SignedInBrowser>(
    'browsers',
    `SELECT s.id, u.name, u.email, s.user_agent AS "userAgent", s.address, s.created_at AS "createdAt", s.seen_at AS "seenAt"
     FROM session s JOIN user_account u ON u.id = s.user_id
     WHERE ${theirs} ORDER BY s.seen_at DESC, s.id DESC LIMIT 200`,
    values(actor),
  )

/** Signs a browser out: its cookie, and every copy of it, is refused from now on. Refuses one the actor may not know of as missing. */
export async function endBrowser(actor: Actor, id: number): Promise<void> {
  await transaction(async (tx) => {
    const ended = await tx.query(
      'end-browser',
      `UPDATE session s SET ended_at = now() WHERE ${theirs} AND s.id = $4 RETURNING s.id`,
      [...values(actor), id],
    )
    if (ended.length === 0) throw missing('Session')
  })
}
