import { methods, profile } from '@/lib/api/profile'
import { findApiKey } from '@/lib/auth/api-keys'
import { changeApiKey } from '@/lib/auth/change-api-key'
import { revokeApiKey } from '@/lib/auth/revoke-api-key'
import { apiKeyReply } from '@/lib/wire/profile-api-key'
import { apiKeyChange, toKeyChange } from '@/lib/wire/profile-api-key-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({ act: ({ actor, id }) => findApiKey(actor, id), show: apiKeyReply }),
  PATCH: profile({
    body: apiKeyChange,
    act: ({ actor, id, body }) => changeApiKey(actor, id, toKeyChange(body)),
    show: apiKeyReply,
  }),
  DELETE: profile({ act: ({ actor, id }) => revokeApiKey(actor, id), show: apiKeyReply }),
})
