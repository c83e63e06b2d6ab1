'use client'

import { Button, Group, Modal, Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

interface QuestionProps {
  opened: boolean
  title: string
  /** What the button says that does it. */
  action: string
  /** It ends something. */
  isEnd?: boolean
  isBusy: boolean
  onClose: () => void
  onConfirm: () => void
  /** What it means. */
  children: ReactNode
}

/** Asks before something is done that others feel or nothing takes back. */
export function Question({
  opened,
  title,
  action,
  isEnd = false,
  isBusy,
  onClose,
  onConfirm,
  children,
}: QuestionProps) {
  const words = useTranslations('ui')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': words('close') }}
    >
      <Stack gap="md" style={{ overflowWrap: 'anywhere' }}>
        {children}
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" onClick={onClose}>
            {words('cancel')}
          </Button>
          <Button {...(isEnd && { color: 'red' })} loading={isBusy} onClick={onConfirm}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
