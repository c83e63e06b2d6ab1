'use client'

import { ActionIcon, Button, Group, Input, Stack } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TimeField } from '@/components/ui/time-field'
import type { Manner } from '@/components/ui/words'
import type { DayValues } from './day-values'

interface DayIntervalsProps {
  intervals: DayValues['intervals']
  manner: Manner
  /** By the pointers of the API: intervals/0/end_time. */
  errors: Record<string, ReactNode>
  onChange: (intervals: DayValues['intervals']) => void
}

/** From when to when a day is open, in as many parts as it takes. */
export function DayIntervals({ intervals, manner, errors, onChange }: DayIntervalsProps) {
  const words = useTranslations('hours.day')
  const put = (index: number, change: Partial<DayValues['intervals'][number]>) =>
    onChange(intervals.map((each, at) => (at === index ? { ...each, ...change } : each)))
  return (
    <Input.Wrapper label={words('hours')} error={errors.intervals} labelElement="div">
      <Stack gap="xs">
        {intervals.map(({ start_time, end_time }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: while times are typed, only its place tells an interval from others
          <Group key={index} gap="xs" wrap="nowrap" align="flex-start">
            <TimeField
              label={null}
              aria-label={words('opens', { number: index + 1 })}
              value={start_time}
              manner={manner}
              error={errors[`intervals/${index}/start_time`]}
              onChange={(value) => put(index, { start_time: value })}
            />
            <TimeField
              until
              label={null}
              aria-label={words('closes', { number: index + 1 })}
              value={end_time}
              manner={manner}
              error={errors[`intervals/${index}/end_time`]}
              onChange={(value) => put(index, { end_time: value })}
            />
            {intervals.length > 1 && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={words('removeHours', { number: index + 1 })}
                onClick={() => onChange(intervals.filter((_, at) => at !== index))}
              >
                <IconX size={16} />
              </ActionIcon>
            )}
          </Group>
        ))}
        <Button
          variant="subtle"
          size="compact-sm"
          w="max-content"
          leftSection={<IconPlus size={14} />}
          onClick={() => onChange([...intervals, { start_time: '', end_time: '' }])}
        >
          {words('addHours')}
        </Button>
      </Stack>
    </Input.Wrapper>
  )
}
