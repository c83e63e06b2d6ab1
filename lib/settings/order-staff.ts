import { touch } from '@/lib/db/record'
import { write } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { demand } from '@/lib/domain/permission'
import { invalid } from '@/lib/domain/refusal'
import type { StaffSetup } from './setup'
import { readStaff } from './staff'

/**
 * Puts these people first, in this order; others follow in the order they had. The calendar's columns stand in it, too.
 * Refuses: forbidden, validation_failed (an id that is none of the profile's people).
 */
export async function orderStaff(actor: Actor, ids: number[]): Promise<StaffSetup[]> {
  demand(actor, 'settings.write')
  return write(actor.profileId, async (tx) => {
    await tx.query('lock-all-staff', lock, [actor.profileId])
    const known = (await readStaff(tx, actor.profileId)).map(({ id }) => id)
    const unknown = ids.findIndex((id) => !known.includes(id))
    if (unknown >= 0) throw invalid(`ids/${unknown}`, 'No such person.', 'unknown_operator')
    await tx.query('order-staff', reorder, [actor.profileId, [...new Set([...ids, ...known])]])
    touch(tx, actor.profileId)
    return readStaff(tx, actor.profileId)
  })
}

const lock = 'SELECT FROM staff WHERE profile_id = $1 ORDER BY id FOR NO KEY UPDATE'
const reorder = `
  UPDATE staff SET position = place.at - 1 FROM unnest($2::int[]) WITH ORDINALITY AS place (id, at)
  WHERE profile_id = $1 AND staff.id = place.id AND position <> place.at - 1`
