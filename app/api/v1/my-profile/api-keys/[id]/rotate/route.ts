import { methods, profile } from '@/lib/api/profile'
import { rotateApiKey } from '@/lib/auth/rotate-api-key'
import { apiKeyToldReply } from '@/lib/wire/profile-api-key'
import { apiKeyRotation } from '@/lib/wire/profile-api-key-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: profile({
    body: apiKeyRotation,
    act: ({ actor, id, body }) => rotateApiKey(actor, id, body.overlap_hours),
    show: apiKeyToldReply,
  }),
})
