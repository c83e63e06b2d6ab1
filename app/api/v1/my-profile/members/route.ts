import { methods, profile } from '@/lib/api/profile'
import { members } from '@/lib/settings/members'
import { toMember } from '@/lib/wire/profile-member'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({
    act: ({ actor }) => members(actor),
    show: (found, { actor }) => ({
      body: { success: true, members: found.map((member) => toMember(member, actor)) },
    }),
  }),
})
