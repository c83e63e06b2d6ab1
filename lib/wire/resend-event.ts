import { z } from 'zod'

const bounce = z.object({
  /** Permanent, Transient or Undetermined; without it the address was rejected for good. */
  type: z.string().default('Permanent'),
  message: z.string().default(''),
})

const about = {
  created_at: z.string().optional(),
  data: z.object({ email_id: z.string().regex(/^[\w-]{1,100}$/) }),
}

/** What Resend's webhooks tell of a mail; of all their events these are heard. */
export const resendEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('email.delivered'), ...about }),
  z.object({ type: z.literal('email.complained'), ...about }),
  z.object({
    type: z.literal('email.bounced'),
    ...about,
    data: about.data.extend({ bounce: bounce.optional() }),
  }),
])
