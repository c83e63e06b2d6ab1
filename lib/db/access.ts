import type { Role } from '@/lib/domain/actor'
import { invalid } from '@/lib/domain/refusal'
import type { Tx } from './transaction'

/** What somebody may do in a profile, and whose calendar is theirs. */
export interface Access {
  role: Role
  staffId: number | null
  canViewAll: boolean
}

/**
 * Refuses access that makes no sense (validation_failed): the role “staff” without a person, whose calendar would be
 * nobody's; a person the profile does not have; one whose access somebody else already has (`memberId` is oneself).
 * The person is locked, so that of two who get the same access one is late.
 */
export async function demandAccess(
  tx: Tx,
  profileId: number,
  { role, staffId, memberId = 0 }: Access & { memberId?: number },
): Promise<void> {
  if (role === 'staff' && staffId === null)
    throw invalid('staffId', 'The role “staff” sees one person’s calendar: say whose.', 'required')
  if (staffId === null) return
  const [person] = await tx.query<{ taken: string | null }>('access-person', personOf, [
    profileId,
    staffId,
    memberId,
  ])
  if (!person) throw invalid('staffId', 'No such person.', 'unknown_operator')
  if (person.taken) throw invalid('staffId', `${person.taken} already has this person’s access.`, 'taken')
}

const personOf = `
  SELECT (SELECT u.email FROM membership m JOIN user_account u ON u.id = m.user_id
    WHERE m.profile_id = $1 AND m.staff_id = $2 AND m.id <> $3 LIMIT 1) AS taken
  FROM staff WHERE profile_id = $1 AND id = $2 AND archived_at IS NULL FOR NO KEY UPDATE`
