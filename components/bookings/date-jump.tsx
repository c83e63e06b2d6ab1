'use client'

import { Popover, UnstyledButton } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import classes from './toolbar.module.css'

interface DateJumpProps {
  title: string
  date: string
  today: string
  onJump: (date: string) => void
}

/** The title of the visible days; pressed, a small month to jump from. */
export function DateJump({ title, date, today, onJump }: DateJumpProps) {
  const words = useTranslations('bookings')
  const [opened, { close, toggle }] = useDisclosure(false)
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      position="bottom-start"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <UnstyledButton
          className={`${classes.title} mantine-focus-auto`}
          onClick={toggle}
          aria-haspopup="dialog"
        >
          {/* The engines of server and browser may space a range differently. */}
          <h1 suppressHydrationWarning>{title}</h1>
          <IconChevronDown size={16} stroke={1.8} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={words('toolbar.jump')}>
        <DatePicker
          key={String(opened)}
          defaultDate={date}
          value={date}
          highlightToday
          getDayProps={(day) => (day === today ? { 'aria-current': 'date' } : {})}
          onChange={(day) => {
            close()
            if (day) onJump(day)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
