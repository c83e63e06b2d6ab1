import { queryOptions } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import type { SessionJson } from '@/lib/wire/profile-session'
import type { SettingsJson } from '@/lib/wire/profile-shapes'

export const settingsQuery = queryOptions({
  queryKey: ['settings'] as const,
  queryFn: ({ signal }) => ask<{ settings: SettingsJson }>('GET', '/settings', { signal }),
  select: (answer) => answer.settings,
})

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'] as const,
  queryFn: ({ signal }) => ask<{ sessions: SessionJson[] }>('GET', '/sessions', { signal }),
  select: (answer) => answer.sessions,
})
