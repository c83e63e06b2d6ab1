'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DraftPanel } from '@/components/ui/draft-panel'
import type { WebhookJson } from '@/lib/wire/profile-webhook'
import { SecretNote } from './secret-note'
import { useWebhookChange } from './use-webhook-change'
import { blankWebhook, WebhookForm } from './webhook-form'
import classes from './webhooks.module.css'

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
  const change = useWebhookChange<{ webhook: WebhookJson; secret: string }>()
  return (
    <div className={classes.panel}>
      {secret ? (
        <SecretNote secret={secret} onDone={onClose} />
      ) : (
        <WebhookForm
          initial={blankWebhook}
          error={change.error}
          isSaving={change.isPending}
          action={words('add')}
          onSubmit={(body) =>
            change.mutate(
              { method: 'POST', path: '', body, done: words('added') },
              { onSuccess: (told) => setSecret(told.secret) },
            )
          }
        >
          <Button variant="subtle" color="gray" onClick={onClose}>
            {common('cancel')}
          </Button>
        </WebhookForm>
      )}
    </div>
  )
}
