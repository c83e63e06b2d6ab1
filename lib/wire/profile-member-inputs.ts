import { z } from 'zod'
import { roles } from '@/lib/domain/actor'
import { email, id } from './fields'

/** PATCH members/{id}: an absent key keeps its value. */
export const memberChange = z.object({
  role: z.enum(roles).optional(),
  operator_id: id.nullish(),
  can_view_all: z.boolean().optional(),
})

/** POST invitations. */
export const newInvitation = z.object({
  email: z.string().trim().toLowerCase().pipe(email),
  role: z.enum(roles),
  operator_id: id.nullish(),
  can_view_all: z.boolean().default(false),
})
