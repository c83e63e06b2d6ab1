'use client'

import { Stack, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { ColorField } from './color-field'
import classes from './services.module.css'
import type { Draft } from './use-draft'

/** What it is called, what it is, and the colour of its bookings. */
export function BasicFields({ draft, isNew }: { draft: Draft; isNew: boolean }) {
  const words = useTranslations('services.fields')
  const { values, errors, set } = draft
  return (
    <div className={classes.section}>
      <Stack gap="sm">
        <TextInput
          label={words('name')}
          autoComplete="off"
          data-autofocus={isNew || undefined}
          value={values.name}
          error={errors.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <Textarea
          label={words('description')}
          autosize
          minRows={2}
          maxRows={8}
          value={values.description ?? ''}
          error={errors.description}
          onChange={(event) => set({ description: event.currentTarget.value })}
        />
        <ColorField value={values.color} onChange={(color) => set({ color })} />
      </Stack>
    </div>
  )
}
