import { methods, profile } from '@/lib/api/profile'
import { commitSickDay } from '@/lib/engine/sick-day'
import { committedReply } from '@/lib/wire/profile-batch'
import { sickDayCommit, toCommitWish } from '@/lib/wire/profile-sick-day-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: profile({
    body: sickDayCommit,
    act: ({ actor, body }) => commitSickDay(actor, toCommitWish(body)),
    show: committedReply,
  }),
})
