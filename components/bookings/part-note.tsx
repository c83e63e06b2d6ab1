'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import classes from './diary.module.css'

/** That a list is cut, and the way to the rest of it. */
export function PartNote({ part, onLater }: { part: string | null; onLater: () => void }) {
  const words = useTranslations('bookings')
  if (part === null) return null
  return (
    <div className={classes.note}>
      {part}
      <Button size="compact-sm" variant="subtle" onClick={onLater}>
        {words('part.later')}
      </Button>
    </div>
  )
}
