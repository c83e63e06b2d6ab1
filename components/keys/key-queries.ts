import { queryOptions } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import type { ApiKeyJson } from '@/lib/wire/profile-api-key'

export const keysQuery = queryOptions({
  queryKey: ['api-keys'] as const,
  queryFn: ({ signal }) => ask<{ api_keys: ApiKeyJson[] }>('GET', '/api-keys', { signal }),
  select: (answer) => answer.api_keys,
})
