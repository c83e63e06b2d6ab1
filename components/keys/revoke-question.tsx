'use client'

import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { moment } from '@/components/ui/words'
import type { ApiKeyJson } from '@/lib/wire/profile-api-key'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { useKeyChange } from './use-key-change'

interface RevokeQuestionProps {
  apiKey: ApiKeyJson
  settings: SettingsJson
  opened: boolean
  onClose: () => void
}

/** Nothing brings a revoked key back, so whether it is in use is said before. */
export function RevokeQuestion({ apiKey, settings, opened, onClose }: RevokeQuestionProps) {
  const [words, common] = [useTranslations('keys'), useTranslations('ui')]
  const change = useKeyChange(words('notRevoked'))
  const revoke = () =>
    change.mutate({ method: 'DELETE', path: `/${apiKey.id}`, done: words('revoked') }, { onSettled: onClose })
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words('revokeTitle', { name: apiKey.name })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="md">
        <Text>
          {words('revokeWhy')}{' '}
          {apiKey.last_used_at
            ? words('revokeUsed', { when: moment(apiKey.last_used_at, settings) })
            : words('revokeUnused')}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button color="red" loading={change.isPending} onClick={revoke}>
            {words('revoke')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
