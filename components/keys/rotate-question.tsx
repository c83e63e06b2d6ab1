'use client'

import { Select } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Question } from '@/components/ui/question'
import { useChange } from '@/components/ui/use-change'
import type { ApiKeyJson } from '@/lib/wire/profile-api-key'
import type { Messages } from '@/messages/catalogues'

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
  const words = useTranslations('keys')
  const [overlap, setOverlap] = useState<Overlap>('hours24')
  const change = useChange<{ secret: string }>('/api-keys', words('notRotated'))
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
    <Question
      opened={opened}
      title={words('rotateTitle')}
      action={words('rotateConfirm')}
      isBusy={change.isPending}
      onClose={onClose}
      onConfirm={rotate}
    >
      {words('rotateWhy')}
      <Select
        label={words('overlapFor')}
        allowDeselect={false}
        data={overlaps.map((value) => ({ value, label: words(`overlaps.${value}`) }))}
        value={overlap}
        onChange={(chosen) => chosen && setOverlap(chosen as Overlap)}
      />
    </Question>
  )
}
