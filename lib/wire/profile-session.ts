import { z } from 'zod'
import type { SignedInBrowser } from '@/lib/auth/browsers'
import { toInstant } from './instant'

export const sessionShape = z.object({
  id: z.int(),
  name: z.string(),
  email: z.string(),
  user_agent: z.string().nullable(),
  address: z.string().nullable(),
  created_at: z.iso.datetime(),
  seen_at: z.iso.datetime(),
})
export type SessionJson = z.infer<typeof sessionShape>

/** A browser in which somebody is signed in, in this dialect. */
export const toSession = (browser: SignedInBrowser): SessionJson => ({
  id: browser.id,
  name: browser.name,
  email: browser.email,
  user_agent: browser.userAgent,
  address: browser.address,
  created_at: toInstant(browser.createdAt),
  seen_at: toInstant(browser.seenAt),
})
