'use client'

import { Button, CloseButton } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type BulkAction, bulkActions, bulkMost } from '@/lib/wire/profile-bulk-actions'
import classes from './table.module.css'

interface SelectionBarProps {
  count: number
  onAct: (action: BulkAction) => void
  onClear: () => void
}

/** What is chosen, and what may be done with all of it. */
export function SelectionBar({ count, onAct, onClear }: SelectionBarProps) {
  const words = useTranslations('bookings.table')
  const tooMany = count > bulkMost
  return (
    <div className={classes.bar} role="toolbar" aria-label={words('bulk.label')}>
      <span role="status" className="numbers">
        {tooMany ? words('bulk.tooMany', { count, most: bulkMost }) : words('bulk.count', { count })}
      </span>
      {bulkActions.map((action) => (
        <Button
          key={action}
          size="compact-md"
          variant="default"
          disabled={tooMany}
          c={action === 'cancel' && !tooMany ? 'var(--mantine-color-error)' : undefined}
          onClick={() => onAct(action)}
        >
          {words(`bulk.actions.${action}`)}
        </Button>
      ))}
      <CloseButton aria-label={words('bulk.clear')} onClick={onClear} />
    </div>
  )
}
