'use client'

import { ActionIcon, Button, Group, Menu, Modal, Stack, Text } from '@mantine/core'
import { IconDots, IconKey, IconPencil, IconSend, IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { WebhookJson } from '@/lib/wire/profile-webhook'
import { useWebhookChange } from './use-webhook-change'

interface WebhookActionsProps {
  webhook: WebhookJson
  onEdit: () => void
  onSecret: (secret: string) => void
  /** Shows the delivery of a test. */
  onTested: (delivery: number) => void
  onRemoved: () => void
}

/** What may be done with a webhook; what cannot be taken back is asked about. */
export function WebhookActions({ webhook, onEdit, onSecret, onTested, onRemoved }: WebhookActionsProps) {
  const words = useTranslations('webhooks')
  const [asked, setAsked] = useState<'rotate' | 'remove' | null>(null)
  const test = useWebhookChange<{ delivery_id: number }>(words('notTested'))
  const change = useWebhookChange<{ secret: string }>(words('notChanged'))
  const path = `/${webhook.id}`
  const isOff = webhook.state === 'disabled'
  const close = () => setAsked(null)
  const rotate = () =>
    change.mutate(
      { method: 'POST', path: `${path}/rotate` },
      { onSuccess: ({ secret }) => onSecret(secret), onSettled: close },
    )
  const remove = () =>
    change.mutate(
      { method: 'DELETE', path, done: words('removed') },
      { onSuccess: onRemoved, onSettled: close },
    )
  return (
    <Group gap="xs">
      {isOff ? (
        <Button
          loading={change.isPending}
          onClick={() =>
            change.mutate({ method: 'PATCH', path, body: { enabled: true }, done: words('enabled') })
          }
        >
          {words('enable')}
        </Button>
      ) : (
        <Button
          variant="default"
          leftSection={<IconSend size={16} stroke={1.8} />}
          loading={test.isPending}
          onClick={() =>
            test.mutate(
              { method: 'POST', path: `${path}/test`, done: words('tested') },
              { onSuccess: ({ delivery_id }) => onTested(delivery_id) },
            )
          }
        >
          {words('test')}
        </Button>
      )}
      <Button variant="default" leftSection={<IconPencil size={16} stroke={1.8} />} onClick={onEdit}>
        {words('edit')}
      </Button>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={words('more')}>
            <IconDots size={18} stroke={1.8} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {!isOff && (
            <Menu.Item
              onClick={() =>
                change.mutate({ method: 'PATCH', path, body: { enabled: false }, done: words('disabled') })
              }
            >
              {words('disable')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconKey size={16} stroke={1.8} />} onClick={() => setAsked('rotate')}>
            {words('rotate')}
          </Menu.Item>
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={16} stroke={1.8} />}
            onClick={() => setAsked('remove')}
          >
            {words('remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Question
        opened={asked === 'rotate'}
        title={words('rotateTitle')}
        text={words('rotateWhy')}
        action={words('rotateConfirm')}
        isBusy={change.isPending}
        onClose={close}
        onConfirm={rotate}
      />
      <Question
        opened={asked === 'remove'}
        title={words('removeTitle')}
        text={words('removeWhy', { url: webhook.url })}
        action={words('remove')}
        color="red"
        isBusy={change.isPending}
        onClose={close}
        onConfirm={remove}
      />
    </Group>
  )
}

interface QuestionProps {
  opened: boolean
  title: string
  text: string
  action: string
  color?: string
  isBusy: boolean
  onClose: () => void
  onConfirm: () => void
}

function Question({ opened, title, text, action, color, isBusy, onClose, onConfirm }: QuestionProps) {
  const common = useTranslations('ui')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="md">
        <Text style={{ overflowWrap: 'anywhere' }}>{text}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button {...(color && { color })} loading={isBusy} onClick={onConfirm}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
