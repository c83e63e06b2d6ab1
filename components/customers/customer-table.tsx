'use client'

import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import type { CustomerJson } from '@/lib/wire/profile-customer'
import type { SettingsJson } from '@/lib/wire/profile-shapes'
import type { CustomerOrder } from './customer-queries'
import { countOf, dayOf, momentOf, spendOf } from './customer-words'
import classes from './customers.module.css'

interface CustomerTableProps {
  customers: CustomerJson[]
  sort: CustomerOrder
  onSort: (sort: CustomerOrder) => void
  settings: SettingsJson
  onOpen: (id: number) => void
}

/** Columns by name; those with an order are sorted by a press on their head. */
const columns = [
  { name: 'name', order: 'name' },
  { name: 'contact', order: null },
  { name: 'last', order: 'last_visit' },
  { name: 'next', order: null },
  { name: 'bookings', order: 'bookings' },
  { name: 'noShows', order: null },
  { name: 'spend', order: 'spend' },
] as const

/** A table on desks; on phones each row is a card. The whole row opens its person, the name is what the keyboard finds. */
export function CustomerTable({ customers, sort, onSort, settings, onOpen }: CustomerTableProps) {
  const words = useTranslations('customers')
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{words('title')}</caption>
      <thead>
        <tr>
          {columns.map(({ name, order }) => (
            <th
              key={name}
              scope="col"
              className={classes[name]}
              aria-sort={
                order && order === sort ? (order === 'name' ? 'ascending' : 'descending') : undefined
              }
            >
              {order ? (
                <UnstyledButton className={classes.head} onClick={() => onSort(order)}>
                  {words(`columns.${name}`)}
                  {order === sort &&
                    (order === 'name' ? (
                      <IconArrowUp size={14} stroke={2} aria-hidden />
                    ) : (
                      <IconArrowDown size={14} stroke={2} aria-hidden />
                    ))}
                </UnstyledButton>
              ) : (
                words(`columns.${name}`)
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {customers.map((customer) => (
          <Row key={customer.id} customer={customer} settings={settings} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  customer: CustomerJson
  settings: SettingsJson
  onOpen: (id: number) => void
}

const Row = memo(function Row({ customer, settings, onOpen }: RowProps) {
  const words = useTranslations('customers')
  const figures = {
    last: dayOf(customer.last_visit, settings),
    next: momentOf(customer.next_visit, settings),
    bookings: countOf(customer.bookings, settings),
    noShows: customer.no_shows === 0 ? '–' : countOf(customer.no_shows, settings),
    spend: spendOf(customer, settings),
  }
  return (
    <tr>
      <th scope="row" className={classes.name}>
        <UnstyledButton
          className={classes.open}
          data-customer={customer.id}
          onClick={() => onOpen(customer.id)}
        >
          {customer.name}
        </UnstyledButton>
      </th>
      <td className={classes.contact}>
        <span>{customer.email ?? customer.phone ?? '–'}</span>
        {customer.email && customer.phone && <span className={classes.quiet}>{customer.phone}</span>}
        {(customer.mail_bounced_at || customer.mail_complained_at) && (
          <span className={classes.blocked}>{words('mail.blocked')}</span>
        )}
      </td>
      {Object.entries(figures).map(([name, text]) => (
        <td
          key={name}
          className={`${classes[name]} numbers`}
          data-label={words(`columns.${name as keyof typeof figures}`)}
          data-none={text === '–' || undefined}
        >
          {text}
        </td>
      ))}
    </tr>
  )
})
