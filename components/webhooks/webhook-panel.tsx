'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { DraftPanel } from '@/components/ui/draft-panel'
import { NotShown } from '@/components/ui/not-shown'
import { PanelBody } from '@/components/ui/panel-body'
import { useBackToRow } from '@/components/ui/use-back-to-row'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { Delivery } from './delivery'
import { WebhookDetails } from './webhook-details'
import { webhooksQuery } from './webhook-queries'

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
  const words = useTranslations('webhooks')
  const { data: webhooks } = useSuspenseQuery(webhooksQuery)
  const [backToRow, backToDelivery] = [useBackToRow('webhook', id), useBackToRow('delivery', deliveryId)]
  useEffect(() => {
    if (deliveryId === null) backToDelivery()
  }, [deliveryId, backToDelivery])
  const webhook = webhooks.find((each) => each.id === id)
  return (
    <DraftPanel
      opened={id !== null}
      onClose={props.onClose}
      title={words('webhook')}
      isKept={(at) => at.get('webhook') === String(id)}
      onExitTransitionEnd={backToRow}
    >
      {webhook && deliveryId !== null && (
        <Delivery key={deliveryId} webhook={webhook} id={deliveryId} {...props} />
      )}
      {webhook && (
        <PanelBody hidden={deliveryId !== null}>
          <WebhookDetails key={webhook.id} webhook={webhook} {...props} />
        </PanelBody>
      )}
      {id !== null && !webhook && <NotShown title={words('notShown')} onClose={props.onClose} />}
    </DraftPanel>
  )
}
