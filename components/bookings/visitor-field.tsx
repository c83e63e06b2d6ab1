'use client'

import { Autocomplete, Text } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useDebouncedValue, useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { customersQuery } from './booking-queries'
import type { NewBookingValues } from './booking-request'
import { pickOnEnter } from './pick-on-enter'

/** For whom: a new name, or a known customer, whose email and phone then come along. */
export function VisitorField({ form }: { form: UseFormReturnType<NewBookingValues> }) {
  const { name, email, notify } = form.values
  const [search] = useDebouncedValue(name.trim(), 200)
  const { data = [], isFetching } = useQuery(customersQuery(search))
  const [wanted, { open, close }] = useDisclosure(false)
  const byValue = new Map(data.map((customer) => [String(customer.id), customer]))
  // Known customers may still turn up: what was typed so far is not yet who is meant.
  const isLooking = search !== name.trim() || isFetching
  return (
    <Autocomplete
      label="Visitor"
      placeholder="Name"
      autoComplete="off"
      maxLength={200}
      value={name}
      error={form.errors.name}
      // Open only while something is seen: else the first Escape would close nothing.
      dropdownOpened={wanted && data.length > 0}
      onDropdownOpen={open}
      onDropdownClose={close}
      onKeyDownCapture={(event) => {
        pickOnEnter(event)
        if (event.key === 'Enter' && wanted && isLooking) event.preventDefault()
      }}
      description={email ? `${email}${notify ? ' gets a confirmation' : ' is not told'}` : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      // The server has searched already, also in emails and phone numbers.
      filter={({ options }) => options}
      data={data.map((customer) => ({ value: String(customer.id), label: customer.name }))}
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
