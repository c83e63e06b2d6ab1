'use client'

import { Button, EmptyState } from '@mantine/core'
import { IconCloudOff, IconFilterOff } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { ApiError } from '@/components/ui/api'
import { because } from '@/components/ui/because'
import classes from './table.module.css'

interface ListTroubleProps {
  error: Error
  onRetry: () => void
  onClear: () => void
}

/** No rows came: because of the filters, which an address can say wrongly, or because of something on the way. */
export function ListTrouble({ error, onRetry, onClear }: ListTroubleProps) {
  const words = useTranslations('bookings.table')
  const ui = useTranslations('ui.trouble')
  const isAboutFilters = error instanceof ApiError && error.status === 422
  return (
    <div className={classes.empty} role="alert">
      <EmptyState
        icon={
          isAboutFilters ? <IconFilterOff size={28} stroke={1.5} /> : <IconCloudOff size={28} stroke={1.5} />
        }
        title={words(isAboutFilters ? 'wrongFilters' : 'notLoaded')}
        description={because(error)}
      >
        <EmptyState.Actions>
          {isAboutFilters ? (
            <Button onClick={onClear}>{words('clear')}</Button>
          ) : (
            <Button onClick={onRetry}>{ui('again')}</Button>
          )}
        </EmptyState.Actions>
      </EmptyState>
    </div>
  )
}
