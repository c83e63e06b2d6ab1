import { queryOptions } from '@tanstack/react-query'
import { ask } from '@/components/ui/api'
import type { CalendarImportJson } from '@/lib/wire/profile-calendar-import'

/** In ms: while one is being read its end is waited for; else when they were read does not move the change clock. */
const soon = 1500
const later = 20_000

export const calendarImportsQuery = queryOptions({
  queryKey: ['calendar-imports'] as const,
  queryFn: ({ signal }) =>
    ask<{ calendar_imports: CalendarImportJson[] }>('GET', '/calendar-imports', { signal }),
  select: (answer) => answer.calendar_imports,
  refetchInterval: ({ state: { data } }) =>
    data?.calendar_imports.some(({ state }) => state === 'reading') ? soon : later,
})
