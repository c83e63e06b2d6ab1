'use client'

import { Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { SecretNote } from '@/components/ui/secret-note'

/** The secret that was just made, with what it signs. */
export function WebhookSecret({ secret, onKept }: { secret: string; onKept: () => void }) {
  const words = useTranslations('webhooks')
  return (
    <SecretNote
      title={words('secretTitle')}
      once={words('secretOnce')}
      label={words('secret')}
      secret={secret}
      onKept={onKept}
    >
      <Text size="sm">{words('verify')}</Text>
    </SecretNote>
  )
}
