'use client'

import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ApiKeyJson } from '@/lib/wire/profile-api-key'
import type { Messages } from '@/messages/catalogues'
import { useKeyChange } from './use-key-change'

type Overlap = keyof Messages['keys']['overlaps']
const overlaps: Overlap[] = ['hours0', 'hours1', 'hours24', 'hours168']

interface RotateQuestionProps {
  apiKey: ApiKeyJson
  opened: boolean
  onClose: () => void
  onSecret: (secret: string) => void
}

/** A new secret, and how long the present one goes on. */
export function RotateQuestion({ apiKey, opened, onClose, onSecret }: RotateQuestionProps) {
  const [words, common] = [useTranslations('keys'), useTranslations('ui')]
  const [overlap, setOverlap] = useState<Overlap>('hours24')
  const change = useKeyChange<{ secret: string }>(words('notRotated'))
  const rotate = () =>
    change.mutate(
      {
        method: 'POST',
        path: `/${apiKey.id}/rotate`,
        body: { overlap_hours: Number(overlap.slice('hours'.length)) },
      },
      { onSuccess: ({ secret }) => onSecret(secret) },
    )
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words('rotateTitle')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="md">
        <Text>{words('rotateWhy')}</Text>
        <Select
          label={words('overlapFor')}
          allowDeselect={false}
          data={overlaps.map((value) => ({ value, label: words(`overlaps.${value}`) }))}
          value={overlap}
          onChange={(chosen) => chosen && setOverlap(chosen as Overlap)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button loading={change.isPending} onClick={rotate}>
            {words('rotateConfirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
