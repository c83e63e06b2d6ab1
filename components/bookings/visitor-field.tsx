'use client'

import { Autocomplete, Text } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useDebouncedValue, useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type CustomerJson, customersQuery } from './booking-queries'
import type { NewBookingValues } from './booking-request'
import { pickOnEnter } from './pick-on-enter'

/** For whom: a new name, or a known customer, whose email and phone then come along. */
export function VisitorField({ form }: { form: UseFormReturnType<NewBookingValues> }) {
  const words = useTranslations('bookings')
  const { name, email, notify } = form.values
  const [search] = useDebouncedValue(name.trim(), 200)
  const { data = [], isFetching } = useQuery(customersQuery(search))
  const [wanted, { open, close }] = useDisclosure(false)
  // Known customers may still turn up: what was typed so far is not yet who is meant.
  const isLooking = search !== name.trim() || isFetching
  // Those found for what was typed a moment ago are shown only where they still fit.
  const found = isLooking ? data.filter((customer) => fits(customer, name)) : data
  const byValue = new Map(found.map((customer) => [String(customer.id), customer]))
  return (
    <Autocomplete
      label={words('fields.visitor')}
      placeholder={words('fields.name')}
      autoComplete="off"
      maxLength={200}
      value={name}
      error={form.errors.name}
      // Open only while something is seen: else the first Escape would close nothing.
      dropdownOpened={wanted && found.length > 0}
      onDropdownOpen={open}
      onDropdownClose={close}
      onKeyDownCapture={(event) => {
        pickOnEnter(event)
        if (event.key === 'Enter' && wanted && isLooking) event.preventDefault()
      }}
      description={email ? words(notify ? 'new.confirmation' : 'new.noConfirmation', { email }) : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      // The server has searched already, also in emails and phone numbers.
      filter={({ options }) => options}
      data={found.map((customer) => ({ value: String(customer.id), label: customer.name }))}
      onChange={(next) => form.setFieldValue('name', next)}
      onOptionSubmit={(id) => {
        const customer = byValue.get(id)
        if (customer)
          form.setValues({ name: customer.name, email: customer.email ?? '', phone: customer.phone ?? '' })
      }}
      renderOption={({ option }) => {
        const customer = byValue.get(option.value)
        return (
          <div>
            <Text>{customer?.name}</Text>
            <Text size="sm" c="dimmed">
              {[customer?.email, customer?.phone].filter(Boolean).join(' · ')}
            </Text>
          </div>
        )
      }}
    />
  )
}

const fits = ({ name, email, phone }: CustomerJson, typed: string) =>
  [name, email, phone].some((text) => text?.toLowerCase().includes(typed.trim().toLowerCase()))
