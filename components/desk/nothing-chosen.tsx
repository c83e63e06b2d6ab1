'use client'

import { EmptyState } from '@mantine/core'
import { IconCalendarQuestion } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { usePoll } from '@/components/ui/use-poll'
import classes from './desk.module.css'

/** Who or what, and when, is not said yet. */
export function NothingChosen() {
  const words = useTranslations('desk.choose')
  // The change clock is known by the time there is a plan.
  usePoll(undefined)
  return (
    <EmptyState
      className={classes.empty}
      icon={<IconCalendarQuestion aria-hidden="true" />}
      title={words('title')}
      description={words('text')}
    />
  )
}
