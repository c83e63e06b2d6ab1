'use client'

import { Group, Pill } from '@mantine/core'
import type { GridJson } from '@/lib/wire/profile-shapes'
import type { CalendarUrl } from './calendar-url'
import { statusLabels } from './filters'

type Shown = Pick<CalendarUrl, 'service' | 'staff' | 'status' | 'search'>

interface FilterPillsProps {
  grid: Pick<GridJson, 'services' | 'staff'>
  url: Shown
  onChange: (values: Partial<Shown>) => void
}

/** What is being left out, in words, each to be taken away. */
export function FilterPills({ grid, url, onChange }: FilterPillsProps) {
  const named = (choices: { id: number; name: string }[], id: number | null) =>
    id === null ? null : (choices.find((choice) => choice.id === id)?.name ?? 'Unknown')
  const pills: [string | null, Partial<Shown>][] = [
    [named(grid.services, url.service), { service: null }],
    [named(grid.staff, url.staff), { staff: null }],
    [url.status === 'active' ? null : statusLabels[url.status], { status: 'active' }],
    [url.search ? `“${url.search}”` : null, { search: '' }],
  ]
  return (
    <Group gap={6}>
      {pills.map(
        ([words, without]) =>
          words && (
            <Pill
              key={words}
              withRemoveButton
              onRemove={() => onChange(without)}
              removeButtonProps={{ 'aria-label': `Without ${words}`, 'aria-hidden': false, tabIndex: 0 }}
            >
              {words}
            </Pill>
          ),
      )}
    </Group>
  )
}
