'use client'

import { Badge, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type Manner, shortDay } from '@/components/ui/words'
import type { HolidayJson } from '@/lib/wire/profile-holidays'
import type { OverrideJson } from '@/lib/wire/profile-shapes'

/** A holiday, and what the business has on that day already. */
export interface HolidayDay extends HolidayJson {
  override: OverrideJson | null
}

interface HolidayListProps {
  days: HolidayDay[]
  chosen: string[]
  manner: Manner
  onTick: (date: string, on: boolean) => void
}

/** Whether there is something to close: a day that is closed already is done. */
export const closable = ({ override }: HolidayDay): boolean => !override?.closed

/** Holidays to tick; what is closed already says so. */
export function HolidayList({ days, chosen, manner, onTick }: HolidayListProps) {
  const words = useTranslations('hours.holidays')
  if (days.length === 0) return <Text c="dimmed">{words('none')}</Text>
  return (
    <Stack gap={4} component="fieldset" m={0} p={0} bd={0}>
      <Text component="legend" fw={550} mb="xs">
        {words('which')}
      </Text>
      {days.map((day) => (
        <Group key={day.date} justify="space-between" wrap="nowrap" gap="xs" mih="2.75rem">
          <Checkbox
            checked={!closable(day) || chosen.includes(day.date)}
            disabled={!closable(day)}
            label={day.name}
            description={shortDay(day.date, manner)}
            onChange={(event) => onTick(day.date, event.currentTarget.checked)}
          />
          {note(day) && (
            <Badge variant="light" color="gray" style={{ flex: 'none', textTransform: 'none' }}>
              {words(note(day) ?? 'closed')}
            </Badge>
          )}
        </Group>
      ))}
    </Stack>
  )
}

function note({ override, type }: HolidayDay): 'closed' | 'special' | 'bank' | null {
  if (override) return override.closed ? 'closed' : 'special'
  return type === 'bank' ? 'bank' : null
}
