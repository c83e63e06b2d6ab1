'use server'

import { z } from 'zod'
import { goOnIn } from '@/app/go-on-in'
import { outcomeOf } from '@/app/outcome-of'
import type { Outcome } from '@/components/auth/outcome'
import { acceptAsNew, acceptInvitation, acceptWithPassword } from '@/lib/auth/accept-invitation'
import { currentBrowser, sessionOrSignIn } from '@/lib/auth/session'
import { Refused } from '@/lib/domain/refusal'

/** Callers may send anything: what is no text is no invitation. */
const newcomer = z.object({ token: z.string(), name: z.string(), password: z.string() })
const known = z.object({ token: z.string(), password: z.string() })

/** Joins with a new account. */
export async function joinAsNew(values: unknown): Promise<Outcome> {
  return outcomeOf(async () => {
    const { token, ...person } = parsed(newcomer, values)
    await acceptAsNew(token, person, await currentBrowser())
  })
}

/** Joins with the account that the invitation's address has. */
export async function joinWithPassword(values: unknown): Promise<Outcome> {
  return outcomeOf(async () => {
    const { token, password } = parsed(known, values)
    await acceptWithPassword(token, password, await currentBrowser())
  })
}

/** Joins with the account that is signed in, and goes on in the business that was joined. */
export async function joinSignedIn(token: unknown): Promise<Outcome> {
  return outcomeOf(async () => {
    const { actor } = await sessionOrSignIn('/join')
    await goOnIn(await acceptInvitation(parsed(z.string(), token), actor.id))
  })
}

function parsed<Schema extends z.ZodType>(schema: Schema, values: unknown): z.output<Schema> {
  const result = schema.safeParse(values)
  if (!result.success) throw new Refused('not_found', 'This invitation is no longer valid.')
  return result.data
}
