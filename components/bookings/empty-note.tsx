'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { GridJson } from '@/lib/wire/profile-shapes'
import type { CalendarUrl } from './calendar-url'
import classes from './diary.module.css'

const unfiltered = { service: null, staff: null, location: null, status: 'active', search: '' } as const

interface EmptyNoteProps {
  grid: GridJson
  url: CalendarUrl
  isLoading: boolean
  onClear: (values: typeof unfiltered) => void
}

/** Nothing to see: because nothing is booked, or because the filters leave everything out. */
export function EmptyNote({ grid, url, isLoading, onClear }: EmptyNoteProps) {
  const words = useTranslations('bookings')
  if (isLoading || grid.bookings.length > 0) return null
  const isFiltered = Boolean(
    url.service || url.staff || url.location || url.search || url.status !== 'active',
  )
  if (isFiltered)
    return (
      <div className={classes.note}>
        {words('empty.filtered')}
        <Button size="compact-sm" variant="subtle" onClick={() => onClear(unfiltered)}>
          {words('empty.clear')}
        </Button>
      </div>
    )
  if (grid.stats.total > 0) return null
  return (
    <div className={classes.note}>
      <span className={classes.byMouse}>{words('empty.diary')}</span>
      <span className={classes.byTouch}>{words('empty.diaryByTouch')}</span>
    </div>
  )
}
