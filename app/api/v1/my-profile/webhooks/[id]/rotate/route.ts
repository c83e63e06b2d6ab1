import { methods, profile } from '@/lib/api/profile'
import { rotateSecret } from '@/lib/settings/webhooks'
import { toldReply } from '@/lib/wire/profile-webhook'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: profile({ act: ({ actor, id }) => rotateSecret(actor, id), show: toldReply }),
})
