'use client'

import { Alert, Button, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PanelHead } from '@/components/ui/panel-body'
import { useChange } from '@/components/ui/use-change'
import { moment } from '@/components/ui/words'
import { roles } from '@/lib/domain/actor'
import type { ApiKeyJson } from '@/lib/wire/profile-api-key'
import { KeyActions } from './key-actions'
import { KeyFacts } from './key-facts'
import { KeyForm } from './key-form'
import type { KeyPanelProps } from './key-panel'
import { KeySecret } from './key-secret'
import { KeyState } from './key-state'
import { keyValues } from './key-values'

/** What a key may do, and what may be done with it. */
export function KeyDetails({ apiKey, ...props }: KeyPanelProps & { apiKey: ApiKeyJson }) {
  const words = useTranslations('keys')
  const [isEdited, setEdited] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  const { role, settings, site, now } = props
  if (isEdited) return <Edit apiKey={apiKey} onDone={() => setEdited(false)} {...props} />
  const isBeyond = roles.indexOf(apiKey.role) < roles.indexOf(role)
  return (
    <>
      <PanelHead title={apiKey.name}>
        <KeyState apiKey={apiKey} now={now} />
      </PanelHead>
      {secret && <KeySecret secret={secret} apiKey={apiKey} site={site} onKept={() => setSecret(null)} />}
      {apiKey.previous && <Overlap previous={apiKey.previous} settings={settings} />}
      <KeyFacts apiKey={apiKey} settings={settings} />
      {apiKey.state !== 'revoked' && isBeyond && (
        <Text size="sm" c="dimmed">
          {words('beyond')}
        </Text>
      )}
      {apiKey.state !== 'revoked' && !isBeyond && (
        <KeyActions apiKey={apiKey} settings={settings} onEdit={() => setEdited(true)} onSecret={setSecret} />
      )}
    </>
  )
}

/** That two secrets are good, and whether the former one is still needed. */
function Overlap({
  previous: { last4, until, last_used_at },
  settings,
}: {
  previous: NonNullable<ApiKeyJson['previous']>
  settings: KeyPanelProps['settings']
}) {
  const words = useTranslations('keys')
  const used = last_used_at
    ? words('overlapUsed', { when: moment(last_used_at, settings) })
    : words('overlapUnused')
  return (
    <Alert color="gray" variant="light">
      {words('overlap', { last4, when: moment(until, settings), used })}
    </Alert>
  )
}

function Edit({
  apiKey,
  role,
  staff,
  settings,
  onDone,
}: KeyPanelProps & { apiKey: ApiKeyJson; onDone: () => void }) {
  const [words, common] = [useTranslations('keys'), useTranslations('ui')]
  const change = useChange('/api-keys')
  const [initial] = useState(() => keyValues(apiKey, settings.timezone))
  return (
    <KeyForm
      initial={initial}
      role={role}
      staff={staff}
      timezone={settings.timezone}
      error={change.error}
      isSaving={change.isPending}
      action={common('save')}
      onSubmit={(body) =>
        change.mutate(
          { method: 'PATCH', path: `/${apiKey.id}`, body, done: words('saved') },
          { onSuccess: onDone },
        )
      }
    >
      <Button variant="subtle" color="gray" onClick={onDone}>
        {common('discard')}
      </Button>
    </KeyForm>
  )
}
