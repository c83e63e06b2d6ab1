import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { SearchParams } from 'nuqs/server'
import {
  customerQuery,
  customersQuery,
  historyQuery,
  historySize,
  pageSize,
} from '@/components/customers/customer-queries'
import { Customers } from '@/components/customers/customers'
import { loadCustomersUrl } from '@/components/customers/customers-url'
import { sessionOrSignIn } from '@/lib/auth/session'
import type { Actor } from '@/lib/domain/actor'
import { may } from '@/lib/domain/permission'
import { Refused } from '@/lib/domain/refusal'
import { changedAt } from '@/lib/engine/changed-at'
import { customer } from '@/lib/settings/customer'
import { customerHistory } from '@/lib/settings/customer-history'
import { customers } from '@/lib/settings/customers'
import { setupOf } from '@/lib/settings/setup'
import { toCustomer } from '@/lib/wire/profile-customer'
import { customersPage, historyPage } from '@/lib/wire/profile-customer-pages'
import { toSetup } from '@/lib/wire/profile-setup'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('customers'))('title'),
})

/** The list, and the person whose panel the URL opens, painted at once. */
export default async function CustomersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await sessionOrSignIn('/customers')
  const [{ search, sort, customer: opened }, ts] = await Promise.all([
    loadCustomersUrl(searchParams),
    changedAt(actor),
  ])
  const wish = { search: search.slice(0, 200), sort, limit: pageSize, offset: 0, after: null }
  const client = new QueryClient()
  const [setup, found] = await Promise.all([
    setupOf(actor),
    customers(actor, wish),
    opened && primePerson(client, actor, opened),
  ])
  client.setQueryData(customersQuery(search, sort).queryKey, {
    pages: [customersPage(sort, found)],
    pageParams: [null],
  })
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Customers
        ts={ts}
        settings={toSetup(setup).settings}
        canWrite={may(actor, 'customers.write')}
        canErase={may(actor, 'customers.erase')}
      />
    </HydrationBoundary>
  )
}

/** Nobody of that number is said by the panel itself. */
async function primePerson(client: QueryClient, actor: Actor, id: number): Promise<void> {
  try {
    const [found, history] = await Promise.all([
      customer(actor, id),
      customerHistory(actor, id, { limit: historySize, offset: 0, after: null }),
    ])
    client.setQueryData(customerQuery(id).queryKey, { customer: toCustomer(found) })
    client.setQueryData(historyQuery(id).queryKey, { pages: [historyPage(history)], pageParams: [null] })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  }
}
