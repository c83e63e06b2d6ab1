'use client'

import { Alert } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { hasConflicts } from './api'
import { because } from './because'

interface RefusalProps {
  error: Error
  /** Says more than the reason alone. */
  children?: ReactNode
}

/** Why something was not saved. It comes into view and takes the focus, for the button that was pressed is busy or gone. */
export function Refusal({ error, children }: RefusalProps) {
  const words = useTranslations('ui.tell')
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another refusal is news again, even at the same place
  useEffect(() => {
    box.current?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [error])
  return (
    <Alert
      ref={box}
      // What takes the focus must not hide behind a form's footer.
      style={{ scrollMarginBlock: '5.5rem' }}
      color="orange"
      variant="light"
      role="alert"
      tabIndex={-1}
      title={hasConflicts(error) ? words('notFree') : undefined}
    >
      {children || because(error)}
    </Alert>
  )
}
