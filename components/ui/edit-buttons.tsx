'use client'

import { Button, Group } from '@mantine/core'
import { useTranslations } from 'next-intl'

/** The end of a small form in its place: what was typed is discarded, or saved by the form. */
export function EditButtons({ isSaving, onDiscard }: { isSaving: boolean; onDiscard: () => void }) {
  const words = useTranslations('ui')
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="subtle" color="gray" onClick={onDiscard}>
        {words('discard')}
      </Button>
      <Button type="submit" loading={isSaving}>
        {words('save')}
      </Button>
    </Group>
  )
}
