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
import type { EventDeliveryJson, WebhookJson } from '@/lib/wire/profile-webhook'
import classes from './webhooks.module.css'

const webhookLooks = {
  active: { icon: IconCheck, tone: 'fine' },
  failing: { icon: IconAlertTriangle, tone: 'trouble' },
  disabled: { icon: IconPlayerPause, tone: 'quiet' },
} as const satisfies Record<WebhookJson['state'], object>

const deliveryLooks = {
  waiting: { icon: IconClock, tone: 'open' },
  sending: { icon: IconSend, tone: 'open' },
  sent: { icon: IconCheck, tone: 'fine' },
  failed: { icon: IconAlertTriangle, tone: 'trouble' },
  not_sent: { icon: IconPlayerPause, tone: 'quiet' },
  withdrawn: { icon: IconHandStop, tone: 'quiet' },
} as const satisfies Record<EventDeliveryJson['state'], object>

/** How a webhook does, as a sign and a word. */
export function WebhookState({ state }: Pick<WebhookJson, 'state'>) {
  const words = useTranslations('webhooks.states')
  return <Sign {...webhookLooks[state]}>{words(state)}</Sign>
}

/** Where a delivery stands; one that waits for another try is trouble already. */
export function DeliverySign({ state, attempts }: Pick<EventDeliveryJson, 'state' | 'attempts'>) {
  const words = useTranslations('webhooks.deliveryStates')
  const isTriedAgain = state === 'waiting' && attempts > 0
  return (
    <Sign {...deliveryLooks[state]} {...(isTriedAgain && { tone: 'trouble' })}>
      {words(isTriedAgain ? 'retrying' : state)}
    </Sign>
  )
}

function Sign({ icon: Icon, tone, children }: { icon: typeof IconCheck; tone: string; children: string }) {
  return (
    <span className={classes.sign} data-tone={tone}>
      <Icon size={16} stroke={1.8} aria-hidden />
      {children}
    </span>
  )
}
