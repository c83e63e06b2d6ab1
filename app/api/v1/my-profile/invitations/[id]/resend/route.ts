import { methods, profile } from '@/lib/api/profile'
import { inviteAgain } from '@/lib/auth/invite'
import { invitedReply } from '@/lib/wire/profile-member'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: profile({
    act: ({ actor, id }) => inviteAgain(actor, id),
    show: (invited) => invitedReply(invited, 200),
  }),
})
