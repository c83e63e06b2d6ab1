'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DraftPanel } from '@/components/ui/draft-panel'
import { PanelBody } from '@/components/ui/panel-body'
import { useChange } from '@/components/ui/use-change'
import type { ApiKeyJson } from '@/lib/wire/profile-api-key'
import { KeyForm } from './key-form'
import type { KeyPanelProps } from './key-panel'
import { KeySecret } from './key-secret'
import { blankKey } from './key-values'

/** A new key; when it is made its secret is told. */
export function NewKeyPanel({ opened, onClose, ...props }: KeyPanelProps & { opened: boolean }) {
  const words = useTranslations('keys')
  return (
    <DraftPanel opened={opened} onClose={onClose} title={words('add')}>
      <NewKey onClose={onClose} {...props} />
    </DraftPanel>
  )
}

function NewKey({ role, staff, settings, site, onClose }: Omit<KeyPanelProps, 'now'>) {
  const [words, common] = [useTranslations('keys'), useTranslations('ui')]
  const [told, setTold] = useState<{ api_key: ApiKeyJson; secret: string } | null>(null)
  const change = useChange<{ api_key: ApiKeyJson; secret: string }>('/api-keys')
  return (
    <PanelBody>
      {told ? (
        <KeySecret secret={told.secret} apiKey={told.api_key} site={site} onKept={onClose} />
      ) : (
        <KeyForm
          initial={blankKey}
          role={role}
          staff={staff}
          timezone={settings.timezone}
          error={change.error}
          isSaving={change.isPending}
          action={words('make')}
          onSubmit={(body) =>
            change.mutate({ method: 'POST', body, done: words('made') }, { onSuccess: setTold })
          }
        >
          <Button variant="subtle" color="gray" onClick={onClose}>
            {common('cancel')}
          </Button>
        </KeyForm>
      )}
    </PanelBody>
  )
}
