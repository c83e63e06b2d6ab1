import type { Tx } from '@/lib/db/transaction'
import { Refused } from '@/lib/domain/refusal'

/**
 * Locks the owners and one member, so that of two who take the role from each other one is late. Answers what refuses
 * when no owner would be left without that member (invalid_transition).
 */
export async function lockMembers(tx: Tx, profileId: number, id: number): Promise<() => void> {
  const owners = await tx.query<{ id: number; role: string }>('lock-members', lock, [profileId, id])
  return () => {
    if (owners.some((member) => member.id !== id && member.role === 'owner')) return
    if (owners.some((member) => member.id === id && member.role === 'owner'))
      throw new Refused('invalid_transition', 'This is the last owner. Make somebody else an owner first.')
  }
}

const lock = `
  SELECT id, role FROM membership WHERE profile_id = $1 AND (role = 'owner' OR id = $2)
  ORDER BY id FOR UPDATE`
