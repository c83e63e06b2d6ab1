'use client'

import { Button, Indicator, Popover, Select, Stack } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { GridJson } from '@/lib/wire/profile-shapes'
import { type CalendarUrl, type StatusFilter, statusFilters } from './calendar-url'
import classes from './toolbar.module.css'

/** What the choices of a status are called. */
export function useStatusLabels(): Record<StatusFilter, string> {
  const [words, status] = [useTranslations('bookings.filters'), useTranslations('ui.status')]
  return {
    active: words('active'),
    upcoming: words('upcoming'),
    pending: status('pending'),
    confirmed: status('confirmed'),
    completed: status('completed'),
    cancelled: status('cancelled'),
    all: words('all'),
  }
}

export type FilterValues = Pick<CalendarUrl, 'service' | 'staff' | 'status'>

interface FiltersProps {
  grid: Pick<GridJson, 'services' | 'staff' | 'can_view_all'>
  values: FilterValues
  onChange: (values: Partial<FilterValues>) => void
}

/** Which bookings are drawn; the button shows whether anything is left out. */
export function Filters({ grid, values, onChange }: FiltersProps) {
  const words = useTranslations('bookings')
  const statusLabels = useStatusLabels()
  const count = [values.service !== null, values.staff !== null, values.status !== 'active'].filter(
    Boolean,
  ).length
  return (
    <Popover position="bottom-end" width={280} trapFocus returnFocus>
      <Indicator disabled={count === 0} label={count} size={16} offset={4}>
        <Popover.Target>
          <Button
            variant="default"
            className={classes.filter}
            leftSection={<IconAdjustmentsHorizontal size={16} stroke={1.8} />}
            aria-label={count === 0 ? words('filters.filter') : words('filters.count', { count })}
          >
            <span className={classes.desk}>{words('filters.filter')}</span>
          </Button>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown aria-label={words('filters.label')}>
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
          <Select
            label={words('fields.status')}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            value={values.status}
            data={statusFilters.map((value) => ({ value, label: statusLabels[value] }))}
            onChange={(status) => status && onChange({ status: status as StatusFilter })}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

interface IdSelectProps {
  label: string
  all: string
  choices: { id: number; name: string; archived: boolean }[]
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
