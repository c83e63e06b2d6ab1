'use client'

import { Button, Group } from '@mantine/core'
import { IconPencil, IconRefresh, IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ApiKeyJson } from '@/lib/wire/profile-api-key'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { RevokeQuestion } from './revoke-question'
import { RotateQuestion } from './rotate-question'

interface KeyActionsProps {
  apiKey: ApiKeyJson
  settings: SettingsJson
  onEdit: () => void
  onSecret: (secret: string) => void
}

/** What may be done with a key; what programs feel is asked about. */
export function KeyActions({ apiKey, settings, onEdit, onSecret }: KeyActionsProps) {
  const words = useTranslations('keys')
  const [asked, setAsked] = useState<'rotate' | 'revoke' | null>(null)
  const close = () => setAsked(null)
  return (
    <Group gap="xs">
      <Button variant="default" leftSection={<IconPencil size={16} stroke={1.8} />} onClick={onEdit}>
        {words('edit')}
      </Button>
      {apiKey.state === 'active' && (
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} stroke={1.8} />}
          onClick={() => setAsked('rotate')}
        >
          {words('rotate')}
        </Button>
      )}
      <Button
        variant="light"
        color="red"
        leftSection={<IconTrash size={16} stroke={1.8} />}
        onClick={() => setAsked('revoke')}
      >
        {words('revoke')}
      </Button>
      <RotateQuestion
        apiKey={apiKey}
        opened={asked === 'rotate'}
        onClose={close}
        onSecret={(secret) => {
          close()
          onSecret(secret)
        }}
      />
      <RevokeQuestion apiKey={apiKey} settings={settings} opened={asked === 'revoke'} onClose={close} />
    </Group>
  )
}
