'use client'

import { Button, EmptyState } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { DraftPanel } from '@/components/ui/draft-panel'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { Delivery } from './delivery'
import { WebhookDetails } from './webhook-details'
import { webhooksQuery } from './webhook-queries'
import classes from './webhooks.module.css'

export interface WebhookPanelProps {
  settings: SettingsJson
  onDelivery: (id: number | null) => void
  onClose: () => void
}

/** One webhook beside the list: how it does, what it was told; or one of its deliveries. */
export function WebhookPanel({
  id,
  deliveryId,
  ...props
}: WebhookPanelProps & { id: number | null; deliveryId: number | null }) {
  const [words, ui] = [useTranslations('webhooks'), useTranslations('ui')]
  const { data: webhooks } = useSuspenseQuery(webhooksQuery)
  const last = useRef(id)
  if (id !== null) last.current = id
  const webhook = webhooks.find((each) => each.id === id)
  return (
    <DraftPanel
      opened={id !== null}
      onClose={props.onClose}
      title={words('title')}
      onExitTransitionEnd={() =>
        document
          .querySelector<HTMLElement>(`[data-webhook="${last.current}"]`)
          ?.focus({ preventScroll: true })
      }
    >
      {webhook && deliveryId !== null && (
        <Delivery key={deliveryId} webhook={webhook} id={deliveryId} {...props} />
      )}
      {webhook && (
        <div className={classes.panel} hidden={deliveryId !== null}>
          <WebhookDetails key={webhook.id} webhook={webhook} {...props} />
        </div>
      )}
      {id !== null && !webhook && (
        <EmptyState mt="xl" title={words('notShown')}>
          <EmptyState.Actions>
            <Button variant="default" onClick={props.onClose}>
              {ui('close')}
            </Button>
          </EmptyState.Actions>
        </EmptyState>
      )}
    </DraftPanel>
  )
}
