'use client'

import { Button, EmptyState } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import classes from './diary.module.css'
import { because } from './trouble'

/** The diary could not be loaded at all. */
export function GridTrouble({ error, onRetry }: { error: Error; onRetry: () => void }) {
  return (
    <div className={classes.trouble} role="alert">
      <EmptyState
        icon={<IconCloudOff size={28} stroke={1.5} />}
        title="The calendar could not be loaded"
        description={because(error)}
      >
        <EmptyState.Actions>
          <Button onClick={() => onRetry()}>Try again</Button>
        </EmptyState.Actions>
      </EmptyState>
    </div>
  )
}
