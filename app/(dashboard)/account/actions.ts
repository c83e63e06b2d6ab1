'use server'

import { z } from 'zod'
import { outcomeOf } from '@/app/outcome-of'
import type { Outcome } from '@/components/auth/outcome'
import { changePassword } from '@/lib/auth/change-password'
import { currentBrowser, sessionOrSignIn } from '@/lib/auth/session'

const passwords = z.object({ current: z.string(), next: z.string() })

/** Changes the signed-in user's password. */
export async function setPassword(values: unknown): Promise<Outcome> {
  const session = await sessionOrSignIn('/account')
  const parsed = passwords.safeParse(values)
  if (!parsed.success) return { trouble: { code: 'incomplete' } }
  return outcomeOf(async () => changePassword(session, parsed.data, await currentBrowser()))
}
