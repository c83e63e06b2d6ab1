'use client'

import { Popover, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { MiniMonth, type MiniMonthProps } from './mini-month'
import { knownCounts } from './mini-month-counts'
import classes from './toolbar.module.css'

interface DateJumpProps extends Omit<MiniMonthProps, 'counts'> {
  title: string
}

/** The title of the visible days; pressed, a small month to jump from. */
export function DateJump({ title, onJump, ...month }: DateJumpProps) {
  const words = useTranslations('bookings')
  const [opened, { close, toggle }] = useDisclosure(false)
  const client = useQueryClient()
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
        {opened && (
          <MiniMonth
            {...month}
            counts={knownCounts(client)}
            onJump={(day) => {
              close()
              onJump(day)
            }}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
