'use client'

import { Button } from '@mantine/core'
import type { GridJson } from '@/lib/wire/profile-shapes'
import type { CalendarUrl } from './calendar-url'
import classes from './diary.module.css'

const unfiltered = { service: null, staff: null, status: 'active', search: '' } as const

interface EmptyNoteProps {
  grid: GridJson
  url: CalendarUrl
  isLoading: boolean
  onClear: (values: typeof unfiltered) => void
}

/** Nothing to see: because nothing is booked, or because the filters leave everything out. */
export function EmptyNote({ grid, url, isLoading, onClear }: EmptyNoteProps) {
  if (isLoading || grid.bookings.length > 0) return null
  const isFiltered = Boolean(url.service || url.staff || url.search || url.status !== 'active')
  if (isFiltered)
    return (
      <div className={classes.note}>
        Nothing in these days matches the filters.
        <Button size="compact-sm" variant="subtle" onClick={() => onClear(unfiltered)}>
          Clear filters
        </Button>
      </div>
    )
  if (grid.stats.total > 0) return null
  return (
    <div className={classes.note}>
      Your diary is empty. Click on any free time, or press N, to make the first booking.
    </div>
  )
}
