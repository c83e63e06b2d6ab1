'use client'

import { Loader, Skeleton } from '@mantine/core'
import { useTranslations } from 'next-intl'
import classes from './desk.module.css'

/** A plan that is on its way. */
export function Looking() {
  const words = useTranslations('desk')
  return (
    <div aria-busy="true">
      <p className={classes.looking} role="status">
        <Loader size="xs" aria-hidden="true" /> {words('looking')}
      </p>
      {['one', 'two', 'three'].map((line) => (
        <Skeleton key={line} height={96} mb="sm" />
      ))}
    </div>
  )
}
