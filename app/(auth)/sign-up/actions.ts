'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { outcomeOf } from '@/app/outcome-of'
import type { Outcome } from '@/components/auth/outcome'
import { countSignUp } from '@/lib/auth/attempts'
import { currentBrowser } from '@/lib/auth/session'
import { signUp } from '@/lib/settings/sign-up'

/** Callers may send anything; signUp says what is wrong with a text. */
const account = z.object({
  name: z.string(),
  businessName: z.string(),
  email: z.string(),
  password: z.string(),
  timezone: z.string(),
  currency: z.string(),
  locale: z.string(),
})

/** Creates a business and its owner. */
export async function createAccount(values: unknown): Promise<Outcome> {
  const words = await getTranslations('setup')
  const parsed = account.safeParse(values)
  if (!parsed.success) return { trouble: { code: 'incomplete' } }
  return outcomeOf(async () => {
    await countSignUp((await currentBrowser()).address)
    await signUp({ ...parsed.data, firstService: words('appointment') })
  })
}
