'use client'

import { useTranslations } from 'next-intl'
import { Question } from '@/components/ui/question'
import { useChange } from '@/components/ui/use-change'
import { moment } from '@/components/ui/words'
import type { ApiKeyJson } from '@/lib/wire/profile-api-key'
import type { SettingsJson } from '@/lib/wire/profile-shapes'

interface RevokeQuestionProps {
  apiKey: ApiKeyJson
  settings: SettingsJson
  opened: boolean
  onClose: () => void
}

/** Nothing brings a revoked key back, so whether it is in use is said before. */
export function RevokeQuestion({ apiKey, settings, opened, onClose }: RevokeQuestionProps) {
  const words = useTranslations('keys')
  const change = useChange('/api-keys', words('notRevoked'))
  const revoke = () =>
    change.mutate({ method: 'DELETE', path: `/${apiKey.id}`, done: words('revoked') }, { onSettled: onClose })
  return (
    <Question
      opened={opened}
      title={words('revokeTitle', { name: apiKey.name })}
      action={words('revoke')}
      isEnd
      isBusy={change.isPending}
      onClose={onClose}
      onConfirm={revoke}
    >
      {words('revokeWhy')}{' '}
      {apiKey.last_used_at
        ? words('revokeUsed', { when: moment(apiKey.last_used_at, settings) })
        : words('revokeUnused')}
    </Question>
  )
}
