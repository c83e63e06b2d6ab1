'use server'

import { z } from 'zod'
import { outcomeOf } from '@/app/outcome-of'
import type { Outcome } from '@/components/auth/outcome'
import { resetPassword } from '@/lib/auth/password-reset'

const wish = z.object({ token: z.string(), next: z.string() })

/** Gives the account of a link its new password. */
export async function chooseNewPassword(values: unknown): Promise<Outcome> {
  const parsed = wish.safeParse(values)
  if (!parsed.success) return { trouble: { code: 'incomplete' } }
  return outcomeOf(() => resetPassword(parsed.data.token, parsed.data.next))
}
