import { methods, profile } from '@/lib/api/profile'
import { addApiKey } from '@/lib/auth/add-api-key'
import { apiKeys } from '@/lib/auth/api-keys'
import { apiKeysReply, apiKeyToldReply } from '@/lib/wire/profile-api-key'
import { newApiKey, toKeyTerms } from '@/lib/wire/profile-api-key-inputs'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: profile({ act: ({ actor }) => apiKeys(actor), show: apiKeysReply }),
  POST: profile({
    body: newApiKey,
    act: ({ actor, body }) => addApiKey(actor, toKeyTerms(body)),
    show: (told) => ({
      status: 201,
      headers: { Location: `/api/v1/my-profile/api-keys/${told.key.id}` },
      ...apiKeyToldReply(told),
    }),
  }),
})
