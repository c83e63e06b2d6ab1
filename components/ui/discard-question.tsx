'use client'

import { Button, Group, Modal, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { Losable } from './unsaved'

interface DiscardQuestionProps {
  opened: boolean
  what?: Losable
  onKeep: () => void
  onDiscard: () => void
}

/** Whether what was typed, or a secret, is to be lost; the answer at hand keeps it. */
export function DiscardQuestion({ opened, what = 'typed', onKeep, onDiscard }: DiscardQuestionProps) {
  const words = useTranslations('ui.unsaved')
  return (
    <Modal opened={opened} onClose={onKeep} title={words(`${what}.title`)} size="sm" zIndex={300}>
      <Text>{words(`${what}.text`)}</Text>
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="subtle" color="gray" onClick={onDiscard}>
          {words(`${what}.discard`)}
        </Button>
        <Button onClick={onKeep} data-autofocus>
          {words(`${what}.keep`)}
        </Button>
      </Group>
    </Modal>
  )
}
