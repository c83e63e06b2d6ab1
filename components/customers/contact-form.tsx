'use client'

import { Stack, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { errorsOf } from '@/components/ui/because'
import { EditButtons } from '@/components/ui/edit-buttons'
import { Refusal } from '@/components/ui/refusal'
import { useUnsaved } from '@/components/ui/unsaved'
import type { CustomerJson } from '@/lib/wire/profile-customer'
import { CustomerFields, contactBody } from './customer-fields'
import { useCustomerChange } from './use-customer-change'

interface PersonFormProps {
  customer: CustomerJson
  onClose: () => void
}

/** Puts name and address right. It holds what was typed, whatever comes in meanwhile. */
export function ContactForm({ customer, onClose }: PersonFormProps) {
  const words = useTranslations('customers')
  const common = useTranslations('ui')
  const { name, email, phone } = customer
  const first = { name, email: email ?? '', phone: phone ?? '' }
  const [values, setValues] = useState(first)
  const change = useCustomerChange()
  const errors = errorsOf(change.error)
  useUnsaved(JSON.stringify(values) !== JSON.stringify(first))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        change.mutate(
          { method: 'PATCH', path: `/${customer.id}`, body: contactBody(values), done: common('saved') },
          { onSuccess: onClose },
        )
      }}
    >
      <Stack gap="sm">
        <CustomerFields values={values} errors={errors} onChange={setValues} />
        {customer.next_visit && (
          <Text size="sm" c="dimmed">
            {words('aheadFollow')}
          </Text>
        )}
        {change.error && Object.keys(errors).length === 0 && <Refusal error={change.error} />}
        <EditButtons isSaving={change.isPending} onDiscard={onClose} />
      </Stack>
    </form>
  )
}
