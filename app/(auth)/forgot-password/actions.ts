'use server'

import { after } from 'next/server'
import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { outcomeOf } from '@/app/outcome-of'
import type { Outcome } from '@/components/auth/outcome'
import { countReset, mailReset } from '@/lib/auth/password-reset-mail'
import { currentBrowser } from '@/lib/auth/session'

/** Callers may send anything. */
const wish = z.object({ email: z.string().trim().max(254).pipe(z.email()) })

/** Mails a link for a new password, if the address has an account. The answer, and its time, is the same for all others. */
export async function askForReset(values: unknown): Promise<Outcome> {
  const parsed = wish.safeParse(values)
  if (!parsed.success) return { faults: [{ field: 'email', code: 'invalid' }] }
  const { email } = parsed.data
  return outcomeOf(async () => {
    await countReset(email, (await currentBrowser()).address)
    const language = await getLocale()
    after(() => mailReset(email, language))
  })
}
