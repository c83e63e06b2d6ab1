'use client'

import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CopyField } from './copy-field'
import { useUnsaved } from './unsaved'

interface SecretNoteProps {
  title: string
  /** That it is told only now, and where it belongs. */
  once: string
  label: string
  secret: string
  /** What it is for. */
  children?: ReactNode
  onKept: () => void
}

/** What was made just now and is told once: it stays until it is said to be kept, and whatever would take it away asks. */
export function SecretNote({ title, once, label, secret, children, onKept }: SecretNoteProps) {
  const words = useTranslations('ui.copy')
  useUnsaved(true, 'secret')
  return (
    <Alert color="pine" variant="light" title={title}>
      <Stack gap="sm">
        <Text size="sm">{once}</Text>
        <CopyField key={secret} label={label} text={secret} isSecret />
        {children}
        <Group justify="flex-end">
          <Button variant="default" onClick={onKept}>
            {words('kept')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}
