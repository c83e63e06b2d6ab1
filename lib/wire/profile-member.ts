import { z } from 'zod'
import type { Invitation } from '@/lib/auth/invitations'
import type { Invited } from '@/lib/auth/invite'
import type { Actor } from '@/lib/domain/actor'
import { roles } from '@/lib/domain/actor'
import type { Member } from '@/lib/settings/members'
import { toInstant } from './instant'

export const memberShape = z.object({
  id: z.int(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  operator_id: z.int().nullable(),
  can_view_all: z.boolean(),
  created_at: z.iso.datetime(),
  last_seen_at: z.iso.datetime().nullable(),
  /** Whoever asks. */
  is_you: z.boolean(),
})

export const invitationShape = z.object({
  id: z.int(),
  uid: z.uuid(),
  email: z.string(),
  role: z.enum(roles),
  operator_id: z.int().nullable(),
  can_view_all: z.boolean(),
  created_at: z.iso.datetime(),
  expires_at: z.iso.datetime(),
  expired: z.boolean(),
  /** How far its mail has got, as in a booking's timeline. */
  mail: z.object({ state: z.string(), reason: z.string().nullable() }).nullable(),
})

export type MemberJson = z.infer<typeof memberShape>
export type InvitationJson = z.infer<typeof invitationShape>

/** Somebody who may sign in, in this dialect. */
export const toMember = (member: Member, actor: Actor): MemberJson => ({
  id: member.id,
  name: member.name,
  email: member.email,
  role: member.role,
  operator_id: member.staffId,
  can_view_all: member.canViewAll,
  created_at: toInstant(member.createdAt),
  last_seen_at: member.seenAt && toInstant(member.seenAt),
  is_you: actor.kind === 'user' && actor.id === member.userId,
})

/** A way in that waits to be taken, in this dialect. */
export const toInvitation = (invitation: Invitation): InvitationJson => ({
  id: invitation.id,
  uid: invitation.uid,
  email: invitation.email,
  role: invitation.role,
  operator_id: invitation.staffId,
  can_view_all: invitation.canViewAll,
  created_at: toInstant(invitation.createdAt),
  expires_at: toInstant(invitation.expiresAt),
  expired: invitation.isExpired,
  mail: invitation.mail,
})

/** The answer to who invites; `link` where no mail can carry it. */
export const invitedReply = ({ invitation, link }: Invited, status: 200 | 201) => ({
  status,
  body: { success: true, invitation: toInvitation(invitation), link },
})
