'use client'

import { NativeSelect } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { inferParserType } from 'nuqs'
import { SearchField } from '@/components/ui/search-field'
import { customerOrders } from '@/lib/wire/profile-customer-orders'
import classes from './customers.module.css'
import type { customersUrl } from './customers-url'

export type CustomersUrl = inferParserType<typeof customersUrl>
export type SetCustomersUrl = (change: Partial<CustomersUrl>) => void

interface CustomerSearchProps {
  url: CustomersUrl
  setUrl: SetCustomersUrl
}

/** Finds while typing, a breath after the last key; on phones the order is chosen here, as there are no columns. */
export function CustomerSearch({ url, setUrl }: CustomerSearchProps) {
  const words = useTranslations('customers')
  return (
    <search className={classes.search}>
      <SearchField
        className={classes.searchField}
        value={url.search}
        onSearch={(search) => setUrl({ search })}
        aria-label={words('search')}
        placeholder={words('searchHint')}
        clearLabel={words('clearSearch')}
        maxLength={200}
      />
      <NativeSelect
        className={classes.orderField}
        aria-label={words('order')}
        value={url.sort}
        onChange={(event) => setUrl({ sort: event.currentTarget.value as CustomersUrl['sort'] })}
        data={customerOrders.map((order) => ({ value: order, label: words(`orders.${order}`) }))}
      />
    </search>
  )
}
