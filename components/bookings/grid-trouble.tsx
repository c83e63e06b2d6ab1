'use client'

import { Button, EmptyState } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import { isSignedOut } from '@/components/ui/api'
import { because } from '@/components/ui/because'
import { SignInLink } from '@/components/ui/sign-in-link'
import classes from './diary.module.css'

interface GridTroubleProps {
  /** null: offline, it was not even tried. */
  error: Error | null
  onRetry: () => void
}

/** In the grid's place, when nothing is known of the days asked for: empty days would look free. */
export function GridTrouble({ error, onRetry }: GridTroubleProps) {
  return (
    <div className={classes.trouble} role="alert">
      <EmptyState
        icon={<IconCloudOff size={28} stroke={1.5} />}
        title="These days are not loaded"
        description={words(error)}
      >
        <EmptyState.Actions>
          {isSignedOut(error) ? (
            <SignInLink />
          ) : (
            error && <Button onClick={() => onRetry()}>Try again</Button>
          )}
        </EmptyState.Actions>
      </EmptyState>
    </div>
  )
}

function words(error: Error | null): string {
  if (error === null) return 'You are offline. They appear by themselves when the connection is back.'
  return because(error)
}
