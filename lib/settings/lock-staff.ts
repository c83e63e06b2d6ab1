import type { Tx } from '@/lib/db/transaction'
import { missing } from '@/lib/domain/refusal'

/**
 * Locks a person until the transaction ends: nobody books them, or changes their hours, meanwhile. Answers their name.
 * Refuses a person of another profile as one who does not exist, and, unless `archived` is wanted, one who is archived.
 */
export async function lockStaff(
  tx: Tx,
  profileId: number,
  staffId: number,
  { archived = false }: { archived?: boolean } = {},
): Promise<{ name: string }> {
  const [person] = await tx.query<{ name: string; archived: boolean }>(
    'lock-staff',
    `SELECT name, archived_at IS NOT NULL AS archived FROM staff WHERE profile_id = $1 AND id = $2 FOR NO KEY UPDATE`,
    [profileId, staffId],
  )
  if (!person || (person.archived && !archived)) throw missing('Staff member')
  return person
}
