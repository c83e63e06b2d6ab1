'use client'

import { Anchor, Button, Center, Loader, Text } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Facts } from '@/components/ui/facts'
import { PanelBody, PanelHead } from '@/components/ui/panel-body'
import { Refusal } from '@/components/ui/refusal'
import { useChange } from '@/components/ui/use-change'
import { moment } from '@/components/ui/words'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import type { EventDeliveryDetailJson, WebhookJson } from '@/lib/wire/profile-webhook'
import type { Messages } from '@/messages/catalogues'
import { Answers } from './answers'
import { eventName } from './event-words'
import { pretty } from './pretty'
import type { WebhookPanelProps } from './webhook-panel'
import { eventDeliveryQuery } from './webhook-queries'
import { DeliverySign } from './webhook-state'
import classes from './webhooks.module.css'

/** One delivery: what was sent, and what came back each time. */
export function Delivery({
  webhook,
  id,
  settings,
  onDelivery,
}: WebhookPanelProps & { webhook: WebhookJson; id: number }) {
  const [words, ui] = [useTranslations('webhooks'), useTranslations('ui')]
  const { data, error } = useQuery(eventDeliveryQuery(webhook.id, id))
  return (
    <PanelBody>
      <div>
        <Button
          size="compact-md"
          variant="subtle"
          ml={-8}
          data-autofocus
          leftSection={<IconArrowLeft size={16} stroke={1.8} />}
          onClick={() => onDelivery(null)}
        >
          {words('allDeliveries')}
        </Button>
      </div>
      {error && <Refusal error={error} />}
      {data && <Loaded webhook={webhook} delivery={data} settings={settings} />}
      {!data && !error && (
        <Center h={240}>
          <Loader aria-label={ui('loading')} />
        </Center>
      )}
    </PanelBody>
  )
}

interface LoadedProps {
  webhook: WebhookJson
  delivery: EventDeliveryDetailJson
  settings: SettingsJson
}

function Loaded({ webhook, delivery, settings }: LoadedProps) {
  const words = useTranslations('webhooks')
  const replay = useChange('/webhooks', words('notReplayed'))
  const { request, answers } = delivery
  return (
    <>
      <PanelHead title={eventName(delivery.type, words)}>
        <DeliverySign {...delivery} />
        {delivery.state === 'not_sent' && (
          <Text size="sm" c="dimmed" mt={4}>
            {words('wasDisabled')}
          </Text>
        )}
      </PanelHead>
      <Facts facts={factsOf(delivery, settings).map(([name, value]) => [words(`facts.${name}`), value])} />
      {delivery.booking_id !== null && delivery.type !== 'booking.deleted' && (
        <Anchor component={Link} href={`/calendar?booking=${delivery.booking_id}`} size="sm">
          {words('toBooking')}
        </Anchor>
      )}
      {webhook.state !== 'disabled' && request.body !== null && (
        <div>
          <Button
            variant="default"
            loading={replay.isPending}
            onClick={() =>
              replay.mutate({
                method: 'POST',
                path: `/${webhook.id}/deliveries/${delivery.id}/replay`,
                done: words('replayedOne'),
              })
            }
          >
            {words('replay')}
          </Button>
        </div>
      )}
      <Answers answers={answers} settings={settings} />
      <section aria-labelledby="request-title">
        <h3 id="request-title" className={classes.subheading}>
          {words('request')}
        </h3>
        {request.body === null ? (
          <Text size="sm" c="dimmed">
            {words('erased')}
          </Text>
        ) : (
          <pre className={classes.plain}>{pretty(request.body)}</pre>
        )}
      </section>
    </>
  )
}

type FactName = keyof Messages['webhooks']['facts']

/** Where and when; what did not happen is left out. */
function factsOf(
  delivery: EventDeliveryDetailJson,
  settings: SettingsJson,
): [FactName, string | null | false][] {
  const at = (instant: string | null) => instant && moment(instant, settings)
  return [
    ['address', delivery.request.url],
    ['id', delivery.message_id],
    ['created', at(delivery.created_at)],
    ['attempts', delivery.attempts > 0 && String(delivery.attempts)],
    ['next', delivery.attempts > 0 && at(delivery.next_try_at)],
    ['delivered', at(delivery.delivered_at)],
  ]
}
