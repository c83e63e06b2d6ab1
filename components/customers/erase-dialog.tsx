'use client'

import { Button, Checkbox, Group, List, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Refusal } from '@/components/ui/refusal'
import type { CustomerJson } from '@/lib/wire/profile-customer'
import { useCustomerChange } from './use-customer-change'

interface EraseDialogProps {
  customer: CustomerJson
  onClose: () => void
  onErased: () => void
}

/** There is no way back, so the name is typed; what stays and what goes is said before. */
export function EraseDialog({ customer, onClose, onErased }: EraseDialogProps) {
  const words = useTranslations('customers.erase')
  const common = useTranslations('ui')
  const [typed, setTyped] = useState('')
  const [cancels, setCancels] = useState(false)
  const change = useCustomerChange()
  const isAhead = customer.next_visit !== null
  const isSure = typed.trim() === customer.name.trim() && (!isAhead || cancels)
  return (
    <Modal
      opened
      onClose={onClose}
      title={words('title', { name: customer.name })}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!isSure) return
          change.mutate(
            {
              method: 'POST',
              path: `/${customer.id}/erase`,
              body: { cancel_upcoming: cancels },
              done: words('done'),
            },
            { onSuccess: onErased },
          )
        }}
      >
        <Stack gap="md">
          <List size="sm" spacing={6}>
            <List.Item>{words('goes')}</List.Item>
            <List.Item>{words('stays')}</List.Item>
            <List.Item>{words('mails')}</List.Item>
          </List>
          {isAhead && (
            <Checkbox
              label={words('cancelUpcoming')}
              description={words('cancelUpcomingWhy')}
              checked={cancels}
              onChange={(event) => setCancels(event.currentTarget.checked)}
            />
          )}
          <TextInput
            label={words('typeName', { name: customer.name })}
            autoComplete="off"
            data-autofocus
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Text size="sm" fw={550}>
            {words('forGood')}
          </Text>
          {change.error && <Refusal error={change.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="subtle" color="gray" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" color="red" disabled={!isSure} loading={change.isPending}>
              {words('confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
