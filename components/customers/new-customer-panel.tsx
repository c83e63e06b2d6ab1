'use client'

import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { errorsOf } from '@/components/ui/because'
import { DraftPanel } from '@/components/ui/draft-panel'
import { Refusal } from '@/components/ui/refusal'
import { useUnsaved } from '@/components/ui/unsaved'
import { CustomerFields, contactBody } from './customer-fields'
import classes from './person.module.css'
import { useCustomerChange } from './use-customer-change'

interface NewCustomerPanelProps {
  opened: boolean
  onClose: () => void
  onAdded: (id: number) => void
}

const blank = { name: '', email: '', phone: '', note: '' }

/** Somebody the house knows before they book. */
export function NewCustomerPanel({ opened, onClose, onAdded }: NewCustomerPanelProps) {
  const words = useTranslations('customers')
  return (
    <DraftPanel opened={opened} onClose={onClose} title={words('new')}>
      <NewCustomerForm onClose={onClose} onAdded={onAdded} />
    </DraftPanel>
  )
}

function NewCustomerForm({ onClose, onAdded }: Omit<NewCustomerPanelProps, 'opened'>) {
  const words = useTranslations('customers')
  const common = useTranslations('ui')
  const [values, setValues] = useState(blank)
  const change = useCustomerChange()
  const errors = errorsOf(change.error)
  useUnsaved(Object.values(values).some((text) => text !== ''))
  const add = () =>
    change.mutate(
      {
        method: 'POST',
        path: '',
        body: { ...contactBody(values), note: values.note.trim() || null },
        done: words('added', { name: values.name.trim() }),
      },
      { onSuccess: ({ customer }) => onAdded(customer.id) },
    )
  return (
    <form
      className={classes.person}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <Stack gap="sm">
        <CustomerFields
          values={values}
          errors={errors}
          onChange={(contact) => setValues({ ...values, ...contact })}
        />
        <Textarea
          label={words('fields.note')}
          description={words('noteHint')}
          autosize
          minRows={3}
          value={values.note}
          error={errors.note}
          onChange={(event) => setValues({ ...values, note: event.currentTarget.value })}
        />
        {change.error && Object.keys(errors).length === 0 && <Refusal error={change.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {words('add')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
