'use server'

import { z } from 'zod'
import type { Outcome } from '@/components/auth/outcome'
import { goOnIn } from './go-on-in'
import { outcomeOf } from './outcome-of'

/** Goes on in another of the signed-in user's businesses. */
export async function switchBusiness(profileId: unknown): Promise<Outcome> {
  return outcomeOf(() => goOnIn(z.int().catch(0).parse(profileId)))
}
