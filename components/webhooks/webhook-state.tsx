'use client'

import {
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconHandStop,
  IconPlayerPause,
  IconSend,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type Look, Sign } from '@/components/ui/sign'
import type { EventDeliveryJson, WebhookJson } from '@/lib/wire/profile-webhook'

const webhookLooks = {
  active: { icon: IconCheck, tone: 'fine' },
  failing: { icon: IconAlertTriangle, tone: 'look' },
  disabled: { icon: IconPlayerPause, tone: 'quiet' },
} satisfies Record<WebhookJson['state'], Look>

const deliveryLooks = {
  waiting: { icon: IconClock, tone: 'open' },
  sending: { icon: IconSend, tone: 'open' },
  sent: { icon: IconCheck, tone: 'fine' },
  failed: { icon: IconAlertTriangle, tone: 'trouble' },
  not_sent: { icon: IconPlayerPause, tone: 'quiet' },
  withdrawn: { icon: IconHandStop, tone: 'quiet' },
} satisfies Record<EventDeliveryJson['state'], Look>

/** How a webhook does, as a sign and a word. */
export function WebhookState({ state }: Pick<WebhookJson, 'state'>) {
  const words = useTranslations('webhooks.states')
  return <Sign {...webhookLooks[state]}>{words(state)}</Sign>
}

/** Where a delivery stands; one that waits for another try is to look at. */
export function DeliverySign({ state, attempts }: Pick<EventDeliveryJson, 'state' | 'attempts'>) {
  const words = useTranslations('webhooks.deliveryStates')
  const isTriedAgain = state === 'waiting' && attempts > 0
  return (
    <Sign {...deliveryLooks[state]} {...(isTriedAgain && { tone: 'look' })}>
      {words(isTriedAgain ? 'retrying' : state)}
    </Sign>
  )
}
