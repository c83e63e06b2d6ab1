'use client'

import { Progress, Text } from '@mantine/core'
import { useFormatter, useTranslations } from 'next-intl'
import type { ImportJson } from '@/lib/wire/profile-import'
import { FileFacts } from './file-facts'
import classes from './imports.module.css'

/** How far a file has come in, or out again. It does not need this page for it. */
export function Running({ shown }: { shown: ImportJson }) {
  const words = useTranslations('imports.running')
  const format = useFormatter()
  const { status, done, total } = shown
  const share = total === 0 ? 0 : (done / total) * 100
  return (
    <section aria-labelledby="step-title" className={classes.running}>
      <h2 id="step-title" className={classes.heading}>
        {words(status === 'undoing' ? 'undoing' : 'title')}
      </h2>
      <FileFacts draft={shown} />
      <Progress.Root size="lg" radius="xl">
        <Progress.Section value={share} aria-label={words('label')} animated={share < 100} striped />
      </Progress.Root>
      <Text className="numbers" role="status">
        {done === 0
          ? words('begins')
          : words('progress', { done: format.number(done), total: format.number(total) })}
      </Text>
      <Text c="dimmed" size="sm">
        {words('leave')}
      </Text>
    </section>
  )
}
