'use client'

import { Button, EmptyState } from '@mantine/core'
import { IconLayoutList } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import classes from './table.module.css'

/** Nothing matches, or nothing is there yet. */
export function NoBookings({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const words = useTranslations('bookings.table')
  return (
    <div className={classes.empty}>
      <EmptyState
        icon={<IconLayoutList size={28} stroke={1.5} />}
        title={words(isFiltered ? 'noneMatch' : 'noneYet')}
        description={words(isFiltered ? 'noneMatchWhy' : 'noneYetWhy')}
      >
        <EmptyState.Actions>
          {isFiltered ? (
            <Button variant="default" onClick={onClear}>
              {words('clear')}
            </Button>
          ) : (
            <Button component={Link} href="/calendar">
              {words('toCalendar')}
            </Button>
          )}
        </EmptyState.Actions>
      </EmptyState>
    </div>
  )
}
