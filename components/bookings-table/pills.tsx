'use client'

import { Button, Group, Pill } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { dayIn } from '@/components/ui/day-in'
import { formatMoney } from '@/lib/domain/money'
import type { TableSetup } from './table-queries'
import type { TableFilters } from './table-url'

interface PillsProps {
  values: TableFilters
  setup: TableSetup
  onChange: (values: Partial<TableFilters>) => void
  onClear: () => void
}

/** What the list is narrowed to, in words, each to be taken away. */
export function Pills({ values, setup, onChange, onClear }: PillsProps) {
  const words = useTranslations('bookings.table')
  const pills = usePills(values, setup)
  if (pills.length === 0) return null
  return (
    <Group gap={6}>
      {pills.map(([text, without]) => (
        <Pill
          key={text}
          withRemoveButton
          onRemove={() => onChange(without)}
          removeButtonProps={{
            'aria-label': words('without', { filter: text }),
            'aria-hidden': false,
            tabIndex: 0,
          }}
        >
          {text}
        </Pill>
      ))}
      <Button size="compact-sm" variant="subtle" color="gray" onClick={onClear}>
        {words('clear')}
      </Button>
    </Group>
  )
}

function usePills(values: TableFilters, { services, staff, locations, settings }: TableSetup) {
  const words = useTranslations('bookings.table')
  const { locale, currency } = settings
  const nameIn = (all: { id: number; name: string }[], id: number | null) =>
    id === null ? null : (all.find((one) => one.id === id)?.name ?? words('unknown'))
  const between = (from: string | null, to: string | null) =>
    (from || to) &&
    words(from && to ? 'range.both' : from ? 'range.from' : 'range.to', {
      from: from ?? '',
      to: to ?? '',
    })
  const day = (date: string | null) => date && dayIn(date, settings)
  const money = (units: number | null) => (units === null ? null : formatMoney(units, currency, locale))
  const created = between(day(values.created_from), day(values.created_to))
  const starts = between(day(values.starts_from), day(values.starts_to))
  const price = between(money(values.price_min), money(values.price_max))
  const hasDates = values.from || values.to
  const pills: [string | null | undefined | false | '', Partial<TableFilters>][] = [
    [values.search && `“${values.search}”`, { search: '' }],
    [hasDates ? between(day(values.from), day(values.to)) : null, { from: null, to: null }],
    [!hasDates && values.when && words(`presets.${values.when}`), { when: null }],
    ...values.status.map((status): [string, Partial<TableFilters>] => [
      words(`statuses.${status}`),
      { status: values.status.filter((other) => other !== status) },
    ]),
    [starts && words('startsPill', { range: starts }), { starts_from: null, starts_to: null }],
    [nameIn(services, values.service), { service: null }],
    [nameIn(staff, values.staff), { staff: null }],
    [nameIn(locations, values.location), { location: null }],
    [values.kind && words(`kinds.${values.kind}`), { kind: null }],
    [values.customer !== null && words('oneCustomer'), { customer: null }],
    [price && words('pricePill', { range: price }), { price_min: null, price_max: null }],
    [created && words('createdPill', { range: created }), { created_from: null, created_to: null }],
    [values.no_show !== null && words(`flags.no_show.${values.no_show}`), { no_show: null }],
    [values.overbooked !== null && words(`flags.overbooked.${values.overbooked}`), { overbooked: null }],
    [values.source && words('sourcePill', { source: values.source }), { source: null }],
  ]
  return pills.filter((pill): pill is [string, Partial<TableFilters>] => Boolean(pill[0]))
}
