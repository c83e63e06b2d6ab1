import { reader } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/actor'
import { may } from '@/lib/domain/permission'
import type { SetupStep } from '@/lib/domain/setup-step'

/** What the actor may still say of a new business; null when it is set up, or others do that. */
export async function setupStepOf(actor: Actor): Promise<SetupStep | null> {
  if (!may(actor, 'settings.write')) return null
  const [row] = await reader.query<{ step: SetupStep | null }>(
    'setup-step',
    'SELECT setup_step AS step FROM profile WHERE id = $1',
    [actor.profileId],
  )
  return row?.step ?? null
}
