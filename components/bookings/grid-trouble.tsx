'use client'

import { Button, EmptyState } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
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
  const [words, ui] = [useTranslations('bookings.trouble'), useTranslations('ui')]
  return (
    <div className={classes.trouble} role="alert">
      <EmptyState
        icon={<IconCloudOff size={28} stroke={1.5} />}
        title={words('title')}
        description={error ? because(error) : words('offline')}
      >
        <EmptyState.Actions>
          {isSignedOut(error) ? (
            <SignInLink />
          ) : (
            error && <Button onClick={() => onRetry()}>{ui('trouble.again')}</Button>
          )}
        </EmptyState.Actions>
      </EmptyState>
    </div>
  )
}
