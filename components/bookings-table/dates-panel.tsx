'use client'

import { Button, Group, Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { DoorPanel } from '@/components/doors/door-panel'
import type { Door } from '@/components/doors/use-door'
import { presets } from './date-presets'
import { DayRange } from './day-range'
import type { TableFilters } from './table-url'

export interface DatesPanelProps {
  values: TableFilters
  onChange: (values: Partial<TableFilters>) => void
}

/** Days that move along with today, or two dates. */
export function DatesPanel({ door, values, onChange }: DatesPanelProps & { door: Door }) {
  const words = useTranslations('bookings.table')
  const isPreset = (preset: string) => values.when === preset && !values.from && !values.to
  return (
    <DoorPanel door={door} label={words('dates')} position="bottom-start" width={300}>
      <Stack gap="sm">
        <Group gap={6}>
          {presets.map((preset) => (
            <Button
              key={preset}
              size="compact-sm"
              variant={isPreset(preset) ? 'filled' : 'default'}
              aria-pressed={isPreset(preset)}
              onClick={() => {
                door.onChange(false)
                onChange({ when: isPreset(preset) ? null : preset, from: null, to: null })
              }}
            >
              {words(`presets.${preset}`)}
            </Button>
          ))}
        </Group>
        <DayRange from={values.from} to={values.to} onChange={(days) => onChange({ ...days, when: null })} />
      </Stack>
    </DoorPanel>
  )
}
