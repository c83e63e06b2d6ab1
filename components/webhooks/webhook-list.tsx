'use client'

import { Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Row, Rows } from '@/components/ui/rows'
import { moment } from '@/components/ui/words'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import type { WebhookJson } from '@/lib/wire/profile-webhook'
import { eventsInWords } from './event-words'
import { WebhookState } from './webhook-state'

interface WebhookListProps {
  webhooks: WebhookJson[]
  settings: SettingsJson
  onOpen: (id: number) => void
}

/** The addresses there are: what each hears of, and how it does. */
export function WebhookList({ webhooks, settings, onOpen }: WebhookListProps) {
  const words = useTranslations('webhooks')
  const isMixed = webhooks.some(({ dialect }) => dialect !== 'profile')
  return (
    <Rows label={words('title')}>
      {webhooks.map((webhook) => (
        <Row
          key={webhook.id}
          kind="webhook"
          id={webhook.id}
          name={shortAddress(webhook.url)}
          onOpen={() => onOpen(webhook.id)}
          standing={
            <>
              <WebhookState state={webhook.state} />
              <Text span size="sm" c="dimmed" className="numbers">
                {webhook.waiting > 0
                  ? words('waiting', { count: webhook.waiting })
                  : webhook.last_delivered_at
                    ? words('lastDelivered', { when: moment(webhook.last_delivered_at, settings) })
                    : words('neverDelivered')}
              </Text>
            </>
          }
        >
          <Text span size="sm" c="dimmed">
            {eventsInWords(webhook.events, words)}
            {isMixed && ` · ${words(`dialects.${webhook.dialect}`)}`}
          </Text>
        </Row>
      ))}
    </Rows>
  )
}

/** What everybody's begins with says nothing. */
const shortAddress = (url: string): string => url.replace(/^https:\/\//, '').replace(/\/$/, '')
