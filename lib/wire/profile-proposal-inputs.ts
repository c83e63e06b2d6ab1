import { z } from 'zod'
import type { ProposalWish } from '@/lib/engine/propose'
import { orNull, text } from './fields'
import { newPlace } from './profile-inputs'
import { toMoveWish } from './profile-wishes'

/** POST bookings/{id}/proposal: the place as a move names it, and what the visitor is told with it. */
export const newProposal = newPlace.omit({ override: true }).extend({
  message: orNull(text(1000).trim()),
  expires_in_hours: z.int().min(1).max(336).nullish(),
})

export type ProposalBody = z.input<typeof newProposal>

export const toProposalWish = (
  { message, expires_in_hours, ...place }: z.output<typeof newProposal>,
  version: number | null,
): ProposalWish => {
  const { override: _, ...wish } = toMoveWish({ ...place, override: false }, version)
  return { ...wish, message: message ?? null, hours: expires_in_hours ?? null }
}
