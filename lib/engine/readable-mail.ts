import { withTokens } from '@/lib/db/kept-tokens'
import type { Actor } from '@/lib/domain/actor'
import { may } from '@/lib/domain/permission'

/** A kept mail for who reads it here. Its links do what a visitor may do: they lead somewhere for who may change bookings. */
export function readableMail<Kept extends { sealed?: string }>(
  actor: Actor,
  kept: Kept,
): Omit<Kept, 'sealed'> {
  const { sealed: _, ...shut } = kept
  return (may(actor, 'bookings.write') ? withTokens(actor.profileId, kept) : null) ?? shut
}
