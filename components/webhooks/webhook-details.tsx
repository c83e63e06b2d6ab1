'use client'

import { Alert, Button, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PanelHead } from '@/components/ui/panel-body'
import { useChange } from '@/components/ui/use-change'
import { moment } from '@/components/ui/words'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import type { WebhookJson } from '@/lib/wire/profile-webhook'
import { DeliveryList } from './delivery-list'
import { eventName, eventsInWords } from './event-words'
import { WebhookActions } from './webhook-actions'
import { WebhookForm } from './webhook-form'
import type { WebhookPanelProps } from './webhook-panel'
import { WebhookSecret } from './webhook-secret'
import { WebhookState } from './webhook-state'

/** How a webhook does, what may be done with it, and what it was told. */
export function WebhookDetails({
  webhook,
  settings,
  onDelivery,
  onClose,
}: WebhookPanelProps & { webhook: WebhookJson }) {
  const words = useTranslations('webhooks')
  const [isEdited, setEdited] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  if (isEdited) return <Edit webhook={webhook} onDone={() => setEdited(false)} />
  return (
    <>
      <PanelHead title={webhook.url}>
        <WebhookState state={webhook.state} />
        <Text size="sm" c="dimmed" mt={4}>
          {eventsInWords(webhook.events, words)}:{' '}
          {webhook.events.map((type) => eventName(type, words)).join(', ')}
        </Text>
        {webhook.previous_secret_until && (
          <Text size="sm" c="dimmed" mt={4}>
            {words('overlap', { when: moment(webhook.previous_secret_until, settings) })}
          </Text>
        )}
      </PanelHead>
      <Standing webhook={webhook} settings={settings} />
      {secret && <WebhookSecret secret={secret} onKept={() => setSecret(null)} />}
      <WebhookActions
        webhook={webhook}
        onEdit={() => setEdited(true)}
        onSecret={setSecret}
        onTested={onDelivery}
        onRemoved={onClose}
      />
      <DeliveryList webhook={webhook} settings={settings} onOpen={onDelivery} />
    </>
  )
}

/** Why nothing arrives, where that is so. */
function Standing({ webhook, settings }: { webhook: WebhookJson; settings: SettingsJson }) {
  const words = useTranslations('webhooks.because')
  const { state, disabled_because, disabled_at, failing_since } = webhook
  if (state === 'active') return null
  const when = moment(disabled_at ?? failing_since ?? '', settings)
  return (
    <Alert color={state === 'failing' ? 'orange' : 'gray'} variant="light">
      {words(disabled_because ?? 'trouble', { when })}
    </Alert>
  )
}

function Edit({ webhook, onDone }: { webhook: WebhookJson; onDone: () => void }) {
  const [words, common] = [useTranslations('webhooks'), useTranslations('ui')]
  const change = useChange('/webhooks')
  const { url, events, dialect } = webhook
  return (
    <WebhookForm
      initial={{ url, events, dialect }}
      error={change.error}
      isSaving={change.isPending}
      action={common('save')}
      onSubmit={(body) =>
        change.mutate(
          { method: 'PATCH', path: `/${webhook.id}`, body, done: words('saved') },
          { onSuccess: onDone },
        )
      }
    >
      <Button variant="subtle" color="gray" onClick={onDone}>
        {common('discard')}
      </Button>
    </WebhookForm>
  )
}
