'use client'

import { Alert, Button, Text } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import type { ServiceKey } from './service-values'
import type { Draft } from './use-draft'

/** What somebody else saved while this form was open; what was typed here stays until one decides otherwise. */
export function MeanwhileNote({ draft }: { draft: Draft }) {
  const words = useTranslations('services')
  const list = new Intl.ListFormat(useLocale())
  const named = (keys: ServiceKey[]) => list.format(keys.map((key) => words(`fields.${key}`)))
  const { followed, clashes } = draft
  if (followed.length + clashes.length === 0) return null
  return (
    <Alert color="orange" variant="light" role="status" title={words('meanwhile.title')} mb="md">
      {followed.length > 0 && (
        <Text size="sm">{words('meanwhile.followed', { fields: named(followed) })}</Text>
      )}
      {clashes.length > 0 && (
        <>
          <Text size="sm">{words('meanwhile.clashes', { fields: named(clashes) })}</Text>
          <Button variant="default" size="compact-sm" mt="xs" onClick={() => draft.drop(clashes)}>
            {words('meanwhile.take')}
          </Button>
        </>
      )}
    </Alert>
  )
}
