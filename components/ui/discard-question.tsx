'use client'

import { Button, Group, Modal, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'

interface DiscardQuestionProps {
  opened: boolean
  onKeep: () => void
  onDiscard: () => void
}

/** Whether what was typed is to be lost; the answer at hand keeps it. */
export function DiscardQuestion({ opened, onKeep, onDiscard }: DiscardQuestionProps) {
  const words = useTranslations('ui.unsaved')
  return (
    <Modal opened={opened} onClose={onKeep} title={words('title')} size="sm" zIndex={300}>
      <Text>{words('text')}</Text>
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="subtle" color="gray" onClick={onDiscard}>
          {words('discard')}
        </Button>
        <Button onClick={onKeep} data-autofocus>
          {words('keep')}
        </Button>
      </Group>
    </Modal>
  )
}
