import { touch } from '@/lib/db/record'
import { write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { lockMembers } from './lock-members'
import { demandOver, theMember } from './members'

/**
 * Takes somebody's access away: their sessions here end with it. Who they are as staff, and their account, stay.
 * Refuses: forbidden, not_found, and to remove the last owner (invalid_transition).
 */
export async function removeMember(actor: Actor, id: number): Promise<void> {
  demand(actor, 'members.write')
  const { profileId } = actor
  await write(profileId, async (tx) => {
    const demandOwnerLeft = await lockMembers(tx, profileId, id)
    const member = await theMember(tx, profileId, id)
    demandOver(actor, member.role)
    demandOwnerLeft()
    await tx.query('remove-member', 'DELETE FROM membership WHERE profile_id = $1 AND id = $2', [
      profileId,
      id,
    ])
    await tx.query(
      'end-removed-sessions',
      'UPDATE session SET ended_at = now() WHERE profile_id = $1 AND user_id = $2 AND ended_at IS NULL',
      [profileId, member.userId],
    )
    touch(tx, profileId)
  })
}
