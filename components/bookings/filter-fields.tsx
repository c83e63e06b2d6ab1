'use client'

import { Select, Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { DoorPanel } from '@/components/doors/door-panel'
import type { Door } from '@/components/doors/use-door'
import { type StatusFilter, statusFilters } from './calendar-url'
import type { FiltersProps } from './filters'
import { useStatusLabels } from './use-status-labels'

/** Of which service, of whom, in which state. */
export function FilterFields({ door, grid, values, onChange }: FiltersProps & { door: Door }) {
  const words = useTranslations('bookings')
  const statusLabels = useStatusLabels()
  return (
    <DoorPanel door={door} label={words('filters.label')} position="bottom-end" width={280}>
      <Stack gap="sm">
        <IdSelect
          label={words('fields.service')}
          all={words('filters.allServices')}
          choices={grid.services}
          value={values.service}
          onChange={(service) => onChange({ service })}
        />
        {grid.can_view_all && (
          <IdSelect
            label={words('fields.staff')}
            all={words('filters.everybody')}
            choices={grid.staff}
            value={values.staff}
            onChange={(staff) => onChange({ staff })}
          />
        )}
        {(grid.locations.length > 1 || values.location !== null) && (
          <IdSelect
            label={words('fields.location')}
            all={words('filters.everywhere')}
            choices={grid.locations}
            value={values.location}
            onChange={(location) => onChange({ location })}
          />
        )}
        <Select
          label={words('fields.status')}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          value={values.status}
          data={statusFilters.map((value) => ({ value, label: statusLabels[value] }))}
          onChange={(status) => status && onChange({ status: status as StatusFilter })}
        />
      </Stack>
    </DoorPanel>
  )
}

interface IdSelectProps {
  label: string
  all: string
  choices: { id: number; name: string; archived?: boolean }[]
  value: number | null
  onChange: (id: number | null) => void
}

function IdSelect({ label, all, choices, value, onChange }: IdSelectProps) {
  return (
    <Select
      label={label}
      placeholder={all}
      clearable
      comboboxProps={{ withinPortal: false }}
      value={value === null ? null : String(value)}
      data={choices
        .filter((choice) => !choice.archived || choice.id === value)
        .map((choice) => ({ value: String(choice.id), label: choice.name }))}
      onChange={(id) => onChange(id === null ? null : Number(id))}
    />
  )
}
