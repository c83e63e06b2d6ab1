'use client'

import { ActionIcon, Button, Group, Menu } from '@mantine/core'
import { IconDots, IconKey, IconPencil, IconSend, IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Question } from '@/components/ui/question'
import { useChange } from '@/components/ui/use-change'
import type { WebhookJson } from '@/lib/wire/profile-webhook'

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
  const test = useChange<{ delivery_id: number }>('/webhooks', words('notTested'))
  const change = useChange<{ secret: string }>('/webhooks', words('notChanged'))
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
        action={words('rotateConfirm')}
        isBusy={change.isPending}
        onClose={close}
        onConfirm={rotate}
      >
        {words('rotateWhy')}
      </Question>
      <Question
        opened={asked === 'remove'}
        title={words('removeTitle')}
        action={words('remove')}
        isEnd
        isBusy={change.isPending}
        onClose={close}
        onConfirm={remove}
      >
        {words('removeWhy', { url: webhook.url })}
      </Question>
    </Group>
  )
}
