'use client'

import { Autocomplete, Text } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { customersQuery } from './booking-queries'
import type { NewBookingValues } from './booking-request'

/** For whom: a new name, or a known customer, whose email and phone then come along. */
export function VisitorField({ form }: { form: UseFormReturnType<NewBookingValues> }) {
  const { name, email, notify } = form.values
  const [search] = useDebouncedValue(name.trim(), 200)
  const { data = [] } = useQuery(customersQuery(search))
  const byValue = new Map(data.map((customer) => [String(customer.id), customer]))
  return (
    <Autocomplete
      label="Visitor"
      placeholder="Name"
      autoComplete="off"
      maxLength={200}
      value={name}
      error={form.errors.name}
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
