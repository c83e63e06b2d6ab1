import { reader, type Tx } from '@/lib/db/transaction'
import type { Actor, Role } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { missing, Refused } from '@/lib/domain/refusal'

/** Somebody who may sign in to a profile. */
export interface Member {
  id: number
  userId: number
  name: string
  email: string
  role: Role
  staffId: number | null
  canViewAll: boolean
  createdAt: Date
  /** When one of their sessions here last asked for anything; null: never, or longer ago than sessions are kept. */
  seenAt: Date | null
}

/** Everybody who may sign in. Refuses: forbidden. */
export async function members(actor: Actor): Promise<Member[]> {
  demand(actor, 'members.write')
  return reader.query<Member>('members', `${select} ORDER BY lower(u.name), m.id`, [actor.profileId])
}

/** The member of that id. Refuses those of other profiles as ones who do not exist. */
export async function theMember(tx: Tx, profileId: number, id: number): Promise<Member> {
  const [member] = await tx.query<Member>('member', `${select} AND m.id = $2`, [profileId, id])
  if (!member) throw missing('Member')
  return member
}

/** Only an owner may make one, or change one: nobody raises themselves. Refuses: forbidden. */
export function demandOver(actor: Actor, ...roles: Role[]): void {
  if (roles.includes('owner') && actor.role !== 'owner')
    throw new Refused('forbidden', 'Only an owner may give or take an owner’s access.')
}

const select = `
  SELECT m.id, m.user_id AS "userId", u.name, u.email, m.role, m.staff_id AS "staffId", m.can_view_all AS "canViewAll",
    m.created_at AS "createdAt",
    (SELECT max(seen_at) FROM session s WHERE s.profile_id = $1 AND s.user_id = m.user_id) AS "seenAt"
  FROM membership m JOIN user_account u ON u.id = m.user_id WHERE m.profile_id = $1`
