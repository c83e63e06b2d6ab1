import { demandAccess } from '@/lib/db/access'
import { touch } from '@/lib/db/record'
import { write } from '@/lib/db/transaction'
import type { Actor, Role } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { lockMembers } from './lock-members'
import { demandOver, type Member, theMember } from './members'

/** What shall be otherwise. An absent key keeps its value. */
export interface MemberChange {
  role?: Role | undefined
  staffId?: number | null | undefined
  canViewAll?: boolean | undefined
}

/**
 * Changes what a member may do. Another role ends their sessions here, so that no page of theirs goes on with the old
 * one. Refuses: forbidden (an owner's access is for owners to change), not_found, validation_failed, and to take the
 * role from the last owner (invalid_transition).
 */
export async function changeMember(actor: Actor, id: number, change: MemberChange): Promise<Member> {
  demand(actor, 'members.write')
  const { profileId } = actor
  return write(profileId, async (tx) => {
    const demandOwnerLeft = await lockMembers(tx, profileId, id)
    const before = await theMember(tx, profileId, id)
    const after = {
      role: change.role ?? before.role,
      staffId: change.staffId === undefined ? before.staffId : change.staffId,
      canViewAll: change.canViewAll ?? before.canViewAll,
    }
    demandOver(actor, before.role, after.role)
    if (after.role !== 'owner') demandOwnerLeft()
    await demandAccess(tx, profileId, { ...after, memberId: id })
    await tx.query('change-member', update, [profileId, id, after.role, after.staffId, after.canViewAll])
    if (after.role !== before.role) await tx.query('end-member-sessions', end, [profileId, before.userId])
    touch(tx, profileId)
    return theMember(tx, profileId, id)
  })
}

const update = `
  UPDATE membership SET role = $3::role, staff_id = $4, can_view_all = $5 WHERE profile_id = $1 AND id = $2`
const end = 'UPDATE session SET ended_at = now() WHERE profile_id = $1 AND user_id = $2 AND ended_at IS NULL'
