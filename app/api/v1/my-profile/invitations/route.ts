import { methods, profile } from '@/lib/api/profile'
import { invitations } from '@/lib/auth/invitations'
import { invite } from '@/lib/auth/invite'
import { invitedReply, toInvitation } from '@/lib/wire/profile-member'
import { newInvitation } from '@/lib/wire/profile-member-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    act: ({ actor }) => invitations(actor),
    show: (found) => ({ body: { success: true, invitations: found.map(toInvitation) } }),
  }),
  POST: profile({
    body: newInvitation,
    act: ({ actor, body: { email, role, operator_id, can_view_all } }) =>
      invite(actor, { email, role, staffId: operator_id ?? null, canViewAll: can_view_all }),
    show: (invited) => invitedReply(invited, 201),
  }),
})
