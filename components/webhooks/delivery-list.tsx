'use client'

import { Button, Chip, Group, Skeleton, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Refusal } from '@/components/ui/refusal'
import { Row, Rows } from '@/components/ui/rows'
import { moment } from '@/components/ui/words'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import type { WebhookJson } from '@/lib/wire/profile-webhook'
import { eventName } from './event-words'
import { eventDeliveriesQuery } from './webhook-queries'
import { DeliverySign } from './webhook-state'
import classes from './webhooks.module.css'

const ReplayRange = dynamic(() => import('./replay-range').then((part) => part.ReplayRange))

interface DeliveryListProps {
  webhook: WebhookJson
  settings: SettingsJson
  onOpen: (id: number) => void
}

/** What a webhook was told, the latest first; what did not arrive by itself. */
export function DeliveryList({ webhook, settings, onOpen }: DeliveryListProps) {
  const words = useTranslations('webhooks')
  const [isMissed, setMissed] = useState(false)
  const [isReplaying, setReplaying] = useState(false)
  const list = useInfiniteQuery(eventDeliveriesQuery(webhook.id, isMissed))
  const found = list.data?.pages.flatMap(({ deliveries }) => deliveries) ?? []
  return (
    <section aria-labelledby="deliveries-title" className={classes.deliveries}>
      <Group justify="space-between" gap="xs">
        <h3 id="deliveries-title" className={classes.subheading}>
          {words('deliveries')}
        </h3>
        {webhook.state !== 'disabled' && (
          <Button
            size="compact-md"
            variant="subtle"
            aria-expanded={isReplaying}
            onClick={() => setReplaying(!isReplaying)}
          >
            {words('replayRange')}
          </Button>
        )}
      </Group>
      {isReplaying && (
        <ReplayRange webhook={webhook} settings={settings} onDone={() => setReplaying(false)} />
      )}
      <Chip size="sm" checked={isMissed} onChange={setMissed}>
        {words('failedOnly')}
      </Chip>
      {list.isPending && <Skeleton height={120} mt="sm" />}
      {list.error && <Refusal error={list.error} />}
      {list.data && found.length === 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          {words(isMissed ? 'noneFailed' : webhook.state === 'disabled' ? 'noneWhileOff' : 'noDeliveries')}
        </Text>
      )}
      <Rows isPlain isPending={list.isPlaceholderData}>
        {found.map((delivery) => (
          <Row
            key={delivery.id}
            kind="delivery"
            id={delivery.id}
            name={eventName(delivery.type, words)}
            onOpen={() => onOpen(delivery.id)}
            standing={<DeliverySign {...delivery} />}
          >
            <Text span size="sm" c="dimmed" className="numbers">
              {moment(delivery.created_at, settings)}
            </Text>
          </Row>
        ))}
      </Rows>
      {list.hasNextPage && (
        <Button
          variant="default"
          fullWidth
          mt="sm"
          loading={list.isFetchingNextPage}
          onClick={() => list.fetchNextPage()}
        >
          {words('loadMore')}
        </Button>
      )}
    </section>
  )
}
