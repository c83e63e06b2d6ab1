'use client'

import { Button } from '@mantine/core'
import classes from './diary.module.css'

/** That a list is cut, and the way to the rest of it. */
export function PartNote({ words, onLater }: { words: string | null; onLater: () => void }) {
  if (words === null) return null
  return (
    <div className={classes.note}>
      {words}
      <Button size="compact-sm" variant="subtle" onClick={onLater}>
        Show later
      </Button>
    </div>
  )
}
