'use client'

import { Button, EmptyState } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { IconPlus, IconWebhook } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useQueryStates } from 'nuqs'
import { BackLink } from '@/components/ui/back-link'
import { Page } from '@/components/ui/page'
import { usePoll } from '@/components/ui/use-poll'
import { Wanted } from '@/components/ui/wanted'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { WebhookList } from './webhook-list'
import { webhooksQuery } from './webhook-queries'
import { webhooksUrl } from './webhooks-url'

const WebhookPanel = dynamic(() => import('./webhook-panel').then((part) => part.WebhookPanel), {
  ssr: false,
})
const NewWebhookPanel = dynamic(() => import('./new-webhook-panel').then((part) => part.NewWebhookPanel), {
  ssr: false,
})

interface WebhooksProps {
  /** The change clock that the page's data was read under. */
  ts: number
  settings: SettingsJson
}

/** The addresses that hear of what happens, and how each of them does. */
export function Webhooks({ ts, settings }: WebhooksProps) {
  usePoll(ts)
  const words = useTranslations('webhooks')
  const [url, setUrl] = useQueryStates(webhooksUrl, { history: 'push' })
  const { data: webhooks } = useSuspenseQuery(webhooksQuery)
  // A press before the page's script runs would be lost.
  const isHere = useMounted()
  const add = (
    <Button
      leftSection={<IconPlus size={16} stroke={2} />}
      disabled={!isHere}
      onClick={() => setUrl({ add: true })}
    >
      {words('add')}
    </Button>
  )
  const isNone = webhooks.length === 0
  return (
    <Page
      title={words('title')}
      description={words('intro')}
      actions={
        <>
          <BackLink href="/settings#webhooks">{words('back')}</BackLink>
          {!isNone && add}
        </>
      }
    >
      {isNone ? (
        <EmptyState
          mt="xl"
          icon={<IconWebhook size={28} stroke={1.5} />}
          title={words('none')}
          description={words('noneWhy')}
        >
          <EmptyState.Actions>{add}</EmptyState.Actions>
        </EmptyState>
      ) : (
        <WebhookList
          webhooks={webhooks}
          settings={settings}
          onOpen={(webhook) => setUrl({ webhook, delivery: null })}
        />
      )}
      <Wanted when={url.add}>
        <NewWebhookPanel opened={url.add} onClose={() => setUrl({ add: false })} />
      </Wanted>
      <Wanted when={url.webhook !== null}>
        <WebhookPanel
          id={url.webhook}
          deliveryId={url.delivery}
          settings={settings}
          onDelivery={(delivery) => setUrl({ delivery })}
          onClose={() => setUrl({ webhook: null, delivery: null })}
        />
      </Wanted>
    </Page>
  )
}
