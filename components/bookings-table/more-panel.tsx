'use client'

import { Fieldset, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DoorPanel } from '@/components/doors/door-panel'
import type { Door } from '@/components/doors/use-door'
import { fromUnits, toUnits } from '@/components/ui/price'
import { exponent } from '@/lib/domain/money'
import { DayRange } from './day-range'
import type { TableFilters } from './table-url'

export interface MorePanelProps {
  values: TableFilters
  currency: string
  onChange: (values: Partial<TableFilters>) => void
}

const largest = 2_147_483_647

/** What is asked for more rarely. */
export function MorePanel({ door, values, currency, onChange }: MorePanelProps & { door: Door }) {
  const words = useTranslations('bookings.table')
  const [source, setSource] = useState(values.source ?? '')
  const price = (key: 'price_min' | 'price_max', label: string) => (
    <NumberInput
      key={`${key}-${values[key]}`}
      label={label}
      hideControls
      min={0}
      decimalScale={exponent(currency)}
      defaultValue={values[key] === null ? '' : fromUnits(values[key], currency)}
      onBlur={(event) => {
        const typed = event.currentTarget.value.trim()
        const units = typed === '' ? null : toUnits(Number(typed), currency)
        if (units !== values[key] && (units === null || (units >= 0 && units <= largest)))
          onChange({ [key]: units })
      }}
    />
  )
  const flag = (key: 'no_show' | 'overbooked') => (
    <Select
      label={words(`flags.${key}.label`)}
      comboboxProps={{ withinPortal: false }}
      allowDeselect={false}
      value={String(values[key])}
      data={[
        { value: 'null', label: words('flags.any') },
        { value: 'true', label: words(`flags.${key}.true`) },
        { value: 'false', label: words(`flags.${key}.false`) },
      ]}
      onChange={(value) => onChange({ [key]: value === 'null' ? null : value === 'true' })}
    />
  )
  return (
    <DoorPanel door={door} label={words('more')} position="bottom-end" width={320}>
      <Stack gap="sm">
        <Fieldset variant="unstyled" legend={words('priceIn', { currency: currency.toUpperCase() })}>
          <Group grow gap="xs" wrap="nowrap">
            {price('price_min', words('atLeast'))}
            {price('price_max', words('atMost'))}
          </Group>
        </Fieldset>
        <Fieldset variant="unstyled" legend={words('createdOn')}>
          <DayRange
            from={values.created_from}
            to={values.created_to}
            onChange={({ from, to }) => onChange({ created_from: from, created_to: to })}
          />
        </Fieldset>
        {flag('no_show')}
        {flag('overbooked')}
        <TextInput
          label={words('columns.source')}
          maxLength={50}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
          onBlur={() =>
            (source.trim() || null) !== values.source && onChange({ source: source.trim() || null })
          }
        />
      </Stack>
    </DoorPanel>
  )
}
