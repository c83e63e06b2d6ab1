import { reader, type Tx } from '@/lib/db/transaction'
import type { Actor, Role } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { missing } from '@/lib/domain/refusal'

/** A way in that was sent to somebody and not taken yet. */
export interface Invitation {
  id: number
  uid: string
  email: string
  role: Role
  staffId: number | null
  canViewAll: boolean
  createdAt: Date
  expiresAt: Date
  isExpired: boolean
  /** What became of the last mail, and why. */
  mail: { state: string; reason: string | null } | null
}

/** The invitations that wait to be accepted, and those that waited too long. Refuses: forbidden. */
export async function invitations(actor: Actor): Promise<Invitation[]> {
  demand(actor, 'members.write')
  return reader.query<Invitation>('invitations', `${select} ORDER BY i.email, i.id`, [actor.profileId])
}

/** The waiting invitation of that id. Refuses every other as one that does not exist. */
export async function theInvitation(tx: Tx, profileId: number, id: number): Promise<Invitation> {
  const [invitation] = await tx.query<Invitation>('invitation', `${select} AND i.id = $2`, [profileId, id])
  if (!invitation) throw missing('Invitation')
  return invitation
}

const select = `
  SELECT i.id, i.uid, i.email, i.role, i.staff_id AS "staffId", i.can_view_all AS "canViewAll",
    i.created_at AS "createdAt", i.expires_at AS "expiresAt", i.expires_at <= now() AS "isExpired",
    (SELECT json_build_object('state', d.state, 'reason', d.reason) FROM delivery d
     WHERE d.profile_id = $1 AND d.kind = 'invitation' AND d.recipient = i.email ORDER BY d.id DESC LIMIT 1) AS mail
  FROM invitation i WHERE i.profile_id = $1 AND i.accepted_at IS NULL AND i.revoked_at IS NULL`
