'use client'

import { UnstyledButton } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { moment } from '@/components/ui/words'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import type { WebhookJson } from '@/lib/wire/profile-webhook'
import { eventsInWords } from './event-words'
import { WebhookState } from './sign'
import classes from './webhooks.module.css'

interface WebhookListProps {
  webhooks: WebhookJson[]
  settings: SettingsJson
  onOpen: (id: number) => void
}

/** The whole row opens its webhook; what the keyboard finds is its address. */
export function WebhookList({ webhooks, settings, onOpen }: WebhookListProps) {
  const words = useTranslations('webhooks')
  const isMixed = webhooks.some(({ dialect }) => dialect !== 'profile')
  return (
    <ul className={classes.list} aria-label={words('title')}>
      {webhooks.map((webhook) => (
        <li key={webhook.id} className={classes.row}>
          <div className={classes.about}>
            <UnstyledButton
              className={classes.open}
              data-webhook={webhook.id}
              onClick={() => onOpen(webhook.id)}
            >
              {shortAddress(webhook.url)}
            </UnstyledButton>
            <span className={classes.quiet}>
              {eventsInWords(webhook.events, words)}
              {isMixed && ` · ${words(`dialects.${webhook.dialect}`)}`}
            </span>
          </div>
          <div className={classes.standing}>
            <WebhookState state={webhook.state} />
            <span className={`${classes.quiet} numbers`}>
              {webhook.waiting > 0
                ? words('waiting', { count: webhook.waiting })
                : webhook.last_delivered_at
                  ? words('lastDelivered', { when: moment(webhook.last_delivered_at, settings) })
                  : words('neverDelivered')}
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** What everybody's begins with says nothing. */
const shortAddress = (url: string): string => url.replace(/^https:\/\//, '').replace(/\/$/, '')
