'use client'

import { Stack, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { errorsOf } from '@/components/ui/because'
import { EditButtons } from '@/components/ui/edit-buttons'
import { Refusal } from '@/components/ui/refusal'
import { useUnsaved } from '@/components/ui/unsaved'
import type { CustomerJson } from '@/lib/wire/profile-customer'
import { useCustomerChange } from './use-customer-change'

/** What the house wants to remember. */
export function NoteForm({ customer, onClose }: { customer: CustomerJson; onClose: () => void }) {
  const words = useTranslations('customers')
  const common = useTranslations('ui')
  const [note, setNote] = useState(customer.note ?? '')
  const change = useCustomerChange()
  const errors = errorsOf(change.error)
  useUnsaved(note !== (customer.note ?? ''))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        change.mutate(
          {
            method: 'PATCH',
            path: `/${customer.id}`,
            body: { note: note.trim() || null },
            done: common('saved'),
          },
          { onSuccess: onClose },
        )
      }}
    >
      <Stack gap="sm">
        <Textarea
          aria-label={words('fields.note')}
          description={words('noteHint')}
          autosize
          minRows={3}
          data-autofocus
          value={note}
          error={errors.note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {change.error && Object.keys(errors).length === 0 && <Refusal error={change.error} />}
        <EditButtons isSaving={change.isPending} onDiscard={onClose} />
      </Stack>
    </form>
  )
}
