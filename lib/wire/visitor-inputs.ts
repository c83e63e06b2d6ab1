import { z } from 'zod'
import { minuteOf } from '@/lib/domain/local-time'
import { mostStars } from '@/lib/domain/review'
import { date, email, int32, optional, orNull, phone, queryInt, text, time } from './fields'

/** What forms of visitors' pages send: always texts, and always the token of the link they were opened by. */
const token = text(200)

const wished = z
  .string()
  .transform((value) => value.slice(0, 16).split('T'))
  .pipe(z.tuple([date, time]))
  .transform(([day, clock]) => ({ date: day, minute: minuteOf(clock) }))

export const cancelInput = z.object({ token, reason: orNull(text(500).trim()) })
export const contactInput = z.object({
  token,
  name: text(200).trim().min(1),
  email,
  phone: orNull(phone),
})
export const askInput = z.object({ token, message: text(1000).trim().min(1), wished: orNull(wished) })
export const moveInput = z.object({
  token,
  at: z.coerce.number().pipe(z.int().min(0).max(8.64e15)),
  who: optional(z.literal('any')),
})
export const proposalInput = z.object({ token, proposal: queryInt(1, int32) })
export const reviewInput = z.object({
  token,
  stars: queryInt(1, mostStars),
  text: orNull(text(4000).trim()),
  consent: optional(z.literal('yes')),
})
export const tokenInput = z.object({ token })
