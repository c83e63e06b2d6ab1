'use client'

import { Button, EmptyState } from '@mantine/core'
import { IconSearchOff, IconUserHeart } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { because } from '@/components/ui/because'
import { Refusal } from '@/components/ui/refusal'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import { customersQuery } from './customer-queries'
import type { CustomersUrl, SetCustomersUrl } from './customer-search'
import { CustomerTable } from './customer-table'
import { countOf } from './customer-words'
import classes from './customers.module.css'

interface CustomerListProps {
  url: CustomersUrl
  setUrl: SetCustomersUrl
  settings: SettingsJson
  onOpen: (id: number) => void
  /** Absent: this person may not add customers. */
  onNew?: (() => void) | undefined
}

/** Who was found, page by page, or why there is nobody. */
export function CustomerList({ url, setUrl, settings, onOpen, onNew }: CustomerListProps) {
  const words = useTranslations('customers')
  const list = useInfiniteQuery(customersQuery(url.search, url.sort))
  if (list.error && !list.data)
    return (
      <Refusal error={list.error}>
        {because(list.error)}{' '}
        <Button size="compact-sm" variant="default" onClick={() => list.refetch()}>
          {words('again')}
        </Button>
      </Refusal>
    )
  const found = list.data?.pages.flatMap((page) => page.customers) ?? []
  const total = list.data?.pages.at(-1)?.total ?? 0
  if (list.data && total === 0) return <Nobody search={url.search} setUrl={setUrl} onNew={onNew} />
  return (
    <div data-pending={list.isPlaceholderData || undefined} className={classes.list}>
      <p className={classes.count} aria-live="polite">
        {words('count', { count: total })}
      </p>
      <CustomerTable
        customers={found}
        sort={url.sort}
        onSort={(sort) => setUrl({ sort })}
        settings={settings}
        onOpen={onOpen}
      />
      {list.hasNextPage && (
        <div className={classes.more}>
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            {words('showMore', { shown: countOf(found.length, settings), total: countOf(total, settings) })}
          </Button>
        </div>
      )}
    </div>
  )
}

function Nobody({ search, setUrl, onNew }: Pick<CustomerListProps, 'setUrl' | 'onNew'> & { search: string }) {
  const words = useTranslations('customers')
  if (search)
    return (
      <EmptyState
        mt="xl"
        icon={<IconSearchOff size={28} stroke={1.5} />}
        title={words('nobodyFound', { search })}
        description={words('nobodyFoundWhy')}
      >
        <EmptyState.Actions>
          <Button variant="default" onClick={() => setUrl({ search: '' })}>
            {words('clearSearch')}
          </Button>
        </EmptyState.Actions>
      </EmptyState>
    )
  return (
    <EmptyState
      mt="xl"
      icon={<IconUserHeart size={28} stroke={1.5} />}
      title={words('nobodyYet')}
      description={words('nobodyYetWhy')}
    >
      {onNew && (
        <EmptyState.Actions>
          <Button onClick={onNew}>{words('new')}</Button>
        </EmptyState.Actions>
      )}
    </EmptyState>
  )
}
