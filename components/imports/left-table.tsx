'use client'

import { Anchor, Button, Skeleton, Table, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Refusal } from '@/components/ui/refusal'
import type { ImportRowsJson } from '@/lib/wire/profile-import'
import { rowsQuery } from './import-queries'
import classes from './imports.module.css'

/** What undoing left where it was, and why. */
export function LeftTable({ id }: { id: number }) {
  const words = useTranslations('imports')
  const rows = useInfiniteQuery(rowsQuery(id, { undo: 'left' }))
  if (rows.error) return <Refusal error={rows.error} />
  if (!rows.data) return <Skeleton height={120} mt="lg" radius="lg" />
  const found = rows.data.pages.flatMap((page) => page.rows)
  const total = rows.data.pages[0]?.total ?? 0
  return (
    <section aria-labelledby="left-title" className={classes.faults}>
      <h3 id="left-title" className={classes.subheading}>
        {words('result.left')}
      </h3>
      <Text c="dimmed" size="sm">
        {words('result.leftWhy', { count: total })}
      </Text>
      <div className={classes.table}>
        <Table verticalSpacing="xs" horizontalSpacing="md" aria-labelledby="left-title">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words('result.thing')}</Table.Th>
              <Table.Th>{words('result.because')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {found.map((row) => (
              <Table.Tr key={`${row.part} ${row.row}`}>
                <Table.Td>
                  <Thing row={row} />
                </Table.Td>
                <Table.Td>{row.left_because && words(`result.reasons.${row.left_because}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {found.length < total && (
        <Button
          variant="default"
          fullWidth
          mt="sm"
          loading={rows.isFetchingNextPage}
          onClick={() => rows.fetchNextPage()}
        >
          {words('faults.more', { count: Math.min(total - found.length, 1000) })}
        </Button>
      )}
    </section>
  )
}

type RowJson = ImportRowsJson['rows'][number]

/** It is still there, so one can go and look. */
function Thing({ row }: { row: RowJson }) {
  const words = useTranslations('imports.result.one')
  const name = words(row.part, { row: row.row })
  const href = hrefOf(row)
  return href ? (
    <Anchor component={Link} href={href} inherit>
      {name}
    </Anchor>
  ) : (
    name
  )
}

const hrefOf = ({ part, booking_id, customer_id, product_id, operator_id }: RowJson): string | null => {
  const [page, id] = {
    bookings: ['bookings?booking', booking_id] as const,
    customers: ['customers?customer', customer_id] as const,
    services: ['services?service', product_id] as const,
    staff: ['staff?person', operator_id] as const,
  }[part]
  return id === null ? null : `/${page}=${id}`
}
