import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { SearchParams } from 'nuqs/server'
import { keptCookie } from '@/components/messages/kept-cookie'
import { KeptNotice } from '@/components/messages/kept-notice'
import { filterQuery } from '@/components/messages/message-filter'
import { messageQuery, messagesQuery, pageSize } from '@/components/messages/message-queries'
import { Messages } from '@/components/messages/messages'
import { loadMessagesUrl } from '@/components/messages/messages-url'
import { sessionOrSignIn } from '@/lib/auth/session'
import type { Actor } from '@/lib/domain/actor'
import { may } from '@/lib/domain/permission'
import { Refused } from '@/lib/domain/refusal'
import { hasProvider } from '@/lib/email/send'
import { changedAt } from '@/lib/engine/changed-at'
import { deliveries } from '@/lib/engine/deliveries'
import { readDelivery } from '@/lib/engine/resend'
import { setupOf } from '@/lib/settings/setup'
import { deliveriesPage, toDeliveryDetail } from '@/lib/wire/profile-delivery'
import { deliveriesQuery, toDeliveriesWish } from '@/lib/wire/profile-delivery-inputs'
import { toSetup } from '@/lib/wire/profile-setup'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('messages'))('title'),
})

/** The list, and the message whose panel the URL opens, painted at once. */
export default async function MessagesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await sessionOrSignIn('/messages')
  if (!may(actor, 'messages.read')) notFound()
  const [{ message, ...filter }, ts] = await Promise.all([loadMessagesUrl(searchParams), changedAt(actor)])
  const client = new QueryClient()
  const [setup, found] = await Promise.all([
    setupOf(actor),
    firstPage(actor, filterQuery(filter)),
    message && primeMessage(client, actor, message),
  ])
  if (found) client.setQueryData(messagesQuery(filter).queryKey, { pages: [found], pageParams: [null] })
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Messages
        ts={ts}
        settings={toSetup(setup).settings}
        notice={!hasProvider() && !(await cookies()).has(keptCookie) && <KeptNotice />}
      />
    </HydrationBoundary>
  )
}

/** null for what no list can answer: the browser's own request shows the refusal. */
async function firstPage(actor: Actor, filter: object) {
  const given = Object.entries(filter).filter(([, value]) => value !== null)
  const wish = deliveriesQuery.safeParse({ ...Object.fromEntries(given), limit: pageSize })
  return wish.success ? deliveriesPage(await deliveries(actor, toDeliveriesWish(wish.data))) : null
}

/** No message of that number is said by the panel itself. */
async function primeMessage(client: QueryClient, actor: Actor, id: number): Promise<void> {
  try {
    const { delivery, objection } = await readDelivery(actor, id)
    client.setQueryData(messageQuery(id).queryKey, { delivery: toDeliveryDetail(delivery, objection) })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  }
}
