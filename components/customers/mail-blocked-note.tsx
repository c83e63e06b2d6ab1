'use client'

import { Alert, Button, Group, Text } from '@mantine/core'
import { IconMailX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { because } from '@/components/ui/because'
import type { CustomerJson } from '@/lib/wire/profile-customer'
import { type CustomerManner, dayOf } from './customer-words'
import { useCustomerChange } from './use-customer-change'

interface MailBlockedNoteProps {
  customer: CustomerJson
  settings: CustomerManner
  canWrite: boolean
}

/** Why nobody writes to this person any more, and the way to try again. */
export function MailBlockedNote({ customer, settings, canWrite }: MailBlockedNoteProps) {
  const words = useTranslations('customers.mail')
  const change = useCustomerChange()
  const { mail_bounced_at: bounced, mail_complained_at: complained } = customer
  const since = complained ?? bounced
  if (since === null) return null
  return (
    <Alert color="red" variant="light" p="xs" icon={<IconMailX size={18} stroke={1.8} />}>
      <Text size="sm">{words(complained ? 'complained' : 'bounced', { date: dayOf(since, settings) })}</Text>
      {change.error && <Text size="sm">{because(change.error)}</Text>}
      {canWrite && (
        <Group mt="xs">
          <Button
            size="compact-sm"
            variant="default"
            loading={change.isPending}
            onClick={() =>
              change.mutate({
                method: 'PATCH',
                path: `/${customer.id}`,
                body: { mail_blocked: false },
                done: words('cleared', { name: customer.name }),
              })
            }
          >
            {words('clear')}
          </Button>
        </Group>
      )}
    </Alert>
  )
}
