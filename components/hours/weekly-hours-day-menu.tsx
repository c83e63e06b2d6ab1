'use client'

import { ActionIcon, Menu } from '@mantine/core'
import { IconCopy, IconDots, IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { announce } from '@/components/ui/announcer'
import type { Manner } from '@/components/ui/words'
import { clearDay, copyDay, type Period, type WeekHours } from './weekly-hours-rows'
import { weekdayName } from './weekly-hours-words'

interface DayMenuProps {
  weekday: number
  weekdays: number[]
  rows: WeekHours[]
  period: Period
  manner: Manner
  isEmpty: boolean
  onChange: (rows: WeekHours[]) => void
}

const workdays = [1, 2, 3, 4, 5]

/** Copies a day to others, or empties it. */
export function WeeklyHoursDayMenu({
  weekday,
  weekdays,
  rows,
  period,
  manner,
  isEmpty,
  onChange,
}: DayMenuProps) {
  const words = useTranslations('staff.weekly')
  const name = weekdayName(weekday, manner)
  const range = { first: weekdayName(1, manner), last: weekdayName(5, manner) }
  const targets = [
    { label: words('allDays'), to: weekdays },
    { label: words('range', range), to: workdays },
    ...weekdays
      .filter((other) => other !== weekday)
      .map((other) => ({ label: weekdayName(other, manner), to: [other] })),
  ]

  function copy(label: string, to: number[]) {
    onChange(copyDay(rows, weekday, period, to))
    announce(words('copied', { day: name, to: label }))
  }

  function clear() {
    onChange(clearDay(rows, weekday, period))
    announce(words('cleared', { day: name }))
  }

  return (
    <Menu position="bottom-end" withinPortal returnFocus>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={words('actions', { day: name })}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        <Menu.Label>{words('copyTo')}</Menu.Label>
        {targets.map(({ label, to }) => (
          <Menu.Item key={label} leftSection={<IconCopy size={16} />} onClick={() => copy(label, to)}>
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash size={16} />} color="red" disabled={isEmpty} onClick={clear}>
          {words('clear')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
