'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useChange } from '@/components/ui/use-change'
import classes from './imports.module.css'

interface StepFootProps {
  /** The file that may be discarded here. */
  id: number
  onDiscarded: () => void
  /** What leads on, the most likely last. */
  children: ReactNode
}

/** What one may do next with a file that has not been run. */
export function StepFoot({ id, onDiscarded, children }: StepFootProps) {
  const words = useTranslations('imports.check')
  const discard = useChange('/imports', words('notDiscarded'))
  return (
    <div className={`${classes.foot} ${classes.stepFoot}`}>
      <Button
        variant="subtle"
        color="gray"
        className={classes.outermost}
        loading={discard.isPending}
        onClick={() =>
          discard.mutate(
            { method: 'DELETE', path: `/${id}`, done: words('discarded') },
            { onSuccess: onDiscarded },
          )
        }
      >
        {words('discard')}
      </Button>
      <div className={classes.footActions}>{children}</div>
    </div>
  )
}
