'use client'

import { Group, Pill } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { GridJson } from '@/lib/wire/profile-shapes'
import type { CalendarUrl } from './calendar-url'
import { useStatusLabels } from './use-status-labels'

type Shown = Pick<CalendarUrl, 'service' | 'staff' | 'location' | 'status' | 'search'>

interface FilterPillsProps {
  grid: Pick<GridJson, 'services' | 'staff' | 'locations'>
  url: Shown
  onChange: (values: Partial<Shown>) => void
}

/** What is being left out, in words, each to be taken away. */
export function FilterPills({ grid, url, onChange }: FilterPillsProps) {
  const words = useTranslations('bookings.filters')
  const statusLabels = useStatusLabels()
  const named = (choices: { id: number; name: string }[], id: number | null) =>
    id === null ? null : (choices.find((choice) => choice.id === id)?.name ?? words('unknown'))
  const pills: [string | null, Partial<Shown>][] = [
    [named(grid.services, url.service), { service: null }],
    [named(grid.staff, url.staff), { staff: null }],
    [named(grid.locations, url.location), { location: null }],
    [url.status === 'active' ? null : statusLabels[url.status], { status: 'active' }],
    [url.search ? words('quoted', { text: url.search }) : null, { search: '' }],
  ]
  return (
    <Group gap={6}>
      {pills.map(
        ([what, without]) =>
          what && (
            <Pill
              key={what}
              withRemoveButton
              onRemove={() => onChange(without)}
              removeButtonProps={{
                'aria-label': words('without', { what }),
                'aria-hidden': false,
                tabIndex: 0,
              }}
            >
              {what}
            </Pill>
          ),
      )}
    </Group>
  )
}
