'use client'

import { Button, Group, Popover, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCalendar } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { presets } from './date-presets'
import { DayRange } from './day-range'
import type { TableFilters } from './table-url'

interface DatesFilterProps {
  values: TableFilters
  onChange: (values: Partial<TableFilters>) => void
}

/** Days that move along with today, or two dates. */
export function DatesFilter({ values, onChange }: DatesFilterProps) {
  const words = useTranslations('bookings.table')
  const [opened, { close, toggle }] = useDisclosure(false)
  const isSet = Boolean(values.when || values.from || values.to)
  const isPreset = (preset: string) => values.when === preset && !values.from && !values.to
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      position="bottom-start"
      width={300}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          variant={isSet ? 'light' : 'default'}
          size="sm"
          px="sm"
          aria-haspopup="dialog"
          leftSection={<IconCalendar size={16} stroke={1.8} />}
          onClick={toggle}
        >
          {words('dates')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words('dates')}>
        <Stack gap="sm">
          <Group gap={6}>
            {presets.map((preset) => (
              <Button
                key={preset}
                size="compact-sm"
                variant={isPreset(preset) ? 'filled' : 'default'}
                aria-pressed={isPreset(preset)}
                onClick={() => {
                  close()
                  onChange({ when: isPreset(preset) ? null : preset, from: null, to: null })
                }}
              >
                {words(`presets.${preset}`)}
              </Button>
            ))}
          </Group>
          <DayRange
            from={values.from}
            to={values.to}
            onChange={(days) => onChange({ ...days, when: null })}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
