'use client'

import { CloseButton, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { inferParserType } from 'nuqs'
import { useState } from 'react'
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
  const [typed, setTyped] = useState(url.search)
  const [seen, setSeen] = useState(url.search)
  // The address may change without us (Back): what it says then wins over what was typed.
  if (seen !== url.search) {
    setSeen(url.search)
    setTyped(url.search)
  }
  const searchSoon = useDebouncedCallback((search: string) => {
    setSeen(search)
    setUrl({ search })
  }, 200)
  const type = (text: string) => {
    setTyped(text)
    searchSoon(text.trim())
  }
  return (
    <search className={classes.search}>
      <TextInput
        type="search"
        className={classes.searchField}
        aria-label={words('search')}
        placeholder={words('searchHint')}
        maxLength={200}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && type('')}
        leftSection={<IconSearch size={16} stroke={1.8} />}
        rightSection={
          typed && <CloseButton size="sm" aria-label={words('clearSearch')} onClick={() => type('')} />
        }
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
