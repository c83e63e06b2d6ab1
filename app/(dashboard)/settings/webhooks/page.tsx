import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { SearchParams } from 'nuqs/server'
import {
  eventDeliveriesQuery,
  eventDeliveryQuery,
  webhooksQuery,
} from '@/components/webhooks/webhook-queries'
import { Webhooks } from '@/components/webhooks/webhooks'
import { loadWebhooksUrl } from '@/components/webhooks/webhooks-url'
import { sessionOrSignIn } from '@/lib/auth/session'
import type { Actor } from '@/lib/domain/actor'
import { may } from '@/lib/domain/permission'
import { Refused } from '@/lib/domain/refusal'
import { changedAt } from '@/lib/engine/changed-at'
import { setupOf } from '@/lib/settings/setup'
import { eventDeliveries, eventDelivery } from '@/lib/settings/webhook-deliveries'
import { webhooks } from '@/lib/settings/webhooks'
import { toSetup } from '@/lib/wire/profile-setup'
import { eventDeliveriesPage, toEventDeliveryDetail, toWebhook } from '@/lib/wire/profile-webhook'
import { eventDeliveriesQuery as listQuery, toEventDeliveriesWish } from '@/lib/wire/profile-webhook-inputs'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('webhooks'))('title'),
})

/** The list, and the webhook or the delivery whose panel the URL opens, painted at once. */
export default async function WebhooksPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await sessionOrSignIn('/settings/webhooks')
  if (!may(actor, 'webhooks.write')) notFound()
  const [url, ts] = await Promise.all([loadWebhooksUrl(searchParams), changedAt(actor)])
  const client = new QueryClient()
  const [setup, found] = await Promise.all([
    setupOf(actor),
    webhooks(actor),
    url.webhook && prime(client, actor, url.webhook, url.delivery),
  ])
  client.setQueryData(webhooksQuery.queryKey, { webhooks: found.map(toWebhook) })
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Webhooks ts={ts} settings={toSetup(setup).settings} />
    </HydrationBoundary>
  )
}

/** Of what is not there the panel itself speaks. */
async function prime(client: QueryClient, actor: Actor, webhook: number, delivery: number | null) {
  try {
    const wish = toEventDeliveriesWish(listQuery.parse({ limit: 20 }))
    const page = eventDeliveriesPage(await eventDeliveries(actor, webhook, wish), wish.limit)
    client.setQueryData(eventDeliveriesQuery(webhook, false).queryKey, { pages: [page], pageParams: [null] })
    if (delivery === null) return
    const shown = toEventDeliveryDetail(await eventDelivery(actor, webhook, delivery))
    client.setQueryData(eventDeliveryQuery(webhook, delivery).queryKey, { delivery: shown })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  }
}
