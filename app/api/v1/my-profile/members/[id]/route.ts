import { methods, profile } from '@/lib/api/profile'
import { changeMember } from '@/lib/settings/change-member'
import { removeMember } from '@/lib/settings/remove-member'
import { toMember } from '@/lib/wire/profile-member'
import { memberChange } from '@/lib/wire/profile-member-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: profile({
    body: memberChange,
    act: ({ actor, id, body: { role, operator_id, can_view_all } }) =>
      changeMember(actor, id, { role, staffId: operator_id, canViewAll: can_view_all }),
    show: (member, { actor }) => ({ body: { success: true, member: toMember(member, actor) } }),
  }),
  DELETE: profile({
    act: ({ actor, id }) => removeMember(actor, id),
    show: () => ({ body: { success: true } }),
  }),
})
