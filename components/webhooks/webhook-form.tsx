'use client'

import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { errorsOf } from '@/components/ui/because'
import { Refusal } from '@/components/ui/refusal'
import { useUnsaved } from '@/components/ui/unsaved'
import { useFirstWrongOf } from '@/components/ui/use-first-wrong'
import { type WebhookDialect, type WebhookEvent, webhookDialects, webhookEvents } from '@/lib/domain/webhook'
import { EventFields } from './event-fields'

export interface WebhookValues {
  url: string
  events: WebhookEvent[]
  dialect: WebhookDialect
}

interface WebhookFormProps {
  initial: WebhookValues
  error: Error | null
  isSaving: boolean
  /** What its button says. */
  action: string
  onSubmit: (values: WebhookValues) => void
  /** The way out. */
  children: ReactNode
}

export const blankWebhook: WebhookValues = { url: '', events: [...webhookEvents], dialect: 'profile' }

/** Where, what of, and in whose words. */
export function WebhookForm({ initial, error, isSaving, action, onSubmit, children }: WebhookFormProps) {
  const words = useTranslations('webhooks')
  const [values, setValues] = useState(initial)
  const errors = errorsOf(error)
  const form = useFirstWrongOf<HTMLFormElement>(error)
  useUnsaved(JSON.stringify(values) !== JSON.stringify(initial))
  const set = (changed: Partial<WebhookValues>) => setValues({ ...values, ...changed })
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit({ ...values, url: values.url.trim() })
      }}
    >
      <Stack gap="md">
        <TextInput
          type="url"
          inputMode="url"
          label={words('url')}
          description={words('urlHint')}
          placeholder="https://example.com/daybook"
          autoComplete="off"
          required
          data-autofocus
          value={values.url}
          error={errors.url}
          onChange={(event) => set({ url: event.currentTarget.value })}
        />
        <EventFields chosen={values.events} error={errors.events} onChange={(events) => set({ events })} />
        {webhookDialects.length > 1 && (
          <Select
            label={words('dialect')}
            description={words('dialectHint')}
            allowDeselect={false}
            data={webhookDialects.map((value) => ({ value, label: words(`dialects.${value}`) }))}
            value={values.dialect}
            error={errors.dialect}
            onChange={(dialect) => dialect && set({ dialect: dialect as WebhookDialect })}
          />
        )}
        {error && Object.keys(errors).length === 0 && <Refusal error={error} />}
        <Group justify="flex-end" gap="xs">
          {children}
          <Button type="submit" loading={isSaving} disabled={values.events.length === 0}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
