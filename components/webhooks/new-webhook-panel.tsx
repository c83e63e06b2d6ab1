'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DraftPanel } from '@/components/ui/draft-panel'
import { PanelBody } from '@/components/ui/panel-body'
import { useChange } from '@/components/ui/use-change'
import type { WebhookJson } from '@/lib/wire/profile-webhook'
import { blankWebhook, WebhookForm } from './webhook-form'
import { WebhookSecret } from './webhook-secret'

/** A new address; when it is made its secret is told. */
export function NewWebhookPanel({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const words = useTranslations('webhooks')
  return (
    <DraftPanel opened={opened} onClose={onClose} title={words('add')}>
      <NewWebhook onClose={onClose} />
    </DraftPanel>
  )
}

function NewWebhook({ onClose }: { onClose: () => void }) {
  const [words, common] = [useTranslations('webhooks'), useTranslations('ui')]
  const [secret, setSecret] = useState<string | null>(null)
  const change = useChange<{ webhook: WebhookJson; secret: string }>('/webhooks')
  return (
    <PanelBody>
      {secret ? (
        <WebhookSecret secret={secret} onKept={onClose} />
      ) : (
        <WebhookForm
          initial={blankWebhook}
          error={change.error}
          isSaving={change.isPending}
          action={words('add')}
          onSubmit={(body) =>
            change.mutate(
              { method: 'POST', body, done: words('added') },
              { onSuccess: (told) => setSecret(told.secret) },
            )
          }
        >
          <Button variant="subtle" color="gray" onClick={onClose}>
            {common('cancel')}
          </Button>
        </WebhookForm>
      )}
    </PanelBody>
  )
}
