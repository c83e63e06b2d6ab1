import type { Tx } from '@/lib/db/transaction'
import type { Actor, Role } from '@/lib/domain/actor'
import { type Scope, suits } from '@/lib/domain/permission'
import { invalid, Refused } from '@/lib/domain/refusal'
import { demandReach } from './api-keys'

/** What a key is to be: what it is called, may do, and until when. */
export interface KeyTerms {
  name: string
  role: Role
  /** null: all that the role allows. */
  scopes: Scope[] | null
  staffId: number | null
  /** null: it does not end. */
  expiresAt: Date | null
}

/**
 * The terms as they are stored, if the actor may hand them out. Refuses: forbidden (more than the actor may do, or for
 * longer than the key that asks), validation_failed (scopes for what the role may not, a time that is over, the role
 * “staff” without a person).
 */
export async function agreed(tx: Tx, actor: Actor, terms: KeyTerms): Promise<KeyTerms> {
  demandReach(actor, terms)
  demandSuited(terms)
  await demandTime(tx, actor, terms.expiresAt)
  if (terms.role !== 'staff') return { ...terms, staffId: null }
  await demandStaff(tx, actor.profileId, terms.staffId)
  return terms
}

function demandSuited({ role, scopes }: KeyTerms): void {
  const beyond = scopes?.filter((scope) => !suits(role, scope)) ?? []
  if (beyond.length > 0)
    throw invalid('scopes', `The role “${role}” may not: ${beyond.join(', ')}.`, 'beyond_role')
}

/** A key that ends cannot outlive itself by the keys that it makes. */
async function demandTime(tx: Tx, actor: Actor, expiresAt: Date | null): Promise<void> {
  const [row] = await tx.query<{ isOver: boolean; isLonger: boolean }>('api-key-time', timeText, [
    actor.profileId,
    actor.kind === 'api_key' ? actor.id : 0,
    expiresAt,
  ])
  if (row?.isOver) throw invalid('expiresAt', 'Must lie in the future.', 'in_the_past')
  if (row?.isLonger) throw new Refused('forbidden', 'This API key ends before the one that it would make.')
}

async function demandStaff(tx: Tx, profileId: number, staffId: number | null): Promise<void> {
  if (staffId === null)
    throw invalid('staffId', 'The role “staff” sees one person’s calendar: say whose.', 'required')
  const [person] = await tx.query('api-key-person', personText, [profileId, staffId])
  if (!person) throw invalid('staffId', 'No such person.', 'unknown_operator')
}

const timeText = `
  SELECT coalesce($3::timestamptz <= now(), false) AS "isOver", EXISTS (
    SELECT FROM api_key WHERE profile_id = $1 AND id = $2 AND expires_at < coalesce($3, 'infinity')) AS "isLonger"`
const personText = `
  SELECT id FROM staff WHERE profile_id = $1 AND id = $2 AND archived_at IS NULL FOR NO KEY UPDATE`
